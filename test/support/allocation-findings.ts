import { allocationLifecycle, type AllocationState } from '../../libs/exhibition/src/domain/allocation.lifecycle.js';
import type { Answer } from './booth-acts.js';
import type { Stage } from './stage.js';

interface AllocationRecord {
  readonly id: string;
  readonly applicationId: string;
  readonly place: string;
  readonly state: AllocationState;
  readonly takenAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  /** As told to who asks now: what is over by the clock has lapsed. */
  readonly told: AllocationState;
}

const HISTORY = `
  SELECT id, application_id AS "applicationId", booth_id || ' ' || position AS place, state, taken_at AS "takenAt", confirmed_at AS "confirmedAt", ended_at AS "endedAt",
         CASE WHEN state IN ('HELD', 'OFFERED') AND expires_at <= now() THEN 'LAPSED' ELSE state END AS told
    FROM booth_allocation WHERE event_id = $1 ORDER BY taken_at, id`;

/** What must never be true of the booths of an event, now or in its history; each list is empty when all is well. */
export async function doubles(stage: Stage, eventId: string): Promise<{ givenTwice: string[]; onceGivenTwice: string[]; beyondAllowance: string[]; outOfOrder: string[] }> {
  const history = await stage.sql<AllocationRecord>(HISTORY, [eventId]);
  const [allowance] = await stage.sql<{ booths: number }>(`SELECT count(*)::int AS booths FROM booth_allowance w JOIN booth_call c ON c.id = w.call_id WHERE c.event_id = $1`, [eventId]);
  const live = history.filter(({ endedAt }) => endedAt === null);
  const most = allowance?.booths ?? 0;
  return {
    givenTwice: [...grouped(live, ({ place }) => place)].filter(([, rows]) => rows.length > 1).map(([place]) => place),
    onceGivenTwice: [...grouped(history, ({ place }) => place).values()].flatMap(overlapping),
    beyondAllowance: [...grouped(history, ({ applicationId }) => applicationId)].filter(([, rows]) => mostAtOnce(rows) > most).map(([id]) => id),
    outOfOrder: history.filter(({ takenAt, confirmedAt, endedAt }) => endedAt !== null && (endedAt < takenAt || (confirmedAt !== null && endedAt < confirmedAt))).map(({ id }) => id),
  };
}

/** Rows of one place, in the order in which they were taken, that began before the one before them had ended. */
const overlapping = (rows: readonly AllocationRecord[]): string[] =>
  rows.filter(({ takenAt }, nth) => rows.slice(0, nth).some(({ endedAt }) => endedAt === null || endedAt > takenAt)).map(({ id, place }) => `${id} at ${place}`);

/** How many of these rows were live at the same moment, now or ever. */
const mostAtOnce = (rows: readonly AllocationRecord[]): number =>
  Math.max(0, ...rows.map(({ takenAt: then }) => rows.filter(({ takenAt, endedAt }) => takenAt <= then && (endedAt === null || endedAt > then)).length));

/** Compares what callers were told with what the database kept; each list is empty when all is well. */
export async function disagreements(stage: Stage, eventId: string, answers: readonly Answer[]): Promise<{ faults: string[]; lost: string[]; untold: string[]; wentBack: string[]; toldApart: string[] }> {
  const history = new Map((await stage.sql<AllocationRecord>(HISTORY, [eventId])).map((row) => [row.id, row]));
  const events = await stage.sql<{ type: string; id: string }>(
    `SELECT type, subject_id AS id FROM domain_event WHERE subject_kind = 'BoothAllocation' AND payload ->> 'eventId' = $1 AND type <> 'HoldLapsed'`,
    [eventId],
  );
  const kept = new Set(events.map(({ type, id }) => `${type} ${id}`));
  const done = answers.flatMap(({ act, key, allocation }) => (allocation ? [{ act, key, ...allocation }] : []));
  const told = new Set(done.map(({ act, id }) => `${rowOf(act).event} ${id}`));
  const after = (id: string): AllocationState | 'NOWHERE' => history.get(id)?.told ?? 'NOWHERE';
  return {
    faults: answers.flatMap(({ act, fault }) => (fault ? [`${act}: ${fault}`] : [])),
    lost: [...told].filter((act) => !kept.has(act)),
    untold: [...kept].filter((act) => !told.has(act)).concat(events.length === kept.size ? [] : ['an act was recorded twice']),
    wentBack: done.filter(({ act, id, state }) => !leadsTo(rowOf(act).to, state) || !leadsTo(state, after(id))).map(({ act, id, state }) => `${act}: ${id} was ${state} and is ${after(id)}`),
    toldApart: [...grouped(done, ({ key }) => key)].filter(([, same]) => new Set(same.map(({ id }) => id)).size > 1).map(([key]) => key),
  };
}

const rowOf = (act: string) => {
  const row = allocationLifecycle.acts.find((one) => one.act === act);
  if (!row) throw new Error(`no act ${act}`);
  // A move is told of the new row, which is in the state of the old one.
  return row.act === 'moveBooth' ? { event: row.event, to: 'OFFERED' as const } : row;
};

/** Whether the lifecycle has a way from one state to the other; each state leads to itself. */
function leadsTo(from: AllocationState, to: AllocationState | 'NOWHERE', seen: readonly AllocationState[] = []): boolean {
  if (from === to) return true;
  const next = allocationLifecycle.acts.filter((row) => row.from.includes(from)).map((row) => row.to);
  return next.filter((state) => !seen.includes(state)).some((state) => leadsTo(state, to, [...seen, from]));
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
