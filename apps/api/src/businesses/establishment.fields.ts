import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { AdminUnitModel } from '../places/admin-unit.model.js';
import { CraftModel } from '../places/craft.model.js';
import { VillageModel } from '../places/village.model.js';
import { EstablishmentModel } from './business.model.js';

@Resolver(() => EstablishmentModel)
export class EstablishmentFieldsResolver {
  @ResolveField(() => AdminUnitModel, { description: 'The unit it lies in today, whatever the registered address calls it.' })
  async adminUnit({ adminUnitId }: EstablishmentModel, _args: unknown, { loaders }: RequestContext): Promise<AdminUnitModel> {
    const row = await loaders.adminUnitById.load(adminUnitId);
    if (!row) throw notFound('administrative unit');
    return AdminUnitModel.from(row);
  }

  @ResolveField(() => VillageModel, { nullable: true, description: 'Null where it lies in no craft village.' })
  async craftVillage({ craftVillageId }: EstablishmentModel, _args: unknown, { loaders }: RequestContext): Promise<VillageModel | null> {
    const row = craftVillageId && (await loaders.villageById.load(craftVillageId));
    return row ? VillageModel.from(row) : null;
  }

  @ResolveField(() => [CraftModel], { description: 'What is made there; at most 10.' })
  async crafts({ craftIds }: EstablishmentModel, _args: unknown, { loaders }: RequestContext): Promise<CraftModel[]> {
    const rows = await Promise.all(craftIds.map((id) => loaders.craftById.load(id)));
    return rows.flatMap((row) => (row ? [CraftModel.from(row)] : []));
  }
}
