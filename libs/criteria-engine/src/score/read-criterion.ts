import type { Criterion } from '../content/edition.js';
import type { Truth } from '../content/predicate.js';
import { Rational } from '../exact/rational.js';
import type { AnsweredCase } from './answered-case.js';
import type { IndicatorReading } from './read-indicator.js';
import { exactly, type Reading, weightedMean } from './reading.js';
import type { CriterionVerdict } from './result.js';

/** What a criterion contributes and why. */
export interface CriterionReading {
  readonly criterion: Criterion;
  readonly applies: Truth;
  readonly weight: Rational;
  readonly applicableWeight: Rational;
  /** The mean of its indicators; null where nothing of it applies. */
  readonly reading: Reading | null;
  readonly verdict: CriterionVerdict;
  /** Whether later answers could still make the whole criterion drop out. */
  readonly mayDropOut: boolean;
}

/** The criterion's mean and verdict (engine version 1, steps 4 and 5) from the readings of its own indicators. */
export function readCriterion(criterion: Criterion, indicators: readonly IndicatorReading[], given: AnsweredCase): CriterionReading {
  const { weight, reading } = weightedMean(indicators);
  const counting = indicators.filter((indicator) => indicator.reading && indicator.weight.isPositive());
  return {
    criterion,
    applies: given.applies.get(criterion.code)?.truth ?? 'TRUE',
    weight: Rational.parse(criterion.weight),
    applicableWeight: weight,
    reading,
    verdict: verdictOf(criterion, reading),
    mayDropOut: counting.every((indicator) => indicator.mayDropOut),
  };
}

/** The same criterion as if it were wholly fulfilled. */
export function fulfilled(reading: CriterionReading): CriterionReading {
  return { ...reading, reading: exactly(Rational.one), verdict: 'MET', mayDropOut: false };
}

function verdictOf(criterion: Criterion, reading: Reading | null): CriterionVerdict {
  if (!reading) return 'NOT_APPLICABLE';
  const needed = Rational.parse(criterion.minFraction);
  if (reading.low.isAtLeast(needed)) return 'MET';
  return reading.high.isBelow(needed) ? 'NOT_MET' : 'NOT_ASSESSED';
}
