import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { AllocationQueries, HallPlanQueries, type BoothApplicationState } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import { INSTANT_KEY, positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { BoothApplicationConnection, BoothApplicationModel, BoothApplicationStateEnum, PlannedBoothConnection, PlannedBoothModel } from './allocation.model.js';

@Resolver()
export class AllocationQueriesResolver {
  constructor(private readonly allocationReads: AllocationQueries, private readonly plans: HallPlanQueries) {}

  @Access('verified')
  @Query(() => BoothApplicationModel, { description: 'NOT_FOUND also where you may not see it.' })
  async boothApplication(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<BoothApplicationModel> {
    const row = isId(id) ? await loaders.boothApplicationById.load(id) : null;
    if (!row) throw notFound('booth_application');
    return BoothApplicationModel.from(row);
  }

  @Access('verified')
  @Query(() => BoothApplicationConnection, { description: 'Applications of a business for booths, the newest first, as far as you may see them.' })
  async boothApplications(
    @Context() { actor }: RequestContext,
    @Args('businessId', { type: () => ID }) businessId: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<BoothApplicationModel>> {
    const list = `boothApplications:${businessId}`;
    const rows = await this.allocationReads.applicationsOfBusiness(actor, businessId, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ id }) => ({ key: '', id }), (row) => BoothApplicationModel.from(row));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Query(() => BoothApplicationConnection, { description: 'Handed-in applications of my event in one state, the longest waiting first.' })
  async boothApplicationsInState(
    @Context() { actor }: RequestContext,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('state', { type: () => BoothApplicationStateEnum }) state: BoothApplicationState,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<BoothApplicationModel>> {
    const list = `boothApplicationsInState:${eventId}:${state}`;
    const rows = await this.allocationReads.applicationsInState(actor, { eventId, state }, { first, after: positionAfter(after, list, INSTANT_KEY) });
    return toConnection(rows, first, list, ({ id, submittedAt }) => ({ key: submittedAt?.toISOString() ?? '', id }), (row) => BoothApplicationModel.from(row));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Query(() => PlannedBoothConnection, { description: 'All booths of my event, in the order they were made.' })
  async plannedBooths(
    @Context() { actor }: RequestContext,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<PlannedBoothModel>> {
    const list = `plannedBooths:${eventId}`;
    const rows = await this.plans.boothsOfEvent(actor, eventId, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ id }) => ({ key: '', id }), (row) => PlannedBoothModel.from(row));
  }
}
