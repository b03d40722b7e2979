import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EditionContent, Rational, type Result, score } from '../index.js';
import { bandOf } from '../score/standing.js';
import { answerTo, completeCases, openCases, subset } from './arbitrary-answers.js';
import { bandsOf, tenths } from './arbitrary-editions.js';
import { lawRuns } from './runs.js';

const runs = lawRuns(process.env['LAWS_RUNS']);
const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;
const fractionOf = (text: string) => Rational.parseFraction(text);

/** An edition whose first indicator is a mandatory question answered wrongly, and any other answers. */
const knockedOutCases = completeCases.chain(({ edition, answers }) => {
  const [first, ...criteria] = edition.criteria as [EditionContent['criteria'][number], ...EditionContent['criteria']];
  const core = { code: 'CORE', criterion: first.code, kind: 'BOOL', passWhen: true, question: { vi: 'Bắt buộc' }, weight: '1', required: true, naAllowed: false, methods: [] } as const;
  const changed: EditionContent = { ...edition, criteria: [{ ...first, mandatory: true, minFraction: '1' }, ...criteria], indicators: [core, ...edition.indicators] };
  const no = { code: 'CORE', state: 'ANSWERED', value: false } as const;
  return fc.tuple(...edition.indicators.map(answerTo)).map((others) => ({
    edition: changed,
    answers: [...answers, no],
    better: [...answers.filter(({ code }) => code === 'SELLS'), ...others.flat(), no],
  }));
});

/** Answers of which some, then more, then all are known. */
const growingCases = openCases.chain(({ edition, complete, answers }) => subset(answers).map((fewer) => ({ edition, complete, answers, fewer })));

describe('A mandatory criterion not met', () => {
  it('decides against the case whatever else improves', () => {
    fc.assert(fc.property(knockedOutCases, ({ edition, answers, better }) => {
      for (const given of [answers, better]) expect(score(edition, given, day)).toMatchObject({ outcome: 'NOT_MET', certainty: 'SURE_FAIL' });
    }), runs);
  });
});

describe('A missing answer', () => {
  it('never leaves a case met', () => {
    let tried = 0;
    fc.assert(fc.property(openCases, ({ edition, answers }) => {
      const result = score(edition, answers, day);
      if (!result.indicators.some(({ missing }) => missing)) return;
      tried += 1;
      expect(result.outcome).not.toBe('MET');
      expect(result.blockers).not.toEqual([]);
    }), runs);
    expect(tried).toBeGreaterThan((runs.numRuns ?? 0) / 3);
  });

  it('would leave some case met, were it left out like something not applicable', () => {
    const neverMet = fc.property(openCases, ({ edition, answers }) => {
      const missing = new Set(score(edition, answers, day).indicators.filter((indicator) => indicator.missing).map(({ code }) => code));
      const rest = { ...edition, indicators: edition.indicators.filter(({ code }) => !missing.has(code)) };
      return missing.size === 0 || score(rest, answers, day).outcome !== 'MET';
    });
    expect(fc.check(neverMet, { ...runs, numRuns: 3000, endOnFailure: true }).failed).toBe(true);
  });

  it('leaves an interval that every completion stays within, and that narrows with every answer', () => {
    fc.assert(fc.property(growingCases, ({ edition, complete, answers, fewer }) => {
      const totals = [fewer, answers, complete].map((given) => score(edition, given, day).total).filter((total) => total !== null);
      for (const [index, total] of totals.entries()) {
        const wider = totals[index - 1];
        if (!wider) continue;
        expect(fractionOf(total.low).isAtLeast(fractionOf(wider.low))).toBe(true);
        expect(fractionOf(wider.high).isAtLeast(fractionOf(total.high))).toBe(true);
      }
    }), runs);
  });

  it('never turns a sure pass or a sure failure once it is given', () => {
    const sure = { SURE_PASS: 0, SURE_FAIL: 0, OPEN: 0 };
    fc.assert(fc.property(growingCases, ({ edition, complete, answers, fewer }) => {
      const final = score(edition, complete, day).outcome;
      for (const given of [fewer, answers]) {
        const { certainty } = score(edition, given, day);
        sure[certainty] += 1;
        if (certainty === 'SURE_PASS') expect(final).toBe('MET');
        if (certainty === 'SURE_FAIL') expect(final).toBe('NOT_MET');
      }
    }), runs);
    expect(Math.min(...Object.values(sure))).toBeGreaterThan(0);
  });
});

describe('A band', () => {
  it('is exactly one for each total', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 6 });
    fc.assert(fc.property(cuts, fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 4n }), (at, part, whole) => {
      const { bands } = bandsOf(at, 1);
      const total = Rational.of(part * 100n, 10n ** 6n);
      const odd = Rational.of(100n * (part % whole), whole);
      const onCut = Rational.of(BigInt(at[0] ?? 0), 100n);
      for (const value of [total, odd, onCut, Rational.hundred]) {
        expect(bands.filter((band) => bandOf([band], value)).map(({ code }) => code)).toEqual([bandOf(bands, value)?.code]);
      }
    }), runs);
  });
});

describe('Demanding more', () => {
  const tightened = completeCases.chain(({ edition, answers }) =>
    fc.record({ criterion: fc.nat(), group: fc.nat(), minFraction: fc.integer({ min: 1, max: 10 }), floor: fc.integer({ min: 0, max: 100 }), way: fc.constantFrom('minFraction', 'floor', 'mandatory') })
      .map((change) => ({ edition, answers, harder: demandMore(edition, change) })),
  );

  it('of a fraction or a floor, or making an existing criterion mandatory, never turns "not met" into "met"', () => {
    let tried = 0;
    fc.assert(fc.property(tightened, ({ edition, answers, harder }) => {
      if (score(edition, answers, day).outcome === 'MET') return;
      tried += 1;
      expect(score(harder, answers, day).outcome).toBe('NOT_MET');
    }), runs);
    expect(tried).toBeGreaterThan((runs.numRuns ?? 0) / 3);
  });
});

describe('The single fixes', () => {
  it('are exactly those criteria that, fulfilled alone, make the case met', () => {
    fc.assert(fc.property(completeCases, ({ edition, answers }) => {
      const result = score(edition, answers, day);
      for (const { code } of edition.criteria) expect([code, isFix(result, code)]).toEqual([code, wouldBeMet(edition, answers, code, result)]);
    }), runs);
  });
});

function isFix(result: Result, code: string): boolean {
  return result.singleFixes.some(({ criterion }) => criterion === code);
}

/** Asks the whole engine again, the criterion's indicators replaced by one that is fulfilled. */
function wouldBeMet(edition: EditionContent, answers: Parameters<typeof score>[1], code: string, result: Result): boolean {
  const applies = result.criteria.some((criterion) => criterion.code === code && criterion.verdict !== 'NOT_APPLICABLE');
  if (!applies || result.outcome === 'MET') return false;
  const done = { code: 'DONE', criterion: code, kind: 'BOOL', passWhen: true, question: { vi: 'Xong' }, weight: '1', required: true, naAllowed: false, methods: [] } as const;
  const indicators = [...edition.indicators.filter(({ criterion }) => criterion !== code), done];
  const kept = answers.filter((answer) => answer.code === 'SELLS' || indicators.some((indicator) => indicator.code === answer.code));
  return score({ ...edition, indicators }, [...kept, { code: 'DONE', state: 'ANSWERED', value: true }], day).outcome === 'MET';
}

function demandMore(edition: EditionContent, { criterion, group, minFraction, floor, way }: { criterion: number; group: number; minFraction: number; floor: number; way: string }): EditionContent {
  const criteria = edition.criteria.map((item, index) => {
    if (index !== criterion % edition.criteria.length) return item;
    if (way === 'mandatory') return { ...item, mandatory: true };
    const raised = Rational.parse(tenths(minFraction)).isAtLeast(Rational.parse(item.minFraction)) ? tenths(minFraction) : '1';
    return way === 'minFraction' ? { ...item, minFraction: raised } : item;
  });
  const groups = edition.groups.map((item, index) => {
    if (way !== 'floor' || index !== group % edition.groups.length) return item;
    return { ...item, floor: Number(item.floor ?? '0') > floor ? '100' : `${floor}` };
  });
  return { ...edition, criteria, groups };
}
