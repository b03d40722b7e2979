import { describe, expect, it } from '@jest/globals';
import {
  anAllPassEdition,
  type Criterion,
  type EditionContent,
  type Expression,
  type Group,
  type Indicator,
  lintEdition,
  type LintOptions,
  workedExampleEdition,
} from '../index.js';
import { anEditionWithFormula } from '../laws/formula-edition.js';

const scored = workedExampleEdition();
const plain = anAllPassEdition(9);

const withCriterion = (edition: EditionContent, change: Partial<Criterion>, at = 0) => ({
  ...edition, criteria: edition.criteria.map((criterion, index) => (index === at ? { ...criterion, ...change } : criterion)),
});
const withIndicator = (edition: EditionContent, change: object, at = 0): EditionContent => ({
  ...edition, indicators: edition.indicators.map((indicator, index) => (index === at ? ({ ...indicator, ...change } as Indicator) : indicator)),
});
const withGroup = (edition: EditionContent, change: Partial<Group>) => ({ ...edition, groups: edition.groups.map((group, index) => (index === 0 ? { ...group, ...change } : group)) });
const withOutcome = (edition: EditionContent, change: Partial<EditionContent['outcome']>) => ({ ...edition, outcome: { ...edition.outcome, ...change } });
const withRules = (change: EditionContent['rules']) => ({ ...plain, rules: { ...plain.rules, ...change } });
const points = (...list: [string, string][]) => ({ scale: { points: list } });
const bands = (...list: [code: string, from: string, below?: string][]) => list.map(([code, from, below]) => ({ code, title: { vi: code }, from, ...(below && { below }) }));
const sells = { code: 'SELLS', kind: 'BOOL', question: { vi: 'Có bán hàng không?' } } as const;
const craft = { code: 'CRAFT', kind: 'CODE', question: { vi: 'Nghề' }, options: [{ code: 'WEAVING', label: { vi: 'Dệt' } }] } as const;
const when = (appliesWhen: Criterion['appliesWhen'], facts: EditionContent['facts'] = [sells, craft]) => ({ ...withCriterion(plain, { appliesWhen }), facts });
const ranged = (expression: Expression, min?: string, max?: string) => {
  const edition = anEditionWithFormula(expression);
  return { ...edition, indicators: edition.indicators.map((indicator) => (indicator.code === 'B' ? { ...indicator, range: { ...(min && { min }), ...(max && { max }) } } : indicator)) } as EditionContent;
};

type Case = [what: string, edition: EditionContent, expected: string[], options?: LintOptions];

const cases: Case[] = [
  ['E1: a code used twice', withCriterion(plain, { code: 'C2' }), ['E1 DUPLICATE C2', 'E2 UNKNOWN C1', 'E2 UNKNOWN C1']],
  ['E1: a code given up earlier', plain, ['E1 REUSED C9'], { retiredCodes: ['C9', 'C10'] }],
  ['E1: an option twice', withIndicator(scored, { options: [...((scored.indicators[4] as { options?: [] }).options ?? []), { code: 'done', label: { vi: 'x' }, fraction: '1' }] }, 4), ['E1 DUPLICATE done']],
  ['E1: a band twice', withOutcome(scored, { bands: bands(['A', '0', '50'], ['A', '50']), passBands: ['A'] }), ['E1 DUPLICATE A']],
  ['E2: a group nobody knows', withCriterion(scored, { group: 'Z' }), ['E2 UNKNOWN Z']],
  ['E2: a criterion nobody knows', { ...scored, indicators: [...scored.indicators, { ...(scored.indicators[0] as Indicator), code: 'NEW', criterion: 'X10' }] }, ['E2 UNKNOWN X10']],
  ['E2: a formula over what is no number', { ...anEditionWithFormula(['+', { ref: 'SELLS' }, { ref: 'Q' }]), facts: [sells] }, ['E2 UNKNOWN SELLS', 'E2 UNKNOWN Q']],
  ['E3: a negative weight', withCriterion(scored, { weight: '-1' }), ['E3 NEGATIVE -1']],
  ['E3: a group of weightless criteria', { ...plain, criteria: plain.criteria.map((criterion) => ({ ...criterion, weight: '0' })) }, ['E3 NO_POSITIVE_SUM', 'E3 NO_POSITIVE_SUM', 'E3 NO_POSITIVE_SUM', 'E3 NO_POSITIVE_SUM', 'E9 NONE_SURELY_APPLIES']],
  ['E3: weightless groups', { ...plain, groups: plain.groups.map((group) => ({ ...group, weight: '0' })) }, ['E3 NO_POSITIVE_SUM']],
  ['E3: a criterion without a question', { ...plain, indicators: plain.indicators.slice(2) }, ['E3 NO_POSITIVE_SUM']],
  ['E4: a fraction over 1', withIndicator(scored, points(['0', '0'], ['10', '1.2']), 2), ['E4 OUTSIDE_0_TO_1 1.2', 'E4 BEST_IS 6/5']],
  ['E4: a best choice under 1', withIndicator(scored, { options: [{ code: 'a', label: { vi: 'a' }, fraction: '0.9' }] }, 4), ['E4 BEST_IS 9/10']],
  ['E4: several choices that together stay under 1', withIndicator(scored, { options: [{ code: 'a', label: { vi: 'a' }, fraction: '0.4' }, { code: 'b', label: { vi: 'b' }, fraction: '0.5' }] }, 9), ['E4 BEST_IS 9/10']],
  ['E4: a scale whose best is under 1', withIndicator(scored, points(['0', '0'], ['10', '0.5']), 2), ['E4 BEST_IS 1/2']],
  ['E4: a counting number without a scale', withIndicator(scored, { scale: undefined }, 2), ['E4 NO_SCALE']],
  ['E4: a least fraction over 1', withCriterion(scored, { minFraction: '2' }), ['E4 OUTSIDE_0_TO_1 2']],
  ['E4: a negative share', withOutcome(withCriterion(scored, { tags: ['T'] }), { gates: [{ kind: 'MIN_SHARE_MET', tag: 'T', share: '-0.1' }, { kind: 'MIN_MEAN', tag: 'T', value: '1.1' }] }), ['E4 OUTSIDE_0_TO_1 -0.1', 'E4 OUTSIDE_0_TO_1 1.1']],
  ['E5: points out of order', withIndicator(scored, points(['10', '0'], ['10', '1']), 2), ['E5 NOT_ASCENDING']],
  ['E5: fractions up and down', withIndicator(scored, points(['0', '0'], ['10', '1'], ['20', '0.5']), 2), ['E5 NOT_MONOTONE']],
  ['E5: one point only', withIndicator(scored, points(['0', '1']), 2), ['E5 FEWER_THAN_TWO']],
  ['E6: mandatory for nothing', withCriterion(plain, { minFraction: '0' }), ['E6 0']],
  ['E7: bands of whole numbers', withOutcome(scored, { bands: bands(['C', '0', '69'], ['B', '70', '89'], ['A', '90']), passBands: ['A'] }), ['E7 HOLE C B', 'E7 HOLE B A']],
  ['E7: bands that overlap', withOutcome(scored, { bands: bands(['C', '0', '70.5'], ['B', '70']), passBands: ['B'] }), ['E7 OVERLAP C B']],
  ['E7: an open band below another', withOutcome(scored, { bands: bands(['C', '0'], ['B', '70']), passBands: ['B'] }), ['E7 OVERLAP C B']],
  ['E7: bands from 1 to just under 100', withOutcome(scored, { bands: bands(['B', '1', '50'], ['A', '50', '100']), passBands: ['A'] }), ['E7 STARTS_AT 1', 'E7 ENDS_AT 100']],
  ['E7: a passing band nobody knows', withOutcome(scored, { passBands: ['A', 'S'] }), ['E7 UNKNOWN S']],
  ['E7: a hole among the passing bands', withOutcome(scored, { passBands: ['A', 'C'] }), ['E7 HOLE_AT B']],
  ['E8: a fact nobody knows', when({ not: { fact: 'BUYS', is: true } }), ['E8 UNKNOWN_FACT BUYS']],
  ['E8: a yes or no asked for its size', when({ any: [{ fact: 'SELLS', min: '1' }, { fact: 'SELLS', is: true }] }), ['E8 NOT_FOR_BOOL SELLS']],
  ['E8: a code asked for yes or no', when({ all: [{ fact: 'CRAFT', is: true }] }), ['E8 NOT_FOR_CODE CRAFT']],
  ['E8: a yes or no asked for codes', when({ fact: 'SELLS', in: ['A'] }), ['E8 NOT_FOR_BOOL SELLS']],
  ['E8: a code the fact cannot take', when({ any: [{ fact: 'CRAFT', in: ['WEAVING', 'MINING'] }, { fact: 'CRAFT', is: 'BAKING' }] }), ['E8 UNKNOWN_OPTION CRAFT MINING', 'E8 UNKNOWN_OPTION CRAFT BAKING']],
  ['E9: nothing that surely applies', { ...plain, facts: [sells], criteria: plain.criteria.map((criterion) => ({ ...criterion, appliesWhen: { fact: 'SELLS', is: true } })) }, ['E9 NONE_SURELY_APPLIES']],
  ['E10: an unknown unit', withIndicator(scored, { unit: 'Cel' }, 2), ['E10 UNKNOWN_UNIT Cel']],
  ['E10: an unknown unit of a fact', { ...plain, facts: [{ code: 'N', kind: 'NUMBER', unit: 'kWh', question: { vi: 'Số' } }] }, ['E10 UNKNOWN_UNIT kWh']],
  ['E10: a formula within itself', anEditionWithFormula(['+', { ref: 'F' }, '1']), ['E10 CYCLE F']],
  ['E10: a formula in another unit than its parts', anEditionWithFormula({ ref: 'A' }, 'kg'), ['E10 UNIT_MISMATCH kg']],
  ['E10: energy added to mass', anEditionWithFormula(['max', '1', ['+', { ref: 'A' }, { ref: 'B' }], '2'], '1', ['kW.h', 'kg', '1']), ['E10 UNIT_MISMATCH 1']],
  ['E10: an immense formula', anEditionWithFormula(['*', ...Array.from({ length: 49 }, (): Expression => ['*', ...Array.from({ length: 49 }, (): Expression => '2')])] as Expression), ['E10 TOO_LARGE F']],
  ['E11: a divisor without a range', ranged(['/', { ref: 'A' }, { ref: 'B' }]), ['E11 DIVISOR {"ref":"B"}']],
  ['E11: a divisor from 0', ranged(['/', { ref: 'A' }, { ref: 'B' }], '0', '9'), ['E11 DIVISOR {"ref":"B"}']],
  ['E11: a divisor that may cancel out', ranged(['/', { ref: 'A' }, ['-', { ref: 'B' }, '5']], '1', '9'), ['E11 DIVISOR ["-",{"ref":"B"},"5"]']],
  ['E11: a divisor with a quotient that may cancel out', ranged(['/', { ref: 'A' }, ['-', ['/', '1', { ref: 'B' }], '0.5']], '1', '9'), ['E11 DIVISOR ["-",["/","1",{"ref":"B"}],"0.5"]']],
  ['E12: evidence of no file', withIndicator(scored, { evidence: { min: 0, types: [] } }, 1), ['E12 0']],
  ['E13: a gate on an unused tag', withOutcome(scored, { gates: [{ kind: 'MIN_MEAN', tag: 'GREEN', value: '0.5' }] }), ['E13 GREEN']],
  ['E14: a statement without Vietnamese', withCriterion(plain, { statement: { vi: ' ', en: 'Yes' }, guidance: { vi: '' } }), ['E14 NO_VIETNAMESE_TEXT', 'E14 NO_VIETNAMESE_TEXT']],
  ['E14: no wording status', withCriterion(plain, { wordingStatus: undefined }), ['E14 NO_WORDING_STATUS']],
  ['E14: reported without a source', withCriterion(plain, { wordingStatus: 'REPORTED', source: [{ supports: 'the criterion' }] }), ['E14 NO_SOURCE']],
  ['E15: thresholds of three decimals', withGroup(withOutcome(withCriterion(scored, { minFraction: '0.125' }), { gates: [{ kind: 'MIN_TOTAL', value: '69.995' }] }), { floor: '33.333' }), ['E15 33.333', 'E15 0.125', 'E15 69.995']],
  ['E16: all must pass, but one need not', withCriterion(plain, { mandatory: false }), ['E16 NOT_MANDATORY C1']],
  ['E16: all must pass, in bands', withOutcome(plain, { bands: bands(['A', '0']) }), ['E16 BANDS']],
  ['E17: a rule missing', withRules({ appealDays: undefined, council: undefined }), ['E17 MISSING', 'E17 MISSING']],
  ['E17: a quorum of two, a majority under one half', withRules({ council: { quorum: 2, majority: '0.49' } }), ['E17 OUT_OF_BOUNDS 2', 'E17 OUT_OF_BOUNDS 0.49']],
  ['E17: a majority of all', withRules({ council: { quorum: 3, majority: '1' } }), ['E17 OUT_OF_BOUNDS 1']],
  ['E17: no validity, renewal before it begins', withRules({ validityMonths: 0 }), ['E17 OUT_OF_BOUNDS 0', 'E17 LONGER_THAN_VALIDITY']],
  ['E17: visits out of order', withRules({ visitYears: { years: [2, 1] } }), ['E17 NOT_ASCENDING_FROM_1']],
  ['E18: another number of criteria than declared, not for publication', { ...plain, declaredCriterionCount: 11, publishable: false }, ['E18 DECLARED 11 HELD 9', 'E18 NOT_PUBLISHABLE']],
];

describe('The lint reports', () => {
  it.each(cases)('%s', (_, edition, expected, ...[options]) => {
    expect(lintEdition(edition, options).map(({ code, detail }) => `${code} ${detail}`)).toEqual(expected);
  });

  it('each of its rules E1 to E18 in the table above', () => {
    const reported = new Set(cases.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0])));
    expect(Array.from({ length: 18 }, (_, index) => `E${index + 1}`).filter((code) => !reported.has(code))).toEqual([]);
  });

  it('where the fault is', () => {
    expect(lintEdition(withCriterion(scored, { group: 'Z' }, 3))[0]).toEqual({ code: 'E2', path: 'criteria[3].group', detail: 'UNKNOWN Z' });
    expect(lintEdition(withIndicator(scored, { evidence: { min: 0, types: [] } }, 1))[0]?.path).toBe('indicators[1].evidence.min');
  });
});

describe('The lint accepts', () => {
  it.each<[string, EditionContent]>([
    ['the worked example', scored],
    ['all must pass', plain],
    ['predicates that fit their facts', when({ any: [{ fact: 'SELLS', is: false }, { fact: 'CRAFT', in: ['WEAVING'] }] })],
    ['a divisor that is always positive', ranged(['/', { ref: 'A' }, ['+', { ref: 'B' }, '1']], '0')],
    ['a divisor that is always negative', ranged(['/', { ref: 'A' }, ['*', '-2', ['max', { ref: 'B' }, '1']]], '-4', '9')],
    ['a divisor held away from zero', ranged(['/', { ref: 'A' }, ['clamp', { ref: 'B' }, '1', '9']])],
    ['a divisor of two quotients', ranged(['/', { ref: 'A' }, ['/', '3', { ref: 'B' }]], '1', '9')],
    ['a divisor with a least value in the middle', ranged(['/', { ref: 'A' }, ['min', { ref: 'B' }, '7']], '1')],
    ['an intensity: energy per money', anEditionWithFormula(['*', { ref: 'A' }, ['+', { ref: 'B' }, '0']], 'kW.h.{VND}', ['MJ', '10*6.{VND}', '1'])],
    ['formulas over formulas', { ...anEditionWithFormula(['+', { ref: 'A' }, { ref: 'G' }]), indicators: [...anEditionWithFormula(['+', { ref: 'A' }, { ref: 'G' }]).indicators, { ...(anEditionWithFormula({ ref: 'B' }).indicators[0] as Indicator), code: 'G', weight: '0' }] }],
  ])('%s', (_, edition) => {
    expect(lintEdition(edition)).toEqual([]);
  });
});
