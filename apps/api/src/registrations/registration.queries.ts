import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { RegistrationQueries, TicketPapers } from '@ketnoi/registrations';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { GateModel, HeldRegistrationModel, RegistrationConnection, RegistrationModel } from './registration.model.js';

@Resolver()
export class RegistrationQueriesResolver {
  constructor(private readonly reads: RegistrationQueries, private readonly papers: TicketPapers) {}

  @Access('anyone')
  @Query(() => HeldRegistrationModel, { description: 'A registration with its ticket, by the token of the link; NOT_FOUND for any other text.' })
  async registrationByToken(@Args('token', { type: () => String }) token: string): Promise<HeldRegistrationModel> {
    const paper = await this.papers.byToken(token);
    if (!paper) throw notFound('registration');
    return HeldRegistrationModel.from(paper);
  }

  @Access({ roles: ['ORGANIZER'] })
  @Query(() => RegistrationConnection, { description: 'Registrations of my event, in the order they came.' })
  async registrations(
    @Context() { actor }: RequestContext,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<RegistrationModel>> {
    const list = `registrations:${eventId}`;
    const rows = await this.reads.ofEvent(actor, eventId, { first, after: positionAfter(after, list)?.id ?? null });
    return toConnection(rows, first, list, ({ id }) => ({ key: '', id }), (row) => RegistrationModel.from(row));
  }

  @Access({ roles: ['GATE_STAFF', 'ORGANIZER'] })
  @Query(() => [GateModel], { description: 'The gates of an event at which I work, in the order they were named: at most 50.' })
  async gates(@Context() { actor }: RequestContext, @Args('eventId', { type: () => ID }) eventId: string): Promise<GateModel[]> {
    return (await this.reads.gatesOfEvent(actor, eventId)).map((row) => GateModel.from(row));
  }
}
