import type { Code } from '../content/text.js';
import { Rational } from '../exact/rational.js';
import { shown } from '../exact/shown.js';
import type { AnsweredCase } from './answered-case.js';
import { blockersOf, singleFixesOf } from './blockers.js';
import { certaintyOf, type Judged, outcomeOf } from './outcome.js';
import type { CriterionReading } from './read-criterion.js';
import type { IndicatorReading } from './read-indicator.js';
import { readingText } from './reading.js';
import type { CriterionCount, CriterionTrace, GroupTrace, IndicatorTrace, Result, ResultFlag } from './result.js';
import { bandOf, type GroupReading, type Standing } from './standing.js';

/** The version of the algorithm. New behaviour is a new version beside the old one, so that old results recompute. */
export const engineVersion = 1;

/** Everything calculated. */
export interface Calculated {
  readonly given: AnsweredCase;
  readonly indicators: readonly IndicatorReading[];
  readonly missingFacts: readonly Code[];
  readonly judged: Judged;
}

/** Writes the calculation down as data, lists sorted by code. */
export function resultOf({ given, indicators, missingFacts, judged }: Calculated): Result {
  const { edition, options } = given;
  const { standing, gates } = judged;
  const sorted = byCode(indicators, ({ indicator }) => indicator.code);
  const missing = sorted.filter((reading) => reading.missing);
  const groups = byCode(standing.groups, ({ group }) => group.code);
  return {
    engineVersion,
    edition: edition.code,
    method: edition.outcome.method,
    hashes: options.hashes ?? {},
    asOf: options.asOf,
    layer: options.layer,
    indicators: sorted.map(indicatorTrace),
    criteria: byCode(standing.criteria, ({ criterion }) => criterion.code).map(criterionTrace),
    groups: groups.map(groupTrace),
    count: countOf(standing.criteria),
    ...totalAndBand(standing),
    gates,
    outcome: outcomeOf(judged),
    certainty: certaintyOf(judged),
    blockers: blockersOf(judged, missing, missingFacts),
    singleFixes: singleFixesOf(judged, missing),
    flags: flagsOf(groups, missing),
  };
}

function indicatorTrace(reading: IndicatorReading): IndicatorTrace {
  const { indicator, applies, state, answer, converted, rule, weight, missing } = reading;
  return {
    code: indicator.code,
    criterion: indicator.criterion,
    applies,
    state,
    raw: answer?.value ?? null,
    converted: converted && converted.toText(),
    rule,
    fraction: reading.reading && readingText(reading.reading),
    weight: weight.toText(),
    missing,
  };
}

function criterionTrace({ criterion, applies, weight, applicableWeight, reading, verdict }: CriterionReading): CriterionTrace {
  return {
    code: criterion.code,
    group: criterion.group,
    applies,
    mandatory: criterion.mandatory,
    wordingStatus: criterion.wordingStatus ?? null,
    weight: weight.toText(),
    applicableWeight: applicableWeight.toText(),
    reading: reading && readingText(reading),
    minFraction: Rational.parse(criterion.minFraction).toText(),
    verdict,
  };
}

function groupTrace({ group, weight, declaredWeight, applicableWeight, reading }: GroupReading): GroupTrace {
  return {
    code: group.code,
    weight: weight.toText(),
    declaredWeight: declaredWeight.toText(),
    applicableWeight: applicableWeight.toText(),
    reading: reading && readingText(reading),
  };
}

function countOf(criteria: readonly CriterionReading[]): CriterionCount {
  const having = (verdict: string) => criteria.filter((reading) => reading.verdict === verdict).length;
  const notApplicable = having('NOT_APPLICABLE');
  const applicable = criteria.length - notApplicable;
  return { met: having('MET'), notMet: having('NOT_MET'), notAssessed: having('NOT_ASSESSED'), applicable, notApplicable };
}

function totalAndBand({ edition, total }: Standing): Pick<Result, 'total' | 'band' | 'bandRange'> {
  if (!total) return { total: null, band: null, bandRange: null };
  const [low, high] = [bandOf(edition.outcome.bands, total.low), bandOf(edition.outcome.bands, total.high)];
  return {
    total: { ...readingText(total), shown: { low: shown(total.low), high: shown(total.high) } },
    band: low && low === high ? low.code : null,
    bandRange: low && high && { low: low.code, high: high.code },
  };
}

/** LOW_SCOPE where under half of a group's weight applies, DIVISION_BY_ZERO where a formula is missing for that reason. */
function flagsOf(groups: readonly GroupReading[], missing: readonly IndicatorReading[]): ResultFlag[] {
  const narrow = groups.filter(({ applicableWeight, declaredWeight }) => applicableWeight.plus(applicableWeight).isBelow(declaredWeight));
  const divided = missing.filter(({ dividesByZero }) => dividesByZero);
  return [
    ...narrow.map(({ group }) => ({ kind: 'LOW_SCOPE', subject: group.code }) as const),
    ...divided.map(({ indicator }) => ({ kind: 'DIVISION_BY_ZERO', subject: indicator.code }) as const),
  ];
}

function byCode<T>(items: readonly T[], codeOf: (item: T) => Code): T[] {
  return [...items].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
}
