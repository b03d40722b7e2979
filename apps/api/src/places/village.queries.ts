import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { VillageQueries, type PlaceStatus, type Ranked, type VillageFilter, type VillageRow } from '@ketnoi/places';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize, SearchWords } from '../graphql/scalars.js';
import { PlaceStatusEnum, VillageConnection, VillageModel, type VillagePage } from './village.model.js';

@Resolver()
export class VillageQueriesResolver {
  constructor(private readonly villageReads: VillageQueries) {}

  @Access('anyone')
  @Query(() => VillageConnection, { description: 'Craft villages by name; with a search, exact marks first.' })
  async villages(
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('search', { type: () => SearchWords, nullable: true, description: 'Name, craft, or old or new units: "ha thai thuong tin".' }) search?: string | null,
    @Args('craft', { type: () => String, nullable: true, description: 'Code of a craft.' }) craft?: string | null,
    @Args('unit', { type: () => ID, nullable: true, description: 'Id of a unit, past or present, or of the district above it.' }) unit?: string | null,
    @Args('status', { type: () => PlaceStatusEnum, nullable: true, description: 'Of the latest place.' }) status?: PlaceStatus | null,
  ): Promise<VillagePage> {
    if (unit && !isId(unit)) throw notFound('administrative unit');
    const filter = { search, craft, unitId: unit, status };
    const list = `villages:${JSON.stringify(filter)}`;
    return pageOf(await this.villageReads.page(filter, { first, after: positionAfter(after, list) }), first, list, filter);
  }

  @Access('anyone')
  @Query(() => VillageModel, { description: 'One craft village.' })
  async village(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<VillageModel> {
    const row = isId(id) ? await loaders.villageById.load(id) : null;
    if (!row) throw notFound('village');
    return VillageModel.from(row);
  }

  @Access({ roles: ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'] })
  @Query(() => VillageConnection, { description: 'Villages of divided communes that wait for a person to say in which unit they lie, by name.' })
  async villagesNeedingConfirmation(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<VillagePage> {
    const rows = await this.villageReads.needingConfirmation(actor, { first, after: positionAfter(after, QUEUE) });
    return pageOf(rows, first, QUEUE, { status: 'NEEDS_CONFIRMATION' });
  }
}

const QUEUE = 'villagesNeedingConfirmation';

const pageOf = (rows: readonly Ranked<VillageRow>[], first: number, list: string, filter: VillageFilter): VillagePage => ({
  ...toConnection(rows, first, list, ({ sortKey, id }) => ({ key: sortKey, id }), (row) => VillageModel.from(row)),
  filter,
});
