import { describe, expect, it } from '@jest/globals';
import {
  type Answer,
  answered,
  notApplicable,
  notShown,
  type Result,
  score,
  withAnswers,
  workedExampleAnswers,
  workedExampleEdition,
} from '../index.js';

const edition = workedExampleEdition();

function resultWith(...changes: Answer[]): Result {
  return score(edition, withAnswers(workedExampleAnswers(), ...changes), { asOf: '2021-12-03', layer: 'EXAMINER' });
}

function without(code: string): Result {
  return score(edition, workedExampleAnswers().filter((answer) => answer.code !== code), { asOf: '2021-12-03', layer: 'EXAMINER' });
}

function summary({ total, band, outcome, certainty }: Result) {
  return [total?.low, total?.high, total?.shown.low, total?.shown.high, band, outcome, certainty];
}

const meanOf = (result: Result, code: string) => result.criteria.find((criterion) => criterion.code === code)?.reading;
const groupOf = (result: Result, code: string) => result.groups.find((group) => group.code === code)?.reading;
const exact = (value: string) => ({ low: value, high: value });

describe('The worked example', () => {
  it('gives 151/2, shown 75.50, band B, met', () => {
    const result = resultWith();
    expect(summary(result)).toEqual(['151/2', '151/2', '75.50', '75.50', 'B', 'MET', 'SURE_PASS']);
    expect(result.blockers).toEqual([]);
    expect(result.singleFixes).toEqual([]);
    expect(result.flags).toEqual([]);
  });

  it('has the means of each criterion and group as written', () => {
    const result = resultWith();
    const means = Object.fromEntries(result.criteria.map(({ code, reading }) => [code, reading?.low ?? null]));
    expect(means).toEqual({ X1: '1', X2: '4/5', X3: '2/5', X4: '1', X5: '1/2', X6: '7/10', X7: '7/10', X8: null, X9: '1' });
    expect(result.groups.map(({ code, reading }) => [code, reading?.low])).toEqual([['D', '17/20'], ['P', '4/5'], ['Q', '3/5']]);
  });

  it('traces each rule that was used', () => {
    const rules = Object.fromEntries(resultWith().indicators.map(({ code, rule }) => [code, rule]));
    expect(rules).toEqual({
      'X1.1': 'BOOL passes when true',
      'X1.2': 'EVIDENCE 2 of 1',
      'X2.1': 'POINTS 10..20',
      'X2.2': 'BOOL passes when true',
      'X3.1': 'CHOICE plan',
      'X4.1': 'BOOL passes when true',
      'X4.2': 'NOT_APPLICABLE',
      'X5.1': 'BOOL passes when true',
      'X5.2': 'BOOL passes when true',
      'X6.1': 'MULTI a+c',
      'X7.1': 'POINTS 0..50',
      'X8.1': 'NOT_APPLICABLE',
      'X9.1': 'BOOL passes when true',
      'X9.2': 'BOOL passes when true',
    });
  });

  it('is incomplete and open from 65.50 to 75.50 while the second answer of X9 is missing', () => {
    const result = without('X9.2');
    expect(summary(result)).toEqual(['131/2', '151/2', '65.50', '75.50', null, 'INCOMPLETE', 'OPEN']);
    expect(meanOf(result, 'X9')).toEqual({ low: '1/3', high: '1' });
    expect(groupOf(result, 'D')).toEqual({ low: '31/60', high: '17/20' });
    expect(result.bandRange).toEqual({ low: 'C', high: 'B' });
    expect(result.blockers).toEqual([{ kind: 'INDICATOR_MISSING', subject: 'X9.2', because: [] }]);
    expect(result.singleFixes).toEqual([{ criterion: 'X9', total: '151/2', shown: '75.50' }]);
  });

  it('is 65.50, band C, not met when that answer was looked for and not found', () => {
    expect(summary(resultWith(notShown('X9.2')))).toEqual(['131/2', '131/2', '65.50', '65.50', 'C', 'NOT_MET', 'SURE_FAIL']);
  });

  it('is knocked out at 69.50, band C, when the evidence of X1 is rejected', () => {
    const result = resultWith(answered('X1.2', [{ use: 'REJECTED' }]));
    expect(summary(result)).toEqual(['139/2', '139/2', '69.50', '69.50', 'C', 'NOT_MET', 'SURE_FAIL']);
    expect(meanOf(result, 'X1')).toEqual(exact('1/2'));
    expect(result.blockers).toEqual([
      { kind: 'CRITERION_NOT_MET', subject: 'X1' },
      { kind: 'GATE_NOT_HELD', gate: 'PASS_BAND', subject: null },
    ]);
    expect(result.singleFixes).toEqual([{ criterion: 'X1', total: '151/2', shown: '75.50' }]);
  });

  it('is incomplete and open from 69.50 to 75.50 while the evidence of X1 is missing', () => {
    const result = without('X1.2');
    expect(summary(result)).toEqual(['139/2', '151/2', '69.50', '75.50', null, 'INCOMPLETE', 'OPEN']);
    expect(meanOf(result, 'X1')).toEqual({ low: '1/2', high: '1' });
  });

  it('is 67.00 C not met, 75.50 B met or 77.00 B met when X8 is answered no, not applicable or yes', () => {
    expect(summary(resultWith(answered('X8.1', false))).slice(2)).toEqual(['67.00', '67.00', 'C', 'NOT_MET', 'SURE_FAIL']);
    expect(summary(resultWith(notApplicable('X8.1'))).slice(2)).toEqual(['75.50', '75.50', 'B', 'MET', 'SURE_PASS']);
    expect(summary(resultWith(answered('X8.1', true))).slice(2)).toEqual(['77.00', '77.00', 'B', 'MET', 'SURE_PASS']);
  });

  it('names the criteria that alone would give MET when X8 is no: X3, X5, X6, X7 at exactly 70 and X8, but not X2', () => {
    const fixes = resultWith(answered('X8.1', false)).singleFixes.map(({ criterion, shown }) => [criterion, shown]);
    expect(fixes).toEqual([['X3', '73.00'], ['X5', '74.50'], ['X6', '71.50'], ['X7', '70.00'], ['X8', '77.00']]);
    const x2Done = resultWith(answered('X8.1', false), answered('X2.1', { amount: '20' }));
    expect(summary(x2Done).slice(2, 6)).toEqual(['69.00', '69.00', 'C', 'NOT_MET']);
  });

  it('is not met at 75.33 in band B when group P lies under its floor', () => {
    const result = resultWith(
      answered('X2.1', { amount: '0' }),
      answered('X3.1', 'none'),
      answered('X4.1', false),
      answered('X5.2', true),
      answered('X6.1', ['a', 'b', 'c']),
      answered('X7.1', { amount: '50' }),
    );
    expect(groupOf(result, 'P')).toEqual(exact('23/60'));
    expect(summary(result)).toEqual(['226/3', '226/3', '75.33', '75.33', 'B', 'NOT_MET', 'SURE_FAIL']);
    expect(result.blockers).toEqual([{ kind: 'GATE_NOT_HELD', gate: 'GROUP_FLOOR', subject: 'P' }]);
  });

  it('shows that "not applicable" is not monotone: 8.5 points over no, 1.5 under yes', () => {
    const totals = [answered('X8.1', false), notApplicable('X8.1'), answered('X8.1', true)].map((answer) => resultWith(answer).total?.low);
    expect(totals).toEqual(['67', '151/2', '77']);
  });
});
