import type { CriterionReading } from './read-criterion.js';
import type { Certainty, GateTrace, Outcome } from './result.js';
import type { Standing } from './standing.js';

/** What the outcome depends on. */
export interface Judged {
  readonly standing: Standing;
  readonly gates: readonly GateTrace[];
  /** How many counting indicators and facts are missing. */
  readonly missing: { readonly indicators: number; readonly facts: number };
}

/**
 * A mandatory criterion not met decides alone; else anything missing leaves it INCOMPLETE; else MET when all gates hold
 * (engine version 1, step 7). Where nothing applies there is nothing to recognise: NOT_MET.
 */
export function outcomeOf({ standing, gates, missing }: Judged): Outcome {
  if (standing.criteria.some(isKnockedOut)) return 'NOT_MET';
  if (missing.indicators > 0 || missing.facts > 0) return 'INCOMPLETE';
  return standing.total && gates.every((gate) => gate.holds === 'YES') ? 'MET' : 'NOT_MET';
}

/**
 * SURE_PASS when the low reading passes, SURE_FAIL when the high one fails. OPEN while a fact is missing, since its answer
 * may change what applies. A low reading made only of what may still drop out is no sure pass.
 */
export function certaintyOf({ standing, gates, missing }: Judged): Certainty {
  if (missing.facts > 0) return 'OPEN';
  if (!standing.total || gates.some((gate) => gate.holds === 'NO')) return 'SURE_FAIL';
  return gates.every((gate) => gate.holds === 'YES') && somethingStays(standing) ? 'SURE_PASS' : 'OPEN';
}

/** Whether the criterion alone decides against the case, at any total. */
export function isKnockedOut({ criterion, verdict }: CriterionReading): boolean {
  return criterion.mandatory && verdict === 'NOT_MET';
}

function somethingStays({ criteria, groups }: Standing): boolean {
  const counting = new Set(groups.filter(({ weight }) => weight.isPositive()).map(({ group }) => group.code));
  return criteria.some(
    ({ criterion, weight, reading, mayDropOut }) => reading && weight.isPositive() && !mayDropOut && counting.has(criterion.group),
  );
}
