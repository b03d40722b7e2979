import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/context.js';
import { CraftModel } from '../places/craft.model.js';
import { VillageModel } from '../places/village.model.js';
import { SearchHitModel } from './search.model.js';

@Resolver(() => SearchHitModel)
export class SearchHitFieldsResolver {
  @ResolveField(() => VillageModel, { nullable: true, description: 'Null for who is of none.' })
  async village({ villageId }: SearchHitModel, _args: unknown, { loaders }: RequestContext): Promise<VillageModel | null> {
    const row = villageId && (await loaders.villageById.load(villageId));
    return row ? VillageModel.from(row) : null;
  }

  @ResolveField(() => CraftModel, { nullable: true, description: 'Null where it was not said, and for a business, which may have several.' })
  async craft({ craftId }: SearchHitModel, _args: unknown, { loaders }: RequestContext): Promise<CraftModel | null> {
    const row = craftId && (await loaders.craftById.load(craftId));
    return row ? CraftModel.from(row) : null;
  }
}
