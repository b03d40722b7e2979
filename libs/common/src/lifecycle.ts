import { isRefusal, refusal, type Refusal } from './result.js';

/** A named condition of an act, with the refusal it gives when it does not hold. */
export interface Guard<Facts> {
  readonly name: string;
  readonly holds: (facts: Facts) => boolean;
  readonly refusal: (facts: Facts) => Refusal;
}

export const guard = <Facts>(name: string, holds: (facts: Facts) => boolean, why: (facts: Facts) => Refusal): Guard<Facts> => ({
  name,
  holds,
  refusal: why,
});

/** Something that people or the clock do. Never a state to jump to (docs/adr/0005). */
export interface ActRow<State extends string, Act extends string, Facts> {
  readonly act: Act;
  /** States in which it can be done; an empty list marks the act that creates the record. */
  readonly from: readonly State[];
  readonly to: State;
  readonly by: Guard<Facts>;
  readonly onlyIf: readonly Guard<Facts>[];
  /** The domain event that records it, in the past tense. */
  readonly event: string;
}

export interface Lifecycle<State extends string, Act extends string, Facts> {
  readonly name: string;
  readonly initial: State;
  readonly finals: readonly State[];
  readonly acts: readonly ActRow<State, Act, Facts>[];
}

export interface Step<State extends string> {
  readonly to: State;
  readonly event: string;
}

export interface AvailableAct<Act extends string> {
  readonly act: Act;
  readonly allowed: boolean;
  /** Why not, when the act is not allowed now. */
  readonly reason: Refusal | null;
}

/** The act does not exist in the record's present state. */
export type NotAllowedNow = Refusal<'NOT_ALLOWED_NOW', { act: string; state: string }>;

export const lifecycle = <State extends string, Act extends string, Facts>(
  table: Lifecycle<State, Act, Facts>,
): Lifecycle<State, Act, Facts> => table;

/**
 * The next state and the event to record, or the refusal of the first guard that fails: first who, then when, then why not.
 * `state` is null for a record that does not exist yet.
 */
export function advance<State extends string, Act extends string, Facts>(
  table: Lifecycle<State, Act, Facts>,
  state: State | null,
  act: Act,
  facts: Facts,
): Step<State> | Refusal {
  const rows = table.acts.filter((row) => row.act === act);
  const first = rows[0];
  if (first && !first.by.holds(facts)) return first.by.refusal(facts);
  const row = rows.find((candidate) => (state === null ? candidate.from.length === 0 : candidate.from.includes(state)));
  if (!row) return refusal('NOT_ALLOWED_NOW', { act, state: state ?? 'NONE' });
  const failing = [row.by, ...row.onlyIf].find((condition) => !condition.holds(facts));
  return failing ? failing.refusal(facts) : { to: row.to, event: row.event };
}

/** What can be done from this state, in the order of the table, each with its reason if not: screens re-implement no rule. */
export function availableActs<State extends string, Act extends string, Facts>(
  table: Lifecycle<State, Act, Facts>,
  state: State,
  facts: Facts,
): AvailableAct<Act>[] {
  return table.acts
    .filter((row) => row.from.includes(state))
    .map((row) => {
      const step = advance(table, state, row.act, facts);
      return isRefusal(step) ? { act: row.act, allowed: false, reason: step } : { act: row.act, allowed: true, reason: null };
    });
}
