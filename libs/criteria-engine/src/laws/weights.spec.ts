import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, type EditionContent, plainDecimal, type Result, score } from '../index.js';
import { completeCases, openCases } from './arbitrary-answers.js';
import { doubleTotal } from './double-twin.js';
import { lawRuns } from './runs.js';

const runs = lawRuns(process.env['LAWS_RUNS']);
const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;
const levels = fc.constantFrom('groups' as const, 'criteria' as const, 'indicators' as const);

/** What a person is told, without the weights themselves. */
function told({ total, band, bandRange, gates, outcome, certainty, blockers, singleFixes, criteria }: Result) {
  const readings = criteria.map(({ code, reading, verdict }) => ({ code, reading, verdict }));
  return { total, band, bandRange, gates, outcome, certainty, blockers, singleFixes, readings };
}

describe('Weights', () => {
  it('count only against each other: all of a level times one number changes nothing', () => {
    fc.assert(fc.property(openCases, levels, fc.integer({ min: 1, max: 99_999 }), ({ edition, answers }, level, thousandths) => {
      expect(told(score(heavier(edition, level, thousandths), answers, day))).toEqual(told(score(edition, answers, day)));
    }), runs);
  });

  it('do not count only against each other in the twin with JavaScript numbers, which this law catches', () => {
    const twinScales = fc.property(completeCases, levels, fc.integer({ min: 1, max: 99_999 }), ({ edition, answers }, level, thousandths) => {
      const result = score(edition, answers, day);
      return doubleTotal(heavier(edition, level, thousandths), result) === doubleTotal(edition, result);
    });
    expect(fc.check(twinScales, { ...runs, numRuns: 2000, endOnFailure: true }).failed).toBe(true);
  });

  it('of one indicator may be split over two with the same answer', () => {
    fc.assert(fc.property(openCases, fc.nat(), ({ edition, answers }, pick) => {
      const { edition: split, answers: twice } = splitInTwo(edition, answers, pick % edition.indicators.length);
      const [whole, halves] = [told(score(edition, answers, day)), told(score(split, twice, day))];
      expect({ ...halves, blockers: [] }).toEqual({ ...whole, blockers: [] });
    }), runs);
  });

  it('of zero are really zero: such an indicator never moves anything, answered or not', () => {
    const state = fc.constantFrom<Partial<Answer>>({ state: 'ANSWERED', value: true }, { state: 'ANSWERED', value: false }, { state: 'NOT_SHOWN' }, { state: 'UNKNOWN' });
    fc.assert(fc.property(openCases, fc.nat(), state, ({ edition, answers }, pick, given) => {
      const criterion = edition.criteria[pick % edition.criteria.length]?.code ?? '';
      const idle = { code: 'IDLE', criterion, kind: 'BOOL', passWhen: true, question: { vi: 'Hỏi thêm' }, weight: '0', required: true, naAllowed: true, methods: [] } as const;
      const more = { ...edition, indicators: [...edition.indicators, idle] };
      const answer = { code: 'IDLE', ...given } as Answer;
      expect(told(score(more, [...answers, answer], day))).toEqual(told(score(edition, answers, day)));
    }), runs);
  });
});

function heavier(edition: EditionContent, level: 'groups' | 'criteria' | 'indicators', thousandths: number): EditionContent {
  const times = <T extends { readonly weight: string }>(parts: readonly T[]) => parts.map((part) => ({ ...part, weight: product(part.weight, thousandths) }));
  return { ...edition, [level]: times<{ readonly weight: string }>(edition[level]) };
}

/** A weight in tenths times so many thousandths, as decimal text. */
function product(weight: string, thousandths: number): string {
  const [whole = '0', tenth = '0'] = weight.split('.');
  const digits = `${BigInt(whole + tenth) * BigInt(thousandths)}`.padStart(5, '0');
  return plainDecimal(`${digits.slice(0, -4)}.${digits.slice(-4)}`);
}

function splitInTwo(edition: EditionContent, answers: readonly Answer[], at: number) {
  const chosen = edition.indicators[at];
  const half = product(chosen?.weight ?? '0', 500);
  const indicators = edition.indicators.flatMap((indicator) =>
    indicator === chosen ? [{ ...indicator, weight: half }, { ...indicator, weight: half, code: 'HALF' }] : [indicator],
  );
  const same = answers.filter(({ code }) => code === chosen?.code).map((answer) => ({ ...answer, code: 'HALF' }));
  return { edition: { ...edition, indicators }, answers: [...answers, ...same] };
}
