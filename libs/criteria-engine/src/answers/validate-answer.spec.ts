import { describe, expect, it } from '@jest/globals';
import { type Answer, answered, EngineInputError, type Fact, type Indicator, notApplicable, notShown, score, unknown, validateAnswer, workedExampleAnswers, workedExampleEdition } from '../index.js';

const edition = workedExampleEdition();
const ask = (code: string) => edition.indicators.find((indicator) => indicator.code === code) as Indicator;
const codesOf = (question: Fact | Indicator, answer: unknown, side?: 'SELF' | 'EXAMINER') => validateAnswer(question, answer as Answer, side).map(({ code }) => code);
const asked = { criterion: 'X1', question: { vi: 'Câu hỏi' }, weight: '1', required: true, naAllowed: true, methods: [] };
const energy: Indicator = { ...asked, code: 'E', kind: 'NUMBER', unit: 'kW.h', range: { min: '0', max: '100' } };
const formula: Indicator = { ...asked, code: 'F', kind: 'FORMULA', unit: '1', expression: '1' };
const sells: Fact = { code: 'SELLS', kind: 'BOOL', question: { vi: 'Có bán hàng không?' } };
const craft: Fact = { code: 'CRAFT', kind: 'CODE', question: { vi: 'Nghề' }, options: [{ code: 'WEAVING', label: { vi: 'Dệt' } }] };
const place: Fact = { code: 'PLACE', kind: 'CODE', question: { vi: 'Nơi' } };
const households: Fact = { code: 'HOUSEHOLDS', kind: 'NUMBER', unit: '{household}', question: { vi: 'Số hộ' }, range: { min: '0' } };

describe('An answer that fits its question is written', () => {
  it('for every kind of indicator', () => {
    for (const answer of workedExampleAnswers()) expect(codesOf(ask(answer.code), answer)).toEqual([]);
  });

  it.each<[string, Fact | Indicator, Answer]>([
    ['an amount in a unit of its own', energy, answered('E', { amount: '360', unit: 'MJ' })],
    ['no choice of several', ask('X6.1'), answered('X6.1', [])],
    ['no file at all', ask('X1.2'), answered('X1.2', [])],
    ['a file with its dates', ask('X1.2'), answered('X1.2', [{ use: 'CLAIMED', issuedOn: '2021-01-01', expiresOn: '2021-01-01' }])],
    ['a yes to a fact', sells, answered('SELLS', true)],
    ['a code of a fact', craft, answered('CRAFT', 'WEAVING')],
    ['any code where none is listed', place, answered('PLACE', '10210')],
    ['a number of a fact', households, answered('HOUSEHOLDS', { amount: '12' })],
    ['a fact not known', craft, unknown('CRAFT')],
    ['not applicable, with a reason', energy, notApplicable('E')],
  ])('%s', (_, question, answer) => {
    expect(codesOf(question, answer)).toEqual([]);
  });
});

describe('An answer is refused when it is', () => {
  it.each<[string, Fact | Indicator, unknown, string[]]>([
    ['for another question', ask('X1.1'), answered('X1.2', true), ['OTHER_QUESTION']],
    ['in a state nobody knows', ask('X1.1'), { code: 'X1.1', state: 'MAYBE' }, ['STATE_UNKNOWN']],
    ['not applicable where that is no answer', ask('X1.1'), notApplicable('X1.1'), ['NOT_APPLICABLE_NOT_ALLOWED']],
    ['not applicable without a reason', energy, notApplicable('E', '  '), ['REASON_MISSING']],
    ['given to a formula', formula, answered('F', { amount: '1' }), ['COMPUTED_NOT_ANSWERED']],
    ['a fact not applicable', sells, notApplicable('SELLS'), ['STATE_NOT_FOR_FACTS']],
    ['a fact not shown', sells, notShown('SELLS'), ['STATE_NOT_FOR_FACTS']],
    ['a value without being an answer', energy, { ...unknown('E'), value: { amount: '1' } }, ['VALUE_WITHOUT_ANSWER']],
    ['no value', ask('X1.1'), { code: 'X1.1', state: 'ANSWERED' }, ['NOT_TRUE_OR_FALSE']],
    ['a word for yes', ask('X1.1'), answered('X1.1', 'yes'), ['NOT_TRUE_OR_FALSE']],
    ['a choice not offered', ask('X3.1'), answered('X3.1', 'some'), ['NOT_AN_OPTION']],
    ['one choice where several are asked', ask('X6.1'), answered('X6.1', 'a'), ['NOT_AN_OPTION']],
    ['a choice twice', ask('X6.1'), answered('X6.1', ['a', 'a', 'z']), ['NOT_AN_OPTION', 'OPTION_TWICE']],
    ['a code the fact cannot take', craft, answered('CRAFT', 'MINING'), ['NOT_AN_OPTION']],
    ['no code', place, answered('PLACE', 'Vân Tảo'), ['NOT_AN_OPTION']],
    ['a JavaScript number', energy, { code: 'E', state: 'ANSWERED', value: 12.5 }, ['NOT_AN_AMOUNT']],
    ['an amount as a JavaScript number', energy, { code: 'E', state: 'ANSWERED', value: { amount: 12.5 } }, ['NOT_AN_AMOUNT']],
    ['an amount with more to it', energy, { code: 'E', state: 'ANSWERED', value: { amount: '1', note: 'x' } }, ['NOT_AN_AMOUNT']],
    ['in a unit that measures something else', energy, answered('E', { amount: '1', unit: 'kg' }), ['UNIT_DIFFERS']],
    ['in a unit nobody knows', energy, { code: 'E', state: 'ANSWERED', value: { amount: '1', unit: 7 } }, ['UNIT_DIFFERS']],
    ['above the range, in its own unit', energy, answered('E', { amount: '360.1', unit: 'MJ' }), ['OUT_OF_RANGE']],
    ['below the range', households, answered('HOUSEHOLDS', { amount: '-1' }), ['OUT_OF_RANGE']],
    ['no list of files', ask('X1.2'), answered('X1.2', true), ['NOT_EVIDENCE']],
    ['a file of no use known', ask('X1.2'), { code: 'X1.2', state: 'ANSWERED', value: [{ use: 'SEEN' }, 7, { use: 'CLAIMED', file: 'x' }] }, ['NOT_EVIDENCE', 'NOT_EVIDENCE', 'NOT_EVIDENCE']],
    ['a file of a day that is not', ask('X1.2'), answered('X1.2', [{ use: 'CLAIMED', issuedOn: '2021-02-30' }]), ['DATE_WRONG']],
    ['a file that expired before it was issued', ask('X1.2'), answered('X1.2', [{ use: 'CLAIMED', issuedOn: '2021-02-02', expiresOn: '2021-02-01' }]), ['DATE_WRONG']],
  ])('%s', (_, question, answer, expected) => {
    expect(codesOf(question, answer)).toEqual(expected);
  });

  it('"looked for, not found" by the applicant, while examiners may say so', () => {
    expect(codesOf(ask('X1.1'), notShown('X1.1'), 'SELF')).toEqual(['NOT_SHOWN_BY_APPLICANT']);
    expect(codesOf(ask('X1.1'), notShown('X1.1'), 'EXAMINER')).toEqual([]);
  });

  it('with the place of the fault', () => {
    expect(validateAnswer(ask('X6.1'), answered('X6.1', ['a', 'z']))).toEqual([{ code: 'NOT_AN_OPTION', path: 'X6.1.value[1]', detail: 'z' }]);
  });
});

describe('Nothing is calculated from answers that', () => {
  it.each<[string, Answer[], string, string]>([
    ['are refused', [answered('X1.1', 'yes')], '2021-12-03', 'NOT_TRUE_OR_FALSE'],
    ['name a code the edition does not know', [answered('X99', true)], '2021-12-03', 'UNKNOWN_CODE'],
    ['answer one question twice', [answered('X1.1', true), answered('X1.1', true)], '2021-12-03', 'ANSWERED_TWICE'],
    ['are looked at on a day that is not', [], '3/12/2021', 'NOT_A_DATE'],
  ])('%s', (_, answers, asOf, code) => {
    const calculate = () => score(edition, answers, { asOf, layer: 'EXAMINER' });
    expect(calculate).toThrow(EngineInputError);
    expect(calculate).toThrow(code);
  });
});
