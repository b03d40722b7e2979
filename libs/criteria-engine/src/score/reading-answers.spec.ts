import { describe, expect, it } from '@jest/globals';
import {
  anAllPassEdition, type Answer, answered, type AnswerValue, type EditionContent, type EvidenceDemand, type Fact, type Indicator, notApplicable, notShown,
  type Predicate, score, unknown,
} from '../index.js';
import { anEditionWithFormula } from '../laws/formula-edition.js';

const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;
const asked = { code: 'I', criterion: 'C1', question: { vi: 'Câu hỏi' }, weight: '1', required: true, naAllowed: true, methods: [] };
const only = (indicator: Indicator): EditionContent => ({ ...anAllPassEdition(1), indicators: [indicator] });

function traceOf(indicator: Indicator, value: AnswerValue, layer: 'SELF' | 'EXAMINER' = 'EXAMINER') {
  const [trace] = score(only(indicator), [answered('I', value)], { ...day, layer }).indicators;
  return [trace?.fraction?.low, trace?.rule, trace?.converted];
}

describe('A number', () => {
  const onPoints: Indicator = { ...asked, kind: 'NUMBER', unit: 'kW.h', scale: { points: [['10', '1'], ['20', '0.6'], ['40', '0']] } };
  const onStep = (inclusive: boolean, better?: 'LOWER'): Indicator => ({ ...asked, kind: 'NUMBER', unit: 'a', scale: { step: { at: '50', inclusive, ...(better && { better }) } } });

  it.each<[string, string, string]>([
    ['-5', '1', 'POINTS <= 10'], ['10', '1', 'POINTS <= 10'], ['15', '4/5', 'POINTS 10..20'], ['20', '3/5', 'POINTS 10..20'],
    ['30', '3/10', 'POINTS 20..40'], ['40', '0', 'POINTS 20..40'], ['41', '0', 'POINTS >= 40'],
  ])('of %s on falling points is worth %s', (amount, fraction, rule) => {
    expect(traceOf(onPoints, { amount })).toEqual([fraction, rule, amount]);
  });

  it('is converted first', () => {
    expect(traceOf(onPoints, { amount: '54', unit: 'MJ' })).toEqual(['4/5', 'POINTS 10..20', '15']);
  });

  it.each<[boolean, 'LOWER' | undefined, string[], string]>([
    [true, undefined, ['0', '1', '1'], 'STEP >= 50'], [false, undefined, ['0', '0', '1'], 'STEP > 50'],
    [true, 'LOWER', ['1', '1', '0'], 'STEP <= 50'], [false, 'LOWER', ['1', '0', '0'], 'STEP < 50'],
  ])('on a step (inclusive %s, better %s) at 49, 50 and 51 is worth %j', (inclusive, better, expected, rule) => {
    const traces = ['49', '50', '51'].map((amount) => traceOf(onStep(inclusive, better), { amount }));
    expect(traces.map(([fraction]) => fraction)).toEqual(expected);
    expect(traces[0]?.[1]).toBe(rule);
  });
});

describe('Choices', () => {
  const options = [['a', '0.7'], ['b', '0.6'], ['c', '0']].map(([code = '', fraction = '']) => ({ code, label: { vi: code }, fraction }));

  it('of several count together, at most 1', () => {
    const several: Indicator = { ...asked, kind: 'MULTI', options };
    expect([['a'], ['b', 'a'], [], ['c']].map((chosen) => traceOf(several, chosen).slice(0, 2))).toEqual([['7/10', 'MULTI a'], ['1', 'MULTI a+b'], ['0', 'MULTI'], ['0', 'MULTI c']]);
  });

  it('of yes and no may pass with no', () => {
    const noWasteDumped: Indicator = { ...asked, kind: 'BOOL', passWhen: false };
    expect([traceOf(noWasteDumped, false)[0], traceOf(noWasteDumped, true)[0]]).toEqual(['1', '0']);
  });
});

describe('Evidence', () => {
  const demanding = (demand: Partial<EvidenceDemand>): Indicator => ({ ...asked, kind: 'EVIDENCE', evidence: { min: 1, types: [], ...demand } });
  const file = (dates: object = {}, use = 'ACCEPTED') => ({ use, ...dates }) as { use: 'ACCEPTED' };

  it.each<[string, object, Partial<EvidenceDemand>, string]>([
    ['without dates counts', {}, {}, '1'],
    ['counts on the day it expires', { expiresOn: '2021-12-03' }, {}, '1'],
    ['no longer counts the day after', { expiresOn: '2021-12-02' }, {}, '0'],
    ['counts from the day it is issued', { issuedOn: '2021-12-03' }, {}, '1'],
    ['does not count before', { issuedOn: '2021-12-04' }, {}, '0'],
    ['just young enough counts', { issuedOn: '2020-12-03' }, { maxAgeMonths: 12 }, '1'],
    ['a day too old does not', { issuedOn: '2020-12-02' }, { maxAgeMonths: 12 }, '0'],
    ['of unknown age does not where an age is demanded', {}, { maxAgeMonths: 12 }, '0'],
    ['alone is too little where two are demanded', {}, { min: 2 }, '0'],
  ])('%s', (_, dates, demand, expected) => {
    expect(traceOf(demanding(demand), [file(dates)])[0]).toBe(expected);
  });

  it('counts as claimed for the applicant, as accepted for examiners, rejected for nobody', () => {
    const fractions = (use: string) => (['SELF', 'EXAMINER'] as const).map((layer) => traceOf(demanding({}), [file({}, use)], layer)[0]);
    expect([fractions('CLAIMED'), fractions('ACCEPTED'), fractions('REJECTED')]).toEqual([['1', '0'], ['1', '1'], ['0', '0']]);
    expect(traceOf(demanding({ min: 2 }), [file(), file({}, 'REJECTED'), file()])).toEqual(['1', 'EVIDENCE 2 of 2', null]);
  });
});

describe('A formula', () => {
  const ratio = anEditionWithFormula(['/', { ref: 'A' }, { ref: 'B' }], '%', ['MJ', 'kW.h', '1']);
  const a = answered('A', { amount: '9' });
  const b = answered('B', { amount: '5' });
  const stateOf = (...answers: Answer[]) => {
    const result = score(ratio, answers, day);
    const trace = result.indicators.find(({ code }) => code === 'F');
    return [trace?.rule, trace?.fraction?.low ?? null, trace?.converted, result.outcome];
  };

  it('is calculated over units and told in its own', () => {
    expect(stateOf(a, b)).toEqual(['POINTS >= 1', '1', '50', 'MET']);
  });

  it.each<[string, Answer[], unknown[]]>([
    ['is missing with an operand missing, whatever the other is', [notShown('A')], ['FORMULA MISSING', '0', null, 'INCOMPLETE']],
    ['is missing with an operand unknown', [unknown('A'), notApplicable('B')], ['FORMULA MISSING', '0', null, 'INCOMPLETE']],
    ['is worth nothing with an operand not shown', [notShown('A'), notApplicable('B')], ['FORMULA NOT_SHOWN', '0', null, 'NOT_MET']],
    ['drops out with an operand not applicable', [a, notApplicable('B')], ['FORMULA NOT_APPLICABLE', null, null, 'NOT_MET']],
  ])('%s', (_, answers, expected) => {
    expect(stateOf(...answers)).toEqual(expected);
  });

  it('names the operands it lacks, through other formulas too', () => {
    const inner = { ...(anEditionWithFormula(['+', { ref: 'A' }, { ref: 'D' }]).indicators[0] as Indicator), code: 'G', weight: '0' };
    const edition = anEditionWithFormula(['*', { ref: 'G' }, { ref: 'B' }]);
    const result = score({ ...edition, indicators: [...edition.indicators, inner] }, [answered('B', { amount: '1' })], day);
    expect(result.blockers).toEqual([{ kind: 'INDICATOR_MISSING', subject: 'F', because: ['A', 'D'] }]);
  });

  it('within itself is missing rather than endless', () => {
    expect(score(anEditionWithFormula(['+', { ref: 'F' }, '1']), [], day)).toMatchObject({ outcome: 'INCOMPLETE', blockers: [{ because: ['F'] }] });
  });

  it('takes numbers of facts, and leaves out what does not apply', () => {
    const edition = anEditionWithFormula(['/', { ref: 'A' }, { ref: 'PEOPLE' }]);
    const people: Fact = { code: 'PEOPLE', kind: 'NUMBER', question: { vi: 'Số người' } };
    const seen = score({ ...edition, facts: [people] }, [answered('A', { amount: '3' }), answered('PEOPLE', { amount: '2' })], day);
    expect(seen.indicators.find(({ code }) => code === 'F')?.converted).toBe('3/2');
    const noOne = { ...edition, facts: [people], indicators: edition.indicators.map((indicator) => (indicator.code === 'A' ? { ...indicator, appliesWhen: { fact: 'PEOPLE', min: '3' } } : indicator)) };
    const left = score(noOne, [answered('A', { amount: '3' }), answered('PEOPLE', { amount: '2' })], day);
    expect(left.indicators.map(({ rule }) => rule)).toEqual(['DOES_NOT_APPLY', 'MISSING', 'MISSING', 'FORMULA NOT_APPLICABLE']);
  });
});

describe('Whether something applies', () => {
  const facts: Fact[] = [
    { code: 'SELLS', kind: 'BOOL', question: { vi: 'Có bán hàng không?' } },
    { code: 'CRAFT', kind: 'CODE', question: { vi: 'Nghề' } },
    { code: 'AREA', kind: 'NUMBER', unit: 'm2', question: { vi: 'Diện tích' } },
  ];
  const known = [answered('SELLS', true), answered('CRAFT', 'WEAVING'), answered('AREA', { amount: '2', unit: 'har' })];
  const sells: Predicate = { fact: 'SELLS', is: true };
  const large: Predicate = { fact: 'AREA', min: '20000' };
  const weaves: Predicate = { fact: 'CRAFT', in: ['WEAVING', 'LACQUER'] };

  function applies(appliesWhen: Predicate, answers: readonly Answer[]) {
    const base = anAllPassEdition(1);
    const edition = { ...base, facts, criteria: base.criteria.map((criterion) => ({ ...criterion, appliesWhen })) };
    const { criteria, blockers } = score(edition, answers, day);
    return [criteria[0]?.applies, blockers.flatMap((blocker) => (blocker.kind === 'FACT_MISSING' ? [blocker.subject] : []))];
  }

  it.each<[Predicate, string]>([
    [sells, 'TRUE'], [{ fact: 'SELLS', is: false }, 'FALSE'], [{ fact: 'CRAFT', is: 'WEAVING' }, 'TRUE'], [{ fact: 'CRAFT', is: 'LACQUER' }, 'FALSE'],
    [weaves, 'TRUE'], [{ fact: 'CRAFT', in: ['LACQUER'] }, 'FALSE'], [large, 'TRUE'], [{ fact: 'AREA', min: '20000.01' }, 'FALSE'],
    [{ fact: 'AREA', max: '20000' }, 'TRUE'], [{ fact: 'AREA', max: '19999.99' }, 'FALSE'], [{ not: sells }, 'FALSE'], [{ all: [] }, 'TRUE'], [{ any: [] }, 'FALSE'],
    [{ all: [sells, weaves, { not: large }] }, 'FALSE'], [{ any: [{ not: sells }, large] }, 'TRUE'],
  ])('%j is %s when all facts are known', (predicate, expected) => {
    expect(applies(predicate, known)).toEqual([expected, []]);
  });

  it.each<[Predicate, string, string[]]>([
    [sells, 'UNKNOWN', ['SELLS']], [{ not: sells }, 'UNKNOWN', ['SELLS']], [{ all: [sells, large] }, 'UNKNOWN', ['AREA', 'SELLS']],
    [{ all: [sells, { not: weaves }] }, 'FALSE', []], [{ any: [sells, weaves] }, 'TRUE', []], [{ any: [sells, { not: weaves }] }, 'UNKNOWN', ['SELLS']],
  ])('%j is %s while only the craft is known, waiting for %j', (predicate, expected, missing) => {
    expect(applies(predicate, [answered('CRAFT', 'WEAVING'), unknown('SELLS')])).toEqual([expected, missing]);
  });

  it('of an indicator also hangs on its criterion: what is left out there waits for nothing', () => {
    const base = anAllPassEdition(2);
    const edition: EditionContent = {
      ...base, facts,
      criteria: base.criteria.map((criterion) => (criterion.code === 'C2' ? { ...criterion, appliesWhen: weaves } : criterion)),
      indicators: base.indicators.map((indicator) => (indicator.code === 'C2.EVIDENCE' ? { ...indicator, appliesWhen: sells } : indicator)),
    };
    const blockers = (craft: string) => score(edition, [answered('CRAFT', craft)], day).blockers.map((blocker) => ('subject' in blocker ? blocker.subject : null));
    expect(blockers('WEAVING')).toEqual(['SELLS', 'C1.EVIDENCE', 'C1.PRACTICE', 'C2.EVIDENCE', 'C2.PRACTICE']);
    expect(blockers('CARVING')).toEqual(['C1.EVIDENCE', 'C1.PRACTICE']);
  });
});
