import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  enterpriseCheckDigit,
  enterpriseOfBranch,
  generateEnterpriseCode,
  parseBranchCode,
  parseEnterpriseCode,
  parseOldHouseholdCode,
  parseTaxCode,
} from './tax-code.js';

const ok = <Value>(value: Value) => ({ ok: true, value });
const refused = (code: string) => ({ ok: false, code });

describe('The code of an enterprise is ten digits whose last one is a check digit', () => {
  it.each(['0100233488', '0100112437'])('%s is one', (code) => {
    expect(parseEnterpriseCode(code)).toEqual(ok(code));
  });

  it('cuts spaces at the ends', () => {
    expect(parseEnterpriseCode('  0100233488\u00A0')).toEqual(ok('0100233488'));
  });

  it.each([
    ['0100233480', 'TAX_CODE_CHECK_DIGIT', 'it should end in 8'],
    ['0123456789', 'TAX_CODE_CHECK_DIGIT', 'it should end in 7'],
    ['0100000000', 'TAX_CODE_NO_SUCH_NUMBER', 'digits 3 to 9 are all zero'],
    ['12345', 'TAX_CODE_LENGTH', 'it is too short'],
    ['100233488', 'TAX_CODE_LENGTH', 'a spreadsheet lost its leading zero'],
    ['0100233488-001', 'TAX_CODE_DIGITS', 'it is the code of a branch'],
    ['', 'TAX_CODE_LENGTH', 'it is empty'],
    ['0'.repeat(50_000), 'TAX_CODE_LENGTH', 'it is far too long'],
    [`0100233488${' '.repeat(90)}1`, 'TAX_CODE_LENGTH', 'something hides behind many spaces'],
    ['٠١٠٠٢٣٣٤٨٨', 'TAX_CODE_DIGITS', 'its digits are Arabic-Indic'],
    ['０１００２３３４８８', 'TAX_CODE_DIGITS', 'its digits are full-width'],
    ['01002\u200B33488', 'TAX_CODE_DIGITS', 'it hides a zero-width space'],
    ['\uFEFF0100233488', 'TAX_CODE_DIGITS', 'it begins with a byte order mark'],
    ['0100 233 488', 'TAX_CODE_DIGITS', 'spaces stand inside'],
    ['010023348O', 'TAX_CODE_DIGITS', 'a letter stands for zero'],
  ])('%s is refused as %s: %s', (code, refusal) => {
    expect(parseEnterpriseCode(code)).toEqual(refused(refusal));
  });

  it('has no code at all for one body in eleven, such as 100000008 and any tenth digit', () => {
    const tried = Array.from({ length: 10 }, (_, digit) => parseEnterpriseCode(`100000008${digit}`));
    expect(tried).toEqual(Array(10).fill(refused('TAX_CODE_NO_SUCH_NUMBER')));
  });

  it('computes the check digit of the published examples', () => {
    expect(['010023348', '012345678', '010011243', '100000008'].map(enterpriseCheckDigit)).toEqual([8, 7, 7, null]);
  });
});

describe('The code of a branch is the enterprise’s and 001 to 999, stored with a hyphen', () => {
  it.each([
    ['0314409058-002', '0314409058-002'],
    ['0312687878001', '0312687878-001'],
    [' 0312687878-999 ', '0312687878-999'],
  ])('%s is stored as %s', (code, stored) => {
    expect(parseBranchCode(code)).toEqual(ok(stored));
  });

  it.each([
    ['0100233488-000', 'TAX_CODE_SUFFIX'],
    ['0100233488000', 'TAX_CODE_SUFFIX'],
    ['0100233480-001', 'TAX_CODE_CHECK_DIGIT'],
    ['1000000081001', 'TAX_CODE_NO_SUCH_NUMBER'],
    ['0100233488-01', 'TAX_CODE_LENGTH'],
    ['0100233488', 'TAX_CODE_LENGTH'],
    ['0100233488–001', 'TAX_CODE_DIGITS'],
    ['0100233488--001', 'TAX_CODE_DIGITS'],
    ['010023348-8001', 'TAX_CODE_DIGITS'],
    ['9'.repeat(50_000), 'TAX_CODE_LENGTH'],
  ])('%s is refused as %s', (code, refusal) => {
    expect(parseBranchCode(code)).toEqual(refused(refusal));
  });

  it('names the enterprise it belongs to', () => {
    expect(enterpriseOfBranch('0314409058-002')).toBe('0314409058');
  });
});

describe('A tax code of either kind is told by its length', () => {
  it('is an enterprise’s with ten digits and a branch’s with more', () => {
    expect([parseTaxCode('0100233488'), parseTaxCode('0312687878001'), parseTaxCode('001234567890')]).toEqual([
      ok({ kind: 'ENTERPRISE_CODE', value: '0100233488' }),
      ok({ kind: 'BRANCH_CODE', value: '0312687878-001' }),
      refused('TAX_CODE_LENGTH'),
    ]);
  });

  it('of a household before 1/7/2025 had the form of an enterprise’s', () => {
    expect([parseOldHouseholdCode('0100112437'), parseOldHouseholdCode('0100112438')]).toEqual([
      ok('0100112437'),
      refused('TAX_CODE_CHECK_DIGIT'),
    ]);
  });
});

describe('Codes for the demonstration world are made, not collected', () => {
  const nineDigits = fc.stringMatching(/^[0-9]{9}$/u);

  it('every made code is valid and begins with its seed', () => {
    fc.assert(fc.property(nineDigits, (seed) => {
      const code = generateEnterpriseCode(seed);
      fc.pre(code !== null);
      expect(parseEnterpriseCode(code ?? '')).toEqual(ok(code));
      expect(code?.slice(0, 9)).toBe(seed);
    }));
  });

  it('catches each single wrong digit', () => {
    fc.assert(fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (seed, place, shift) => {
      const code = generateEnterpriseCode(seed);
      fc.pre(code !== null);
      const digits = [...(code ?? '')];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(parseEnterpriseCode(digits.join('')).ok).toBe(false);
    }));
  });

  it('makes none where none exists, and insists on nine digits', () => {
    expect([generateEnterpriseCode('100000008'), generateEnterpriseCode('010000000')]).toEqual([null, null]);
    expect(() => generateEnterpriseCode('12345')).toThrow(RangeError);
  });
});
