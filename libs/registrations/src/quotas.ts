import type { Id, LocalDate, Refusal } from '@ketnoi/common';
import { sqlStateOf, type Tx } from '@ketnoi/platform';
import { modeOf, type QuotaMode } from './domain/registration.policy.js';
import { placesFull, registrationBusy } from './domain/registration.refusals.js';

/** One quota that binds a registration. */
interface BindingQuota {
  readonly id: Id;
  readonly mode: QuotaMode;
  /** The day it counts; null for one over all days. */
  readonly day: LocalDate | null;
}

const LOCK_NOT_AVAILABLE = '55P03';
const LONGEST_WAIT = '1s';

/** Adds a quota for a kind of ticket, for one day or for all of them together. */
export async function addQuota(tx: Tx, { id, eventId, ticketKindId, day, size }: { id: Id; eventId: Id; ticketKindId: Id; day: LocalDate | null; size: number }): Promise<void> {
  const mode = modeOf(size);
  await tx.rows(`INSERT INTO quota (id, event_id, mode, size) VALUES ($1, $2, $3, $4)`, [id, eventId, mode, size]);
  await tx.rows(`INSERT INTO quota_use (quota_id, event_id, ticket_kind_id, day) VALUES ($1, $2, $3, $4)`, [id, eventId, ticketKindId, day]);
  if (mode === 'PLACES') await tx.rows(`INSERT INTO quota_place (quota_id, place_no) SELECT $1, generate_series(1, $2::integer)`, [id, size]);
}

/**
 * The only way to a place: every quota that binds gives the whole party, or nobody gets anything. First places that are rows,
 * then counters, each in the order of ids, so that callers never wait in a ring. The registration is written afterwards.
 * Source: fairs.md, section 7.
 */
export async function takePlaces(tx: Tx, registrationId: Id, of: { eventId: Id; ticketKindId: Id; days: readonly LocalDate[]; party: number }): Promise<Refusal | null> {
  const quotas = await bindingQuotas(tx, of);
  const day = await dayWithoutPlaces(tx, of);
  if (day) return placesFull(day, 0);
  for (const quota of quotas) {
    const refusal = quota.mode === 'PLACES' ? await takeRows(tx, quota, of.party, registrationId) : await count(tx, quota, of.party);
    if (refusal) return refusal;
  }
  if (quotas.length > 0) {
    await tx.rows(`INSERT INTO registration_take (registration_id, quota_id, n) SELECT $1, unnest($2::uuid[]), $3`, [registrationId, quotas.map(({ id }) => id), of.party]);
  }
  return null;
}

/** Gives everything back that the registration took. */
export async function freePlaces(tx: Tx, registrationId: Id): Promise<void> {
  await tx.rows(`UPDATE quota_place SET registration_id = NULL WHERE registration_id = $1`, [registrationId]);
  await tx.rows(
    `WITH mine AS (SELECT q.id, t.n FROM quota q JOIN registration_take t ON t.quota_id = q.id WHERE t.registration_id = $1 AND q.mode = 'COUNTER' ORDER BY q.id FOR NO KEY UPDATE OF q)
     UPDATE quota q SET taken = q.taken - mine.n FROM mine WHERE q.id = mine.id`,
    [registrationId],
  );
  await tx.rows(`DELETE FROM registration_take WHERE registration_id = $1`, [registrationId]);
}

/** Where a kind has places, a day that none of them covers has none: it was moved or added later. */
async function dayWithoutPlaces(tx: Tx, { eventId, ticketKindId, days }: { eventId: Id; ticketKindId: Id; days: readonly LocalDate[] }): Promise<LocalDate | null> {
  const [bare] = await tx.rows<{ day: LocalDate }>(
    `SELECT d.day::text AS day FROM unnest($3::date[]) d (day)
      WHERE EXISTS (SELECT 1 FROM quota_use u WHERE u.event_id = $1 AND u.ticket_kind_id = $2)
        AND NOT EXISTS (SELECT 1 FROM quota_use u WHERE u.event_id = $1 AND u.ticket_kind_id = $2 AND (u.day IS NULL OR u.day = d.day)) ORDER BY d.day LIMIT 1`,
    [eventId, ticketKindId, days],
  );
  return bare?.day ?? null;
}

const bindingQuotas = (tx: Tx, { eventId, ticketKindId, days }: { eventId: Id; ticketKindId: Id; days: readonly LocalDate[] }): Promise<BindingQuota[]> =>
  tx.rows(
    `SELECT q.id, q.mode, min(u.day)::text AS day FROM quota_use u JOIN quota q ON q.id = u.quota_id
      WHERE u.event_id = $1 AND (u.ticket_kind_id IS NULL OR u.ticket_kind_id = $2) AND (u.day IS NULL OR u.day = ANY($3::date[]))
      GROUP BY q.id, q.mode ORDER BY q.mode DESC, q.id`,
    [eventId, ticketKindId, days],
  );

/**
 * Takes rows that nobody else is at, without waiting. Where that finds too few, somebody may be about to give a place up by
 * rolling back: it looks once more and waits for them, so that "full" is only said when it is.
 */
async function takeRows(tx: Tx, { id, day }: BindingQuota, n: number, registrationId: Id): Promise<Refusal | null> {
  await tx.rows('SAVEPOINT places');
  if ((await takeFree(tx, id, n, registrationId, 'SKIP LOCKED')) === n) return null;
  await tx.rows('ROLLBACK TO SAVEPOINT places');
  await tx.rows(`SET LOCAL lock_timeout = '${LONGEST_WAIT}'`);
  try {
    const taken = await takeFree(tx, id, n, registrationId, '');
    return taken === n ? null : placesFull(day, taken);
  } catch (error) {
    if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) return registrationBusy();
    throw error;
  }
}

/** The choice is made once and for all before it is written: as a subquery the planner may ask it anew for each row, and take more than it was told. */
async function takeFree(tx: Tx, quotaId: Id, n: number, registrationId: Id, whenLocked: 'SKIP LOCKED' | ''): Promise<number> {
  const taken = await tx.rows(
    `WITH free AS MATERIALIZED (SELECT place_no FROM quota_place WHERE quota_id = $1 AND registration_id IS NULL ORDER BY place_no LIMIT $2 FOR UPDATE ${whenLocked})
     UPDATE quota_place p SET registration_id = $3 FROM free WHERE p.quota_id = $1 AND p.place_no = free.place_no RETURNING p.place_no`,
    [quotaId, n, registrationId],
  );
  return taken.length;
}

async function count(tx: Tx, { id, day }: BindingQuota, n: number): Promise<Refusal | null> {
  const counted = await tx.rows(`UPDATE quota SET taken = taken + $2 WHERE id = $1 AND taken + $2 <= size RETURNING id`, [id, n]);
  if (counted.length > 0) return null;
  const [left] = await tx.rows<{ left: number }>(`SELECT size - taken AS left FROM quota WHERE id = $1`, [id]);
  return placesFull(day, left?.left ?? 0);
}
