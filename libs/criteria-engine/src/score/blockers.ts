import type { Code } from '../content/text.js';
import { shown } from '../exact/shown.js';
import { gatesOf } from './gates.js';
import { isKnockedOut, type Judged, outcomeOf } from './outcome.js';
import { type CriterionReading, fulfilled } from './read-criterion.js';
import type { IndicatorReading } from './read-indicator.js';
import type { Blocker, SingleFix } from './result.js';
import { standingOf } from './standing.js';

/** What stands between these answers and MET: missing facts, failed mandatory criteria, failed gates, missing indicators. */
export function blockersOf({ standing, gates }: Judged, missing: readonly IndicatorReading[], missingFacts: readonly Code[]): Blocker[] {
  const knockedOut = standing.criteria.filter(isKnockedOut).map(({ criterion }) => criterion.code);
  const failed = gates.filter(({ kind, holds }) => holds === 'NO' && kind !== 'ALL_MANDATORY');
  return [
    ...missingFacts.map((subject) => ({ kind: 'FACT_MISSING', subject }) as const),
    ...inOrder(knockedOut).map((subject) => ({ kind: 'CRITERION_NOT_MET', subject }) as const),
    ...failed.map(({ kind, subject }) => ({ kind: 'GATE_NOT_HELD', gate: kind, subject }) as const),
    ...missing.map(({ indicator, lacking }) => ({ kind: 'INDICATOR_MISSING', subject: indicator.code, because: lacking }) as const),
    ...(standing.total ? [] : [{ kind: 'NOTHING_APPLICABLE' } as const]),
  ];
}

/** The criteria that, raised alone to 1, give MET. None where it is met already. */
export function singleFixesOf(judged: Judged, missing: readonly IndicatorReading[]): SingleFix[] {
  if (outcomeOf(judged) === 'MET' || judged.missing.facts > 0) return [];
  const { edition, criteria } = judged.standing;
  const codes = inOrder(criteria.filter(({ reading }) => reading).map(({ criterion }) => criterion.code));
  return codes.flatMap((code) => {
    const raised = criteria.map((reading) => (reading.criterion.code === code ? fulfilled(reading) : reading));
    const stillMissing = missing.filter(({ indicator }) => indicator.criterion !== code).length;
    return fixWith(code, raised, stillMissing, edition);
  });
}

function fixWith(criterion: Code, raised: readonly CriterionReading[], indicators: number, edition: Judged['standing']['edition']): SingleFix[] {
  const standing = standingOf(edition, raised);
  const outcome = outcomeOf({ standing, gates: gatesOf(standing), missing: { indicators, facts: 0 } });
  if (outcome !== 'MET' || !standing.total) return [];
  return [{ criterion, total: standing.total.low.toText(), shown: shown(standing.total.low) }];
}

function inOrder(codes: readonly Code[]): Code[] {
  return [...codes].sort();
}
