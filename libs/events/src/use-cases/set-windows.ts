import { Injectable } from '@nestjs/common';
import { badInput, isId, isRefusal, newId, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { EventWindowEntity, OpeningHoursEntity } from '../data/event-window.entity.js';
import { venueUnknown } from '../domain/event.refusals.js';
import { brokenWindows, isSame, readWindows, type DayHours, type WantedWindow, type WindowInput } from '../domain/wanted-windows.js';
import type { EventWindow } from '../domain/windows.js';
import { conclude, demandVersion, lockForOrganizing, stepOf } from '../event-acts.js';
import { windowsOf } from '../events-in-a-unit.js';

export interface SetWindowsInput {
  readonly eventId: Id;
  /** The event's version that was read. */
  readonly version: number;
  /** All of them; a window of the same kind and place stays the same window. */
  readonly windows: readonly WindowInput[];
}

type Kept = WantedWindow & { readonly id: Id };

/**
 * An organizer sets the days at each place and online, with their hours. Freely in a draft; once announced days may be added as
 * long as they are ahead, and nothing shrinks. Source: fairs.md, section 1; shifting announced days is an act of its own.
 * Refusals: ANNOUNCED_DAYS_STAND, EVENT_INCOMPLETE, VENUE_UNKNOWN, NOT_ALLOWED_NOW. Faults: BAD_USER_INPUT at `input.windows.N…`,
 * NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class SetWindows {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: SetWindowsInput): Promise<Result<{ eventId: Id }>> {
    const { windows, issues } = readWindows(input.windows);
    if (issues.length > 0) throw badInput(...issues);
    if (windows.some(({ venueId }) => venueId !== null && !isId(venueId))) return refused(venueUnknown());
    return this.unit.run(actor, async (tx) => {
      const event = await lockForOrganizing(tx, input.eventId);
      demandVersion(event, input.version);
      const former = await windowsOf(tx, event.id);
      const standing = await withHours(tx, event.id, former);
      const step = await stepOf(tx, event, 'setWindows', { windows, broken: brokenWindows(standing, windows, tx.now) });
      if (isRefusal(step)) return refused(step);
      const kept = windows.map((window) => ({ ...window, id: former.find((other) => isSame(other, window))?.id ?? newId() }));
      await write(tx, event.id, former, kept);
      return conclude(tx, event, step, {}, { windowIds: kept.map(({ id }) => id) });
    });
  }
}

async function withHours(tx: Tx, eventId: Id, windows: readonly EventWindow[]): Promise<(EventWindow & { hours: DayHours[] })[]> {
  const hours = await tx.rows<DayHours & { windowId: Id }>(
    `SELECT window_id AS "windowId", date::text AS date, to_char(opens, 'HH24:MI') AS opens, to_char(closes, 'HH24:MI') AS closes FROM opening_hours WHERE event_id = $1`,
    [eventId],
  );
  return windows.map((window) => ({ ...window, hours: hours.filter(({ windowId }) => windowId === window.id) }));
}

/** Windows that stay keep their row: tickets and plans point at it. */
async function write(tx: Tx, eventId: Id, former: readonly EventWindow[], windows: readonly Kept[]): Promise<void> {
  await tx.remove(OpeningHoursEntity, { eventId });
  for (const { id } of former) if (!windows.some((window) => window.id === id)) await tx.remove(EventWindowEntity, { id });
  for (const { id, fromDate, toDate, setUpFrom, tearDownUntil } of windows) {
    await tx.rows(`UPDATE event_window SET from_date = $2, to_date = $3, set_up_from = $4, tear_down_until = $5 WHERE id = $1`, [id, fromDate, toDate, setUpFrom, tearDownUntil]);
  }
  const fresh = windows.filter(({ id }) => !former.some((window) => window.id === id));
  await tx.insertAll(EventWindowEntity, fresh.map(({ hours: _, ...window }) => ({ ...window, eventId })));
  await tx.insertAll(OpeningHoursEntity, windows.flatMap(({ id, hours }) => hours.map((day) => ({ ...day, windowId: id, eventId }))));
}
