import type { Answer } from '../answers/answer.js';
import type { EditionContent } from '../content/edition.js';
import { answeredCase, type AnsweredCase, type ScoreOptions } from './answered-case.js';
import { gatesOf } from './gates.js';
import { Operands } from './operands.js';
import type { Judged } from './outcome.js';
import { readCriterion } from './read-criterion.js';
import { type IndicatorReading, readIndicator } from './read-indicator.js';
import type { Result } from './result.js';
import { standingOf } from './standing.js';
import { resultOf } from './trace.js';

/**
 * The whole calculation (engine version 1) as a result that explains itself. The same inputs give the same canonical
 * text, whatever the order of groups, criteria, indicators and answers. Throws EngineInputError for answers that
 * `validateAnswer` refuses, for codes unknown to the edition or answered twice, and for a wrong day.
 */
export function score(edition: EditionContent, answers: readonly Answer[], options: ScoreOptions): Result {
  const given = answeredCase(edition, answers, options);
  const operands = new Operands(given);
  const indicators = edition.indicators.map((indicator) => readIndicator(indicator, given, operands));
  const byCriterion = groupByCriterion(indicators);
  const criteria = edition.criteria.map((criterion) => readCriterion(criterion, byCriterion.get(criterion.code) ?? [], given));
  const standing = standingOf(edition, criteria);
  const missingFacts = missingFactsOf(given);
  const missing = { indicators: indicators.filter((reading) => reading.missing).length, facts: missingFacts.length };
  const judged: Judged = { standing, gates: gatesOf(standing), missing };
  return resultOf({ given, indicators, missingFacts, judged });
}

function groupByCriterion(indicators: readonly IndicatorReading[]): Map<string, IndicatorReading[]> {
  const groups = new Map<string, IndicatorReading[]>();
  for (const reading of indicators) {
    const own = groups.get(reading.indicator.criterion);
    if (own) own.push(reading);
    else groups.set(reading.indicator.criterion, [reading]);
  }
  return groups;
}

function missingFactsOf(given: AnsweredCase): string[] {
  return [...new Set([...given.applies.values()].flatMap(({ missingFacts }) => missingFacts))].sort();
}
