import { newId, personIdOf, type Id, type Refusal } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { BoothApplicationEntity } from './data/booth-application.entity.js';
import { BoothAllocationEntity } from './data/booth-allocation.entity.js';
import { BoothEntity } from './data/booth.entity.js';
import type { AllocationEvent } from './domain/allocation.events.js';
import { allowanceUsed, boothTaken } from './domain/allocation.refusals.js';
import type { AllocationState } from './domain/allocation.lifecycle.js';

export interface Taking {
  /** Locked before the booth. */
  readonly application: BoothApplicationEntity;
  readonly booth: BoothEntity;
  readonly state: Extract<AllocationState, 'HELD' | 'OFFERED' | 'CONFIRMED'>;
  readonly expiresAt: Date | null;
  readonly snapshotId: Id | null;
  readonly confirmedAt?: Date | null;
}

/**
 * The only way to a booth: hold, offer and move come here, and whatever comes later (pick, draw, import). Applications are
 * locked before booths, each in the order of ids; expired rows of this booth and this application are ended first; then the
 * insert says who has it, because two unique indexes do. Source: fairs.md, sections 2.4 and 7.
 *
 * A unit's instant is that of its beginning. Whoever then waited for the locks takes the booth when the one before had left
 * it, not earlier: or the history would show two in one booth.
 */
export async function takeBooth(tx: Tx, taking: Taking): Promise<BoothAllocationEntity | Refusal> {
  const { application, booth } = taking;
  await endExpired(tx, booth.id, application.id);
  const [allowance, place] = [await freeNth(tx, application), await freePosition(tx, booth)];
  if (place === null) return boothTaken();
  if (allowance === null) return allowanceUsed();
  const takenAt = latest(tx.now, place.leftAt, allowance.leftAt);
  const [row] = await tx.rows<{ id: Id }>(
    `INSERT INTO booth_allocation (id, event_id, call_id, application_id, nth, booth_id, position, state, expires_at, snapshot_id, taken_by, taken_at, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), application.eventId, application.callId, application.id, allowance.nth, booth.id, place.position, taking.state, taking.expiresAt, taking.snapshotId, personIdOf(tx.actor), takenAt, taking.confirmedAt ?? null],
  );
  return row ? tx.lock(BoothAllocationEntity, row.id) : boothTaken();
}

/** The booths, locked in the order of their ids; those of another event are not among them. */
export async function lockBooths(tx: Tx, eventId: Id, boothIds: readonly Id[]): Promise<BoothEntity[]> {
  const booths = await tx.lockAll(BoothEntity, boothIds);
  return booths.filter((booth) => booth.eventId === eventId);
}

/** Which of its booths would be the next one, and when it left the last one of that number; null when it has all it may have. */
async function freeNth(tx: Tx, { callId, id }: BoothApplicationEntity): Promise<{ nth: number; leftAt: Date | null } | null> {
  const [free] = await tx.rows<{ nth: number; leftAt: Date | null }>(
    `SELECT w.nth, (SELECT max(a.ended_at) FROM booth_allocation a WHERE a.application_id = $2 AND a.nth = w.nth) AS "leftAt"
       FROM booth_allowance w WHERE w.call_id = $1 AND NOT EXISTS (
       SELECT 1 FROM booth_allocation a WHERE a.application_id = $2 AND a.nth = w.nth AND a.state IN ('HELD', 'OFFERED', 'CONFIRMED')) ORDER BY w.nth LIMIT 1`,
    [callId, id],
  );
  return free ?? null;
}

async function freePosition(tx: Tx, { id, positions }: BoothEntity): Promise<{ position: number; leftAt: Date | null } | null> {
  const [free] = await tx.rows<{ position: number; leftAt: Date | null }>(
    `SELECT p AS position, (SELECT max(a.ended_at) FROM booth_allocation a WHERE a.booth_id = $1 AND a.position = p) AS "leftAt"
       FROM generate_series(1, $2::integer) p WHERE NOT EXISTS (
       SELECT 1 FROM booth_allocation a WHERE a.booth_id = $1 AND a.position = p AND a.state IN ('HELD', 'OFFERED', 'CONFIRMED')) ORDER BY p LIMIT 1`,
    [id, positions],
  );
  return free ?? null;
}

const latest = (now: Date, ...others: readonly (Date | null)[]): Date => others.reduce<Date>((last, one) => (one !== null && one > last ? one : last), now);

interface EndedRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly businessId: Id;
  readonly applicationId: Id;
  readonly boothId: Id;
  readonly expiresAt: Date;
}

/** Ends holds and offers whose time is over, of this booth and of this application. A lapse needs no timer: the next taker does it. */
async function endExpired(tx: Tx, boothId: Id, applicationId: Id): Promise<void> {
  const ended = await tx.rows<EndedRow>(
    `UPDATE booth_allocation a SET state = 'LAPSED', ended_at = $3, version = a.version + 1 FROM booth_application p
      WHERE p.id = a.application_id AND (a.booth_id = $1 OR a.application_id = $2) AND a.state IN ('HELD', 'OFFERED') AND a.expires_at <= $3
      RETURNING a.id, a.event_id AS "eventId", p.business_id AS "businessId", a.application_id AS "applicationId", a.booth_id AS "boothId", a.expires_at AS "expiresAt"`,
    [boothId, applicationId, tx.now],
  );
  for (const row of ended) await tx.record(lapsed(row));
}

export const lapsed = ({ id, eventId, businessId, applicationId, boothId, expiresAt }: EndedRow): AllocationEvent => ({
  type: 'HoldLapsed',
  subject: { kind: 'BoothAllocation', id },
  payload: { eventId, businessId, applicationId, boothId, expiresAt: expiresAt.toISOString() },
});
