import { forbidden, isId, notFound, personIdOf, unauthenticated, type Id, type Role } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { EVENT_ROLES, organizes, ORGANIZERS } from './domain/event.policy.js';
import type { EventState } from './domain/event.lifecycle.js';
import type { EventWindow } from './domain/windows.js';

/** What other libs ask of an event inside their unit. */
export interface EventFacts {
  readonly id: Id;
  readonly number: number;
  readonly code: string;
  readonly state: EventState;
  readonly windows: readonly EventWindow[];
}

/**
 * The event as the unit's actor may know it: announced ones by everybody, drafts by their organizers; else Fault NOT_FOUND.
 * Its row is held against change until the unit ends, so that nobody moves a window or cancels the event meanwhile.
 */
export async function eventFacts(tx: Tx, eventId: Id): Promise<EventFacts> {
  const [event] = await tx.rows<{ id: Id; number: number; code: string; state: EventState; announced: boolean }>(
    `SELECT id, number, code, state, announced_at IS NOT NULL AS announced FROM event WHERE id = $1 FOR SHARE`,
    [eventId],
  );
  if (!event || !(event.announced || tx.actor.kind === 'SYSTEM' || organizes(tx.actor, eventId))) throw notFound('event');
  const { id, number, code, state } = event;
  return { id, number, code, state, windows: await windowsOf(tx, eventId) };
}

/** The event with one of its people. */
export interface EventAndPerson {
  readonly event: EventFacts;
  readonly personId: Id;
}

/**
 * The event and its organizer, if the unit's actor is one now: a role taken away meanwhile is gone (trust C8). Others are told
 * FORBIDDEN of a public event, and NOT_FOUND of a record of it that they may not know.
 */
export const demandOrganizer = (tx: Tx, eventId: Id, record?: string): Promise<EventAndPerson> => demandRole(tx, eventId, ORGANIZERS, record);

/** As `demandOrganizer`, one at a time: for what is numbered within its event. The lock comes first, so that two never wait for each other. */
export async function demandOrganizerAlone(tx: Tx, eventId: Id): Promise<EventAndPerson> {
  if (isId(eventId)) await tx.rows(`SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE`, [eventId]);
  return demandOrganizer(tx, eventId);
}

/** As `demandOrganizer`, for who stands at its gates: gate staff and organizers. */
export const demandGateStaff = (tx: Tx, eventId: Id): Promise<EventAndPerson> => demandRole(tx, eventId, EVENT_ROLES);

async function demandRole(tx: Tx, eventId: Id, roles: readonly Role[], record?: string): Promise<EventAndPerson> {
  const personId = personIdOf(tx.actor);
  if (personId === null) throw unauthenticated();
  if (!isId(eventId)) throw notFound('event');
  const event = await eventFacts(tx, eventId);
  if (!(await holdsNow(tx, personId, roles, event.id))) throw record ? notFound(record) : forbidden('the event has other people');
  return { event, personId };
}

export const isAnnounced = ({ state }: EventFacts): boolean => state === 'ANNOUNCED';

/** Neither cancelled nor closed. */
export const goesOn = ({ state }: EventFacts): boolean => state === 'DRAFT' || state === 'ANNOUNCED';

/** The windows of an event, in the order of their first days. */
export const windowsOf = (tx: Tx, eventId: Id): Promise<EventWindow[]> =>
  tx.rows(
    `SELECT id, kind, venue_id AS "venueId", from_date::text AS "fromDate", to_date::text AS "toDate", set_up_from AS "setUpFrom",
       tear_down_until AS "tearDownUntil" FROM event_window WHERE event_id = $1 ORDER BY from_date, id`,
    [eventId],
  );
