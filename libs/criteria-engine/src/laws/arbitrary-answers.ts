import fc from 'fast-check';
import type { Answer } from '../answers/answer.js';
import type { EditionContent } from '../content/edition.js';
import type { Indicator } from '../content/indicator.js';
import { editions, tenths } from './arbitrary-editions.js';

const uses = ['ACCEPTED', 'REJECTED', 'CLAIMED'] as const;

/** Any answer the indicator takes, or UNKNOWN. A formula takes none. */
export function answerTo(indicator: Indicator): fc.Arbitrary<Answer[]> {
  const { code } = indicator;
  const states: fc.WeightedArbitrary<Answer[]>[] = [
    { weight: 8, arbitrary: valueFor(indicator).map((value) => [{ code, state: 'ANSWERED', value }]) },
    { weight: 1, arbitrary: fc.constant([{ code, state: 'NOT_SHOWN' }]) },
  ];
  if (indicator.naAllowed) states.push({ weight: 1, arbitrary: fc.constant([{ code, state: 'NOT_APPLICABLE', reason: 'không có' }]) });
  return indicator.kind === 'FORMULA' ? fc.constant([]) : fc.oneof(...states);
}

/** A complete set of answers: nothing missing, the fact included. */
export function completeAnswers(edition: EditionContent): fc.Arbitrary<Answer[]> {
  const fact = fc.boolean().map((value): Answer[] => [{ code: 'SELLS', state: 'ANSWERED', value }]);
  return fc.tuple(fact, ...edition.indicators.map(answerTo)).map((answers) => answers.flat());
}

/** An edition with complete answers. */
export const completeCases = editions.chain((edition) => completeAnswers(edition).map((answers) => ({ edition, answers })));

/** An edition with answers of which some are missing; the fact is there. */
export const openCases = completeCases.chain(({ edition, answers }) =>
  subset(answers).map((known) => ({ edition, complete: answers, answers: known })),
);

/** Some of the answers; always the fact. */
export function subset(answers: readonly Answer[]): fc.Arbitrary<Answer[]> {
  return fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: answers.length, maxLength: answers.length })
    .map((keep) => answers.filter(({ code }, index) => code === 'SELLS' || keep[index] !== 0));
}

function valueFor(indicator: Indicator): fc.Arbitrary<NonNullable<Answer['value']>> {
  if (indicator.kind === 'BOOL') return fc.boolean();
  if (indicator.kind === 'CHOICE') return fc.constantFrom(...indicator.options.map(({ code }) => code));
  if (indicator.kind === 'MULTI') return fc.subarray(indicator.options.map(({ code }) => code));
  if (indicator.kind === 'EVIDENCE') return fc.array(fc.record({ use: fc.constantFrom(...uses) }), { maxLength: 3 });
  const amount = fc.integer({ min: 1, max: 1200 }).map(tenths);
  return fc.record({ amount, unit: fc.constantFrom('kW.h', 'MJ') }).map(({ amount: of, unit }) => (unit === 'MJ' ? { amount: of, unit } : { amount: of }));
}
