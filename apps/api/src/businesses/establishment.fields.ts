import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import type { PresentUnitRow } from '@ketnoi/places';
import type { RequestContext } from '../graphql/context.js';
import { AdminUnitModel } from '../places/admin-unit.model.js';
import { CraftModel } from '../places/craft.model.js';
import { VillageModel } from '../places/village.model.js';
import { EstablishmentModel } from './business.model.js';

@Resolver(() => EstablishmentModel)
export class EstablishmentFieldsResolver {
  @ResolveField(() => AdminUnitModel, { description: 'The unit it lies in today, where whole successions lead to one; else the unit as registered (see placeIsConfirmed).' })
  async adminUnit({ adminUnitId }: EstablishmentModel, _args: unknown, { loaders }: RequestContext): Promise<AdminUnitModel> {
    return AdminUnitModel.from(await presentUnit(adminUnitId, loaders));
  }

  @ResolveField(() => Boolean, { description: 'False where the registered unit was divided and nobody has said yet in which part the establishment lies.' })
  async placeIsConfirmed({ adminUnitId }: EstablishmentModel, _args: unknown, { loaders }: RequestContext): Promise<boolean> {
    return (await presentUnit(adminUnitId, loaders)).isPresent;
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

async function presentUnit(unitId: string, loaders: RequestContext['loaders']): Promise<PresentUnitRow> {
  const row = await loaders.presentUnitByUnitId.load(unitId);
  if (!row) throw notFound('administrative unit');
  return row;
}
