import { Inject, Injectable } from '@nestjs/common';
import { availableActs, localDateOf, type Actor, type AvailableAct, type Clock, type Id } from '@ketnoi/common';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { missingParts, type EventPart } from '../domain/event-parts.js';
import { eventLifecycle, type EventAct } from '../domain/event.lifecycle.js';
import { organizedEventIds, ownEventIds, seesAllEvents } from '../domain/event.policy.js';
import type { BodyRow, DayPage, EventRow, HoursRow, ListedEventRow, Page, VenueRow, WindowRow } from './event.rows.js';
import { sql } from './event.statements.js';

/** What the organizers of an event work with. */
export interface OrganizedEventRow {
  readonly id: Id;
  /** Named by the next change. */
  readonly version: number;
  readonly draftedAt: Date;
  /** What announcing would find missing. */
  readonly missing: readonly EventPart[];
  /** What the actor can do now, each with its reason if not. */
  readonly acts: readonly AvailableAct<EventAct>[];
}

/** Reads of events: announced ones for everybody, drafts for their organizers only. */
@Injectable()
export class EventQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<EventRow[]> {
    return this.reads.rows(sql.byIds, [...scopeOf(actor), ids]);
  }

  /** By codes in capitals. */
  byCodes(actor: Actor, codes: readonly string[]): Promise<EventRow[]> {
    return this.reads.rows(sql.byCodes, [...scopeOf(actor), codes]);
  }

  async byCode(actor: Actor, code: string): Promise<EventRow | null> {
    const [row] = await this.byCodes(actor, [code.toUpperCase()]);
    return row ?? null;
  }

  /** In the order of their first days. */
  windowsByEventIds(actor: Actor, eventIds: readonly Id[]): Promise<WindowRow[]> {
    return this.reads.rows(sql.windows, [...scopeOf(actor), eventIds]);
  }

  /** Day by day. */
  hoursByWindowIds(actor: Actor, windowIds: readonly Id[]): Promise<HoursRow[]> {
    return this.reads.rows(sql.hours, [...scopeOf(actor), windowIds]);
  }

  /** In the order their organizers gave. */
  bodiesByEventIds(actor: Actor, eventIds: readonly Id[]): Promise<BodyRow[]> {
    return this.reads.rows(sql.bodies, [...scopeOf(actor), eventIds]);
  }

  /** Announced events with a day today or later, by first day; one row more than asked when there are more. */
  upcoming(page: DayPage): Promise<ListedEventRow[]> {
    return this.reads.rows(sql.upcoming, this.cut(page));
  }

  /** Announced events whose days are all over, the latest first; one row more than asked when there are more. */
  past(page: DayPage): Promise<ListedEventRow[]> {
    return this.reads.rows(sql.past, this.cut(page));
  }

  /** Events in which the actor holds a role, drafts for organizers only, the latest drafted first. */
  own(actor: Actor, { first, after = null }: { readonly first: number; readonly after?: Id | null }): Promise<EventRow[]> {
    return this.reads.rows(sql.own, [organizedEventIds(actor), ownEventIds(actor), after, first + 1]);
  }

  /** The organizers' part; no row for anybody else. */
  async organizedByIds(actor: Actor, ids: readonly Id[]): Promise<OrganizedEventRow[]> {
    const organized = organizedEventIds(actor);
    const [rows, events, windows, bodies] = await Promise.all([
      this.reads.rows<Pick<OrganizedEventRow, 'id' | 'version' | 'draftedAt'>>(sql.organized, [ids, organized]),
      this.byIds(actor, ids),
      this.windowsByEventIds(actor, ids),
      this.bodiesByEventIds(actor, ids),
    ]);
    const of = <Row extends { readonly eventId: Id }>(all: readonly Row[], id: Id): Row[] => all.filter(({ eventId }) => eventId === id);
    return rows.flatMap((row) => {
      const event = events.find(({ id }) => id === row.id);
      return event ? [this.organizedOf(row, event, of(windows, row.id), of(bodies, row.id))] : [];
    });
  }

  venuesByIds(ids: readonly Id[]): Promise<VenueRow[]> {
    return this.reads.rows(sql.venues, [ids]);
  }

  /** Places by name; one row more than asked when there are more. */
  venues({ first, after }: Page): Promise<VenueRow[]> {
    return this.reads.rows(sql.venuePage, [after?.key ?? null, after?.id ?? null, first + 1]);
  }

  private organizedOf(row: Pick<OrganizedEventRow, 'id' | 'version' | 'draftedAt'>, event: EventRow, windows: readonly WindowRow[], bodies: readonly BodyRow[]): OrganizedEventRow {
    const missing = missingParts({ ...event, windows, bodies });
    const facts = { now: this.clock.now(), mayDraft: false, organizes: true, isAnnounced: event.announcedAt !== null, missing, windows, broken: [] };
    return { ...row, missing, acts: availableActs(eventLifecycle, event.state, facts) };
  }

  private cut({ first, after }: DayPage): unknown[] {
    return [localDateOf(this.clock.now()), after?.day ?? null, after?.id ?? null, first + 1];
  }
}

const scopeOf = (actor: Actor): unknown[] => [organizedEventIds(actor), seesAllEvents(actor)];
