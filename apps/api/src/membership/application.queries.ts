import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DEPARTMENT_ROLES } from '@ketnoi/assessment';
import { isId, notFound } from '@ketnoi/common';
import { ApplicationQueries, type ApplicationState } from '@ketnoi/membership';
import { Access } from '../graphql/access.js';
import { INSTANT_KEY, positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { ApplicationConnection, ApplicationModel, ApplicationStateEnum, WaitingCaseConnection, WaitingCaseModel } from './application.model.js';

@Resolver()
export class ApplicationQueriesResolver {
  constructor(private readonly applicationReads: ApplicationQueries) {}

  @Access('verified')
  @Query(() => ApplicationModel, { description: 'NOT_FOUND also where you may not see it.' })
  async application(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<ApplicationModel> {
    const row = isId(id) ? await loaders.applicationById.load(id) : null;
    if (!row) throw notFound('application');
    return ApplicationModel.from(row);
  }

  @Access('verified')
  @Query(() => ApplicationConnection, { description: 'Applications of a business, the newest first, as far as you may see them.' })
  async applications(
    @Context() { actor }: RequestContext,
    @Args('businessId', { type: () => ID }) businessId: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<ApplicationModel>> {
    if (!isId(businessId)) throw notFound('business');
    const list = `applications:${businessId}`;
    const rows = await this.applicationReads.ofBusiness(actor, businessId, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ id }) => ({ key: '', id }), (row) => ApplicationModel.from(row));
  }

  @Access({ roles: DEPARTMENT_ROLES })
  @Query(() => ApplicationConnection, { description: 'Handed-in applications of one state, the longest waiting first.' })
  async applicationsInState(
    @Context() { actor }: RequestContext,
    @Args('state', { type: () => ApplicationStateEnum }) state: ApplicationState,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<ApplicationModel>> {
    const list = `applicationsInState:${state}`;
    const rows = await this.applicationReads.inState(actor, state, { first, after: positionAfter(after, list, INSTANT_KEY) });
    return toConnection(rows, first, list, positionOf, (row) => ApplicationModel.from(row));
  }

  @Access({ roles: ['ASSESSOR', ...DEPARTMENT_ROLES] })
  @Query(() => WaitingCaseConnection, { description: 'Handed-in cases without a desk reviewer, the longest waiting first.' })
  async casesWaitingForReviewer(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<WaitingCaseModel>> {
    const rows = await this.applicationReads.waitingForReviewer(actor, { first, after: positionAfter(after, 'casesWaitingForReviewer', INSTANT_KEY) });
    return toConnection(rows, first, 'casesWaitingForReviewer', (row) => positionOf({ id: row.applicationId, submittedAt: row.submittedAt }), (row) => WaitingCaseModel.from(row));
  }
}

const positionOf = ({ id, submittedAt }: { readonly id: string; readonly submittedAt: Date | null }) => ({ key: submittedAt?.toISOString() ?? '', id });
