import { notFound, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { organizes } from './domain/event.policy.js';
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

/** The windows of an event, in the order of their first days. */
export const windowsOf = (tx: Tx, eventId: Id): Promise<EventWindow[]> =>
  tx.rows(
    `SELECT id, kind, venue_id AS "venueId", from_date::text AS "fromDate", to_date::text AS "toDate", set_up_from AS "setUpFrom",
       tear_down_until AS "tearDownUntil" FROM event_window WHERE event_id = $1 ORDER BY from_date, id`,
    [eventId],
  );
