import { describe, expect, it } from '@jest/globals';
import {
  answered,
  anAllPassEdition,
  aPointsEdition,
  type Band,
  type EditionContent,
  lintEdition,
  type OutcomeRule,
  type Result,
  score,
  visitYears,
} from '../index.js';

const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;

/** The result of a points edition with these points, in the order of its parts. */
function resultOf(edition: EditionContent, ...points: string[]): Result {
  return score(edition, points.map((amount, index) => answered(edition.indicators[index]?.code ?? '', { amount })), day);
}

const band = (code: string, from: string, below?: string): Band => ({ code, title: { vi: code }, from, ...(below && { below }) });
const stars = [band('S5', '90'), band('S4', '70', '90'), band('S3', '50', '70'), band('S2', '30', '50'), band('S1', '0', '30')];

describe('Star bands of products', () => {
  const sheet = aPointsEdition([{ code: 'P', weight: '1', most: '100' }], { bands: stars });

  it.each([
    ['100', 'S5'], ['90', 'S5'], ['89.99', 'S4'], ['70', 'S4'], ['69.5', 'S3'], ['50', 'S3'],
    ['49.99', 'S2'], ['30', 'S2'], ['29.99', 'S1'], ['0', 'S1'],
  ])('%s points are in band %s', (points, expected) => {
    expect(resultOf(sheet, points).band).toBe(expected);
  });

  it('written as whole numbers, "50 to 69, 70 to 89", leave 69.5 without a band, which the lint reports', () => {
    const whole = [band('S5', '90'), band('S4', '70', '89'), band('S3', '50', '69'), band('S2', '30', '49'), band('S1', '0', '29')];
    const edition = aPointsEdition([{ code: 'P', weight: '1', most: '100' }], { bands: whole });
    expect(resultOf(edition, '69.5').band).toBeNull();
    expect(lintEdition(edition).map(({ code, detail }) => [code, detail])).toEqual([
      ['E7', 'HOLE S1 S2'], ['E7', 'HOLE S2 S3'], ['E7', 'HOLE S3 S4'], ['E7', 'HOLE S4 S5'],
    ]);
    expect(lintEdition(sheet)).toEqual([]);
  });

  it('move with the weights of the parts: the same parts give 70.25 and 4 stars in 2019, 68.50 and 3 stars in 2023', () => {
    const parts = (weights: readonly string[]) => weights.map((weight, index) => ({ code: `P${index}`, weight, most: '1' }));
    const of2019 = resultOf(aPointsEdition(parts(['35', '25', '40']), { bands: stars }), '0.55', '0.6', '0.9');
    const of2023 = resultOf(aPointsEdition(parts(['40', '25', '35']), { bands: stars }), '0.55', '0.6', '0.9');
    expect([of2019.total?.low, of2019.total?.shown.low, of2019.band]).toEqual(['281/4', '70.25', 'S4']);
    expect([of2023.total?.low, of2023.total?.shown.low, of2023.band]).toEqual(['137/2', '68.50', 'S3']);
  });
});

describe('Ranks from 1 to 5 with a mean of 3 and core criteria', () => {
  const ranks = ['1', '2', '3', '4', '5'].map((rank) => ({ code: `R${rank}`, label: { vi: `Bậc ${rank}` }, fraction: ['0', '0.25', '0.5', '0.75', '1'][Number(rank) - 1] ?? '0' }));
  const base = aPointsEdition(['A', 'B', 'D'].map((code) => ({ code, weight: '1', most: '1' })), { gates: [{ kind: 'MIN_MEAN', tag: 'RANKED', value: '0.5' }] });
  const edition: EditionContent = {
    ...base,
    criteria: base.criteria.map((criterion) => ({ ...criterion, tags: ['RANKED'] })),
    indicators: base.indicators.map(({ code, criterion, question }) => ({
      code, criterion, question, kind: 'CHOICE', options: ranks, weight: '1', required: true, naAllowed: false, methods: [],
    })),
  };
  const ranked = (of: EditionContent, ...given: number[]) => score(of, given.map((rank, index) => answered(of.indicators[index]?.code ?? '', `R${rank}`)), day);
  const meanGate = (result: Result) => result.gates.find(({ kind }) => kind === 'MIN_MEAN');

  it('pass with 4, 2, 3: the mean is exactly one half', () => {
    expect(meanGate(ranked(edition, 4, 2, 3))).toEqual({ kind: 'MIN_MEAN', subject: 'RANKED', needed: '1/2', got: { low: '1/2', high: '1/2' }, holds: 'YES' });
    expect(ranked(edition, 4, 2, 3).outcome).toBe('MET');
  });

  it('fail with 5, 1, 2: the mean is 5/12', () => {
    expect(meanGate(ranked(edition, 5, 1, 2))?.got).toEqual({ low: '5/12', high: '5/12' });
    expect(ranked(edition, 5, 1, 2).outcome).toBe('NOT_MET');
  });

  it('fail with a core criterion not met, whatever the mean', () => {
    const [core, ...others] = edition.criteria;
    const withCore = { ...edition, criteria: core ? [{ ...core, mandatory: true, minFraction: '0.5' }, ...others] : [] };
    const result = ranked(withCore, 1, 5, 5);
    expect([meanGate(result)?.holds, result.outcome]).toEqual(['YES', 'NOT_MET']);
    expect(result.blockers).toEqual([{ kind: 'CRITERION_NOT_MET', subject: 'A.C' }]);
  });
});

describe('Eighty of two hundred points', () => {
  const topics = (floor?: string) => ['GOV', 'WORK', 'COM', 'ENV', 'CUST'].map((code) => ({ code, weight: '40', most: '40', ...(floor && { floor }) }));
  const atLeast40: Partial<OutcomeRule> = { gates: [{ kind: 'MIN_TOTAL', value: '40' }] };

  it('are met with an empty topic where only the total counts', () => {
    expect(resultOf(aPointsEdition(topics(), atLeast40), '40', '40', '0', '0', '0')).toMatchObject({ outcome: 'MET', total: { low: '40' } });
  });

  it('are not met with an empty topic where each topic has a minimum', () => {
    const result = resultOf(aPointsEdition(topics('20'), atLeast40), '32', '16', '16', '16', '0');
    expect([result.total?.low, result.outcome, result.blockers]).toEqual(['40', 'NOT_MET', [{ kind: 'GATE_NOT_HELD', gate: 'GROUP_FLOOR', subject: 'CUST' }]]);
  });

  it('are missed by 79.99, which shows 39.99', () => {
    const result = resultOf(aPointsEdition(topics(), atLeast40), '40', '39.99', '0', '0', '0');
    expect([result.total?.shown.low, result.outcome]).toEqual(['39.99', 'NOT_MET']);
  });
});

describe('A scheme of imperatives and guidelines', () => {
  it('is not met with one imperative missing, at every guideline fulfilled', () => {
    const base = aPointsEdition([{ code: 'IMP', weight: '0', most: '1' }, { code: 'GUIDE', weight: '1', most: '1' }]);
    const edition = { ...base, criteria: base.criteria.map((criterion) => (criterion.group === 'IMP' ? { ...criterion, mandatory: true, minFraction: '1' } : criterion)) };
    expect(resultOf(edition, '0', '1')).toMatchObject({ outcome: 'NOT_MET', total: { low: '100' }, blockers: [{ kind: 'CRITERION_NOT_MET', subject: 'IMP.C' }] });
    expect(resultOf(edition, '1', '1').outcome).toBe('MET');
  });

  it('visits in the years 1, 2, 5, 8 when it visits twice and then every three years', () => {
    expect(visitYears({ years: [1, 2], thenEvery: 3 }, 8)).toEqual([1, 2, 5, 8]);
    expect(visitYears({ years: [1, 2], thenEvery: 3 }, 10)).toEqual([1, 2, 5, 8]);
    expect(visitYears({ years: [1, 2], thenEvery: 3 }, 1)).toEqual([1]);
    expect(visitYears({ years: [1, 3] }, 9)).toEqual([1, 3]);
    expect(visitYears({ years: [] , thenEvery: 2 }, 9)).toEqual([]);
  });
});

describe('A period of more than fifty years', () => {
  it.each([['49', '0'], ['50', '0'], ['50.01', '1'], ['51', '1']])('%s years count %s', (amount, expected) => {
    const base = anAllPassEdition(1);
    const [criterion] = base.criteria;
    const edition: EditionContent = {
      ...base,
      indicators: [{
        code: 'AGE', criterion: criterion?.code ?? '', kind: 'NUMBER', unit: 'a', question: { vi: 'Số năm' }, weight: '1', required: true, naAllowed: false,
        methods: [], scale: { step: { at: '50', inclusive: false } },
      }],
    };
    expect(score(edition, [answered('AGE', { amount })], day).indicators[0]?.fraction?.low).toBe(expected);
  });
});
