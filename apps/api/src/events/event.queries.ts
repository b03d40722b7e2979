import { Args, Context, ID, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { badInput, isId, notFound, type LocalDate as Day } from '@ketnoi/common';
import { EventQueries } from '@ketnoi/events';
import { Access } from '../graphql/access.js';
import { DAY_KEY, positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { EventConnection, EventModel } from './event.model.js';
import { VenueConnection, VenueModel } from './window.model.js';

const EventTimeEnum = { UPCOMING: 'UPCOMING', PAST: 'PAST' } as const;
type EventTime = keyof typeof EventTimeEnum;
registerEnumType(EventTimeEnum, { name: 'EventTime', description: 'With a day today or to come, or all days over.' });

@Resolver()
export class EventQueriesResolver {
  constructor(private readonly eventReads: EventQueries) {}

  @Access('anyone')
  @Query(() => EventModel, { description: 'By its id or its code; NOT_FOUND also where you may not see it.' })
  async event(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('code', { type: () => String, nullable: true, description: 'In small letters or capitals.' }) code: string | null,
  ): Promise<EventModel> {
    if (Boolean(id) === Boolean(code)) throw badInput({ path: 'id', code: 'EVENT_ID_OR_CODE' });
    const { eventById, eventByCode } = context.loaders;
    const row = code ? isCode(code) && (await eventByCode.load(code.toUpperCase())) : isId(id ?? '') && (await eventById.load(id ?? ''));
    if (!row) throw notFound('event');
    return EventModel.from(row, context);
  }

  @Access('anyone')
  @Query(() => EventConnection, { description: 'Announced events: those to come by first day, past ones the latest first.' })
  async events(
    @Context() context: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('time', { type: () => EventTimeEnum, defaultValue: EventTimeEnum.UPCOMING }) time: EventTime,
  ): Promise<Connection<EventModel>> {
    const list = `events:${time}`;
    const position = positionAfter(after, list, DAY_KEY);
    const page = { first, after: position && { day: position.key as Day, id: position.id } };
    const rows = await (time === 'PAST' ? this.eventReads.past(page) : this.eventReads.upcoming(page));
    return toConnection(rows, first, list, ({ sortDay, id }) => ({ key: sortDay, id }), (row) => EventModel.from(row, context));
  }

  @Access('signed-in')
  @Query(() => EventConnection, { description: 'Events in which I hold a role, drafts too that I organize, the latest drafted first.' })
  async myEvents(
    @Context() context: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<EventModel>> {
    const rows = await this.eventReads.own(context.actor, { first, after: positionAfter(after, 'myEvents')?.id ?? null });
    return toConnection(rows, first, 'myEvents', ({ id }) => ({ key: '', id }), (row) => EventModel.from(row, context));
  }

  @Access({ roles: ['ORGANIZER', 'DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER'] })
  @Query(() => VenueConnection, { description: 'Places for events, by name.' })
  async venues(
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<VenueModel>> {
    const rows = await this.eventReads.venues({ first, after: positionAfter(after, 'venues') });
    return toConnection(rows, first, 'venues', ({ nameVi, id }) => ({ key: nameVi, id }), (row) => VenueModel.from(row));
  }
}

/** What no code looks like is not asked for. */
const isCode = (text: string): boolean => /^[A-Za-z0-9-]{3,40}$/.test(text);
