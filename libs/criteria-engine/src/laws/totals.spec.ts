import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, canonicalText, type EditionContent, lintEdition, parseEdition, Rational, type Result, score } from '../index.js';
import { answerTo, completeCases, openCases } from './arbitrary-answers.js';
import { editions } from './arbitrary-editions.js';
import { doubleTotal } from './double-twin.js';
import { lawRuns } from './runs.js';

const runs = lawRuns(process.env['LAWS_RUNS']);
const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;
const fractionOf = (text: string) => Rational.parseFraction(text);

/** The case with groups, criteria, indicators and answers in another order. */
const shuffledCases = openCases.chain(({ edition, answers }) => {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  return fc
    .record({ groups: shuffled(edition.groups), criteria: shuffled(edition.criteria), indicators: shuffled(edition.indicators), answered: shuffled(answers) })
    .map(({ answered, ...order }) => ({ edition, answers, turned: { ...edition, ...order }, answered }));
});

/** A case, and the same with one indicator answered otherwise. */
const changedCases = completeCases.chain(({ edition, answers }) =>
  fc.constantFrom(...edition.indicators).chain((indicator) =>
    answerTo(indicator).map((other) => ({ edition, answers, changed: [...answers.filter(({ code }) => code !== indicator.code), ...other] })),
  ),
);

describe('Generated editions', () => {
  it('read back as they are and lint clean', () => {
    fc.assert(fc.property(editions, (edition) => {
      expect(parseEdition(canonicalText(edition))).toEqual({ ok: true, edition });
      expect(lintEdition(edition)).toEqual([]);
    }), { ...runs, numRuns: Math.min(runs.numRuns ?? 300, 300) });
  });

  it('cover every outcome and certainty, so that the laws below are tried on all of them', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(openCases, completeCases, (open, complete) => {
      for (const { edition, answers } of [open, complete]) {
        const { outcome, certainty } = score(edition, answers, day);
        seen.add(`${outcome} ${certainty}`);
      }
    }), { ...runs, numRuns: 600 });
    expect([...seen].sort()).toEqual(['INCOMPLETE OPEN', 'INCOMPLETE SURE_FAIL', 'INCOMPLETE SURE_PASS', 'MET SURE_PASS', 'NOT_MET SURE_FAIL']);
  });
});

describe('The total', () => {
  it('lies between 0 and 100', () => {
    fc.assert(fc.property(openCases, ({ edition, answers }) => {
      const { total } = score(edition, answers, day);
      if (!total) return;
      const [low, high] = [fractionOf(total.low), fractionOf(total.high)];
      expect(low.isNegative() || high.isBelow(low) || Rational.hundred.isBelow(high)).toBe(false);
    }), runs);
  });

  it('and the whole result do not depend on the order of groups, criteria, indicators or answers', () => {
    fc.assert(fc.property(shuffledCases, ({ edition, answers, turned, answered }) => {
      expect(canonicalText(score(turned, answered, day))).toBe(canonicalText(score(edition, answers, day)));
    }), runs);
  });

  it('does depend on that order in the twin with JavaScript numbers, which this law catches', () => {
    const twinKeepsOrder = fc.property(shuffledCases, ({ edition, answers, turned }) => {
      const result = score(edition, answers, day);
      return doubleTotal(edition, result) === doubleTotal(turned, result);
    });
    expect(fc.check(twinKeepsOrder, { ...runs, numRuns: 2000, endOnFailure: true }).failed).toBe(true);
  });

  it('never falls when a fraction rises and the same things apply', () => {
    let tried = 0;
    fc.assert(fc.property(changedCases, ({ edition, answers, changed }) => {
      const [before, after] = [score(edition, answers, day), score(edition, changed, day)];
      const comparison = compareFractions(before, after);
      if (comparison === null || !before.total || !after.total) return;
      tried += 1;
      expect(fractionOf(after.total.low).compare(fractionOf(before.total.low)) * comparison).toBeGreaterThanOrEqual(0);
    }), runs);
    expect(tried).toBeGreaterThan((runs.numRuns ?? 0) / 3);
  });

  it('may rise or fall with "not applicable", which is not monotone', () => {
    const edition: EditionContent = smallEdition();
    const total = (...answers: Answer[]) => score(edition, [{ code: 'I0', state: 'ANSWERED', value: 'part' }, ...answers], day).total?.shown.low;
    expect(total({ code: 'I1', state: 'ANSWERED', value: false })).toBe('25.00');
    expect(total({ code: 'I1', state: 'NOT_APPLICABLE', reason: 'không có' })).toBe('50.00');
    expect(total({ code: 'I1', state: 'ANSWERED', value: true })).toBe('75.00');
  });

  it('never rises at its low end when an answer is taken away', () => {
    fc.assert(fc.property(completeCases, fc.nat(), ({ edition, answers }, pick) => {
      const asked = answers.filter(({ code }) => code !== 'SELLS');
      const removed = asked[pick % asked.length];
      const [before, after] = [answers, answers.filter((answer) => answer !== removed)].map((given) => score(edition, given, day).total);
      if (before && after) expect(fractionOf(after.low).compare(fractionOf(before.low))).toBeLessThanOrEqual(0);
    }), runs);
  });
});

/** 1 when all fractions rise or stay, -1 when all fall or stay; null when something else applies or they move apart. */
function compareFractions(before: Result, after: Result): 1 | -1 | null {
  const signs = before.indicators.map(({ fraction }, index) => {
    const other = after.indicators[index]?.fraction ?? null;
    if (!fraction || !other) return fraction === other ? 0 : null;
    return fractionOf(other.low).compare(fractionOf(fraction.low));
  });
  if (signs.includes(null) || (signs.includes(1) && signs.includes(-1))) return null;
  return signs.includes(-1) ? -1 : 1;
}

function smallEdition(): EditionContent {
  const asked = { criterion: 'C', question: { vi: 'Câu hỏi' }, weight: '1', required: true, methods: [] };
  const option = (code: string, fraction: string) => ({ code, label: { vi: code }, fraction });
  const [edition] = fc.sample(editions, { numRuns: 1, seed: 1 }) as [EditionContent];
  return {
    ...edition,
    groups: [{ code: 'G', title: { vi: 'Nhóm' }, weight: '1' }],
    criteria: [{ code: 'C', group: 'G', statement: { vi: 'Tiêu chí' }, wordingStatus: 'PROVISIONAL', source: [], weight: '1', minFraction: '0', mandatory: false, tags: [] }],
    indicators: [
      { ...asked, code: 'I0', naAllowed: false, kind: 'CHOICE', options: [option('part', '0.5'), option('yes', '1')] },
      { ...asked, code: 'I1', naAllowed: true, kind: 'BOOL', passWhen: true },
    ],
    outcome: { ...edition.outcome, gates: [] },
  };
}
