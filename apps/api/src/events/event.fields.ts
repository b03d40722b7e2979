import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { notFound, type Clock } from '@ketnoi/common';
import { onlinePhase, phaseAt, type EventPhase, type OnlinePhase } from '@ketnoi/events';
import { CLOCK } from '@ketnoi/platform';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { AdminUnitModel } from '../places/admin-unit.model.js';
import { EventBodyModel, EventModel, EventPhaseEnum, OnlinePhaseEnum } from './event.model.js';
import { EventInvitationConnection, EventInvitationModel, EventOrganizingModel, EventPersonConnection, EventPersonModel } from './organizing.model.js';
import { EventWindowModel, OpeningHoursModel, VenueModel } from './window.model.js';

@Resolver(() => EventModel)
export class EventFieldsResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @ResolveField(() => [EventWindowModel], { description: 'In the order of their first days: a closed, small list.' })
  async windows({ id }: EventModel, _args: unknown, { loaders }: RequestContext): Promise<EventWindowModel[]> {
    return (await loaders.windowsByEventId.load(id)).map((row) => EventWindowModel.from(row, this.clock.now()));
  }

  @ResolveField(() => EventPhaseEnum, { nullable: true, description: 'By the clock and its windows; null while it has none, and once it is cancelled.' })
  async phase({ id, state }: EventModel, _args: unknown, { loaders }: RequestContext): Promise<EventPhase | null> {
    return state === 'CANCELLED' ? null : phaseAt(await loaders.windowsByEventId.load(id), this.clock.now());
  }

  @ResolveField(() => OnlinePhaseEnum, { nullable: true, description: 'Null when it has no online window, and once it is cancelled.' })
  async onlinePhase({ id, state }: EventModel, _args: unknown, { loaders }: RequestContext): Promise<OnlinePhase | null> {
    return state === 'CANCELLED' ? null : onlinePhase(await loaders.windowsByEventId.load(id), this.clock.now());
  }

  @ResolveField(() => [EventBodyModel], { description: 'In the order its organizers gave: a closed, small list.' })
  async bodies({ id }: EventModel, _args: unknown, { loaders }: RequestContext): Promise<EventBodyModel[]> {
    return (await loaders.bodiesByEventId.load(id)).map((row) => EventBodyModel.from(row));
  }

  @ResolveField(() => EventModel, { nullable: true, description: 'The one before it; null for a first one, and where you may not see it.' })
  async previousEvent({ previousEventId }: EventModel, _args: unknown, context: RequestContext): Promise<EventModel | null> {
    const row = previousEventId === null ? null : await context.loaders.eventById.load(previousEventId);
    return row && EventModel.from(row, context);
  }

  @ResolveField(() => EventOrganizingModel, { nullable: true, description: 'Null for who does not organize it.' })
  async organizing({ id }: EventModel, _args: unknown, context: RequestContext): Promise<EventOrganizingModel | null> {
    const row = await context.loaders.organizingByEventId.load(id);
    return row && EventOrganizingModel.from(row, context);
  }
}

@Resolver(() => EventWindowModel)
export class EventWindowFieldsResolver {
  @ResolveField(() => VenueModel, { nullable: true, description: 'Null online.' })
  async venue({ venueId }: EventWindowModel, _args: unknown, { loaders }: RequestContext): Promise<VenueModel | null> {
    const row = venueId === null ? null : await loaders.venueById.load(venueId);
    return row && VenueModel.from(row);
  }

  @ResolveField(() => [OpeningHoursModel], { description: 'Day by day; empty online and where they are not set yet.' })
  async hours({ id }: EventWindowModel, _args: unknown, { loaders }: RequestContext): Promise<OpeningHoursModel[]> {
    return (await loaders.hoursByWindowId.load(id)).map((row) => OpeningHoursModel.from(row));
  }
}

@Resolver(() => VenueModel)
export class VenueFieldsResolver {
  @ResolveField(() => AdminUnitModel, { nullable: true, description: 'The unit it lay in when it was entered; null where it was not said.' })
  async adminUnit({ adminUnitId }: VenueModel, _args: unknown, { loaders }: RequestContext): Promise<AdminUnitModel | null> {
    const row = adminUnitId === null ? null : await loaders.adminUnitById.load(adminUnitId);
    if (adminUnitId !== null && !row) throw notFound('administrative unit');
    return row && AdminUnitModel.from(row);
  }
}

@Resolver(() => EventOrganizingModel)
export class EventOrganizingFieldsResolver {
  @ResolveField(() => EventPersonConnection, { description: 'Who organizes it and who stands at its gate.' })
  async people(
    @Parent() { id }: EventOrganizingModel,
    @Context() { loaders }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<EventPersonModel>> {
    const list = `eventPeople:${id}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null };
    return toConnection(await loaders.peopleByEventId(page).load(id), first, list, byId, (row) => EventPersonModel.from(row));
  }

  @ResolveField(() => EventInvitationConnection, { description: 'Invitations that can still be accepted.' })
  async invitations(
    @Parent() { id }: EventOrganizingModel,
    @Context() { loaders }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<EventInvitationModel>> {
    const list = `eventInvitations:${id}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null };
    return toConnection(await loaders.invitationsByEventId(page).load(id), first, list, byId, (row) => EventInvitationModel.from(row));
  }
}

const byId = ({ id }: { readonly id: string }) => ({ key: '', id });
