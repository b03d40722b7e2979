import { BUSINESS_KINDS, IDENTIFIER_KINDS, type BusinessKind, type IdentifierKind } from '@ketnoi/common';
import { lastDayOf, lastDigitsOf, maskedIdentifier, readTaxIdentifier } from './tax-identifier.js';

const answer = (kind: BusinessKind, text: string, identifier?: IdentifierKind) => {
  const read = readTaxIdentifier(kind, text, identifier);
  return read.ok ? `${read.value.kind} ${read.value.value}` : read.code;
};

describe('The number by which the tax office knows a business', () => {
  test.each<[BusinessKind, string, string]>([
    ['ENTERPRISE', '0100233488', 'ENTERPRISE_CODE 0100233488'],
    ['COOPERATIVE', ' 0100112437 ', 'ENTERPRISE_CODE 0100112437'],
    ['ENTERPRISE', '0314409058-002', 'BRANCH_CODE 0314409058-002'],
    ['ENTERPRISE', '0312687878001', 'BRANCH_CODE 0312687878-001'],
    ['ENTERPRISE', '0100233480', 'TAX_CODE_CHECK_DIGIT'],
    ['ENTERPRISE', '0123456789', 'TAX_CODE_CHECK_DIGIT'],
    ['ENTERPRISE', '0100000000', 'TAX_CODE_NO_SUCH_NUMBER'],
    ['ENTERPRISE', '0100233488-000', 'TAX_CODE_SUFFIX'],
    ['ENTERPRISE', '12345', 'TAX_CODE_LENGTH'],
    ['ENTERPRISE', '100233488', 'TAX_CODE_LENGTH'],
    ['ENTERPRISE', '٠١٠٠٢٣٣٤٨٨', 'TAX_CODE_DIGITS'],
    ['ENTERPRISE', '000180000001', 'TAX_CODE_LENGTH'],
    ['ENTERPRISE', '0'.repeat(50_000), 'TAX_CODE_LENGTH'],
    ['HOUSEHOLD_BUSINESS', '000180000001', 'PERSONAL_ID 000180000001'],
    ['INDIVIDUAL_ARTISAN', '000180000001', 'PERSONAL_ID 000180000001'],
    ['COOPERATIVE_GROUP', '000180000001', 'PERSONAL_ID 000180000001'],
    ['HOUSEHOLD_BUSINESS', '0100233488', 'PERSONAL_ID_LENGTH'],
    ['HOUSEHOLD_BUSINESS', '00018000000a', 'PERSONAL_ID_DIGITS'],
    ['HOUSEHOLD_BUSINESS', '0001800\u200b00001', 'PERSONAL_ID_DIGITS'],
    ['HOUSEHOLD_BUSINESS', '1'.repeat(50_000), 'PERSONAL_ID_LENGTH'],
  ])('%s giving %j has %s', (kind, text, expected) => {
    expect(answer(kind, text)).toBe(expected);
  });

  test('which number belongs to which kind of business', () => {
    const valid: Record<IdentifierKind, string> = { ENTERPRISE_CODE: '0100233488', BRANCH_CODE: '0314409058-002', PERSONAL_ID: '000180000001', OLD_HOUSEHOLD_CODE: '0100112437' };
    const table = BUSINESS_KINDS.map((kind) => [kind, IDENTIFIER_KINDS.filter((identifier) => answer(kind, valid[identifier], identifier) !== 'IDENTIFIER_NOT_FOR_THIS_KIND')]);
    expect(table).toEqual([
      ['ENTERPRISE', ['ENTERPRISE_CODE', 'BRANCH_CODE']],
      ['COOPERATIVE', ['ENTERPRISE_CODE', 'BRANCH_CODE']],
      ['COOPERATIVE_GROUP', ['PERSONAL_ID', 'OLD_HOUSEHOLD_CODE']],
      ['HOUSEHOLD_BUSINESS', ['PERSONAL_ID', 'OLD_HOUSEHOLD_CODE']],
      ['INDIVIDUAL_ARTISAN', ['PERSONAL_ID', 'OLD_HOUSEHOLD_CODE']],
    ]);
  });

  test('a household’s old code is history from 1/7/2025; the others have no end', () => {
    expect(IDENTIFIER_KINDS.map((kind) => [kind, lastDayOf(kind)])).toEqual([
      ['ENTERPRISE_CODE', null],
      ['BRANCH_CODE', null],
      ['PERSONAL_ID', null],
      ['OLD_HOUSEHOLD_CODE', '2025-06-30'],
    ]);
  });

  test('a secret number is shown as dots and its last three digits', () => {
    const shown = (kind: IdentifierKind, value: string): string => maskedIdentifier(kind, lastDigitsOf(value));
    expect([shown('PERSONAL_ID', '000180000123'), shown('OLD_HOUSEHOLD_CODE', '0100112437')]).toEqual(['•••••••••123', '•••••••437']);
  });
});
