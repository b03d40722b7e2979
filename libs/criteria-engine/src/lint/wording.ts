import type { EditionContent } from '../content/edition.js';
import type { LocalizedText } from '../content/text.js';
import type { LintIssue, LintRule } from './lint-issue.js';

/** E14: every text is there in Vietnamese, every criterion says how its wording is known, a reported one from where. */
export const wordingIsKnown: LintRule = function* (edition) {
  for (const [path, text] of textsOf(edition)) if (text.vi.trim() === '') yield e14(`${path}.vi`, 'NO_VIETNAMESE_TEXT');
  for (const [index, { wordingStatus, source }] of edition.criteria.entries()) {
    if (!wordingStatus) yield e14(`criteria[${index}].wordingStatus`, 'NO_WORDING_STATUS');
    if (wordingStatus === 'REPORTED' && !source.some(({ url, document }) => url || document)) yield e14(`criteria[${index}].source`, 'NO_SOURCE');
  }
};

type Placed = readonly [path: string, text: LocalizedText];

function* textsOf({ legalBasis, facts, groups, criteria, indicators, outcome }: EditionContent): Generator<Placed> {
  yield* legalBasis.map((text, index): Placed => [`legalBasis[${index}]`, text]);
  yield* groups.map(({ title }, index): Placed => [`groups[${index}].title`, title]);
  yield* outcome.bands.map(({ title }, index): Placed => [`outcome.bands[${index}].title`, title]);
  for (const [index, fact] of facts.entries()) {
    yield [`facts[${index}].question`, fact.question];
    yield* (fact.options ?? []).map(({ label }, place): Placed => [`facts[${index}].options[${place}].label`, label]);
  }
  for (const [index, { statement, guidance }] of criteria.entries()) {
    yield [`criteria[${index}].statement`, statement];
    if (guidance) yield [`criteria[${index}].guidance`, guidance];
  }
  for (const [index, indicator] of indicators.entries()) {
    yield [`indicators[${index}].question`, indicator.question];
    const path = `indicators[${index}]`;
    if ('options' in indicator) yield* indicator.options.map(({ label }, place): Placed => [`${path}.options[${place}].label`, label]);
    if (indicator.kind === 'EVIDENCE') yield* indicator.evidence.types.map((text, place): Placed => [`${path}.evidence.types[${place}]`, text]);
  }
}

function e14(path: string, detail: string): LintIssue {
  return { code: 'E14', path, detail };
}
