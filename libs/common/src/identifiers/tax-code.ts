import { parsed, unparsed, type Parsed } from '../parsed.js';
import { trimSpaces } from '../text/characters.js';

export type TaxCodeRefusal =
  | 'TAX_CODE_LENGTH'
  | 'TAX_CODE_DIGITS'
  | 'TAX_CODE_CHECK_DIGIT'
  | 'TAX_CODE_NO_SUCH_NUMBER'
  | 'TAX_CODE_SUFFIX';

/** A tax code of either kind, in the form we store. */
export interface TaxCode {
  readonly kind: 'ENTERPRISE_CODE' | 'BRANCH_CODE';
  readonly value: string;
}

/**
 * Reads the code of an enterprise or co-operative: ten digits, the last one a check digit (domain.md, section 9, after
 * Circular 86/2024/TT-BTC and the published rule of the code). Spaces at the ends are cut, nothing else is repaired: nine
 * digits are a leading zero lost in a spreadsheet, and only the sender knows whether it was one.
 */
export const parseEnterpriseCode = (text: string): Parsed<string, TaxCodeRefusal> => {
  if (text.length > LONGEST_INPUT) return unparsed('TAX_CODE_LENGTH');
  const code = trimSpaces(text);
  if (!/^[0-9]*$/u.test(code)) return unparsed('TAX_CODE_DIGITS');
  if (code.length !== 10) return unparsed('TAX_CODE_LENGTH');
  if (/^[0-9]{2}0{7}/u.test(code)) return unparsed('TAX_CODE_NO_SUCH_NUMBER');
  const check = enterpriseCheckDigit(code.slice(0, 9));
  if (check === null) return unparsed('TAX_CODE_NO_SUCH_NUMBER');
  return String(check) === code.charAt(9) ? parsed(code) : unparsed('TAX_CODE_CHECK_DIGIT');
};

/** Reads the code of a branch: the enterprise's ten digits and 001 to 999, with or without hyphen; stored with hyphen. */
export const parseBranchCode = (text: string): Parsed<string, TaxCodeRefusal> => {
  if (text.length > LONGEST_INPUT) return unparsed('TAX_CODE_LENGTH');
  const code = trimSpaces(text);
  const digits = /^[0-9]{10}-[0-9]*$/u.test(code) ? code.replace('-', '') : code;
  if (!/^[0-9]*$/u.test(digits)) return unparsed('TAX_CODE_DIGITS');
  if (digits.length !== 13) return unparsed('TAX_CODE_LENGTH');
  const enterprise = parseEnterpriseCode(digits.slice(0, 10));
  if (!enterprise.ok) return enterprise;
  const suffix = digits.slice(10);
  return suffix === '000' ? unparsed('TAX_CODE_SUFFIX') : parsed(`${enterprise.value}-${suffix}`);
};

/** Reads either kind, chosen by length: what lies beyond ten characters belongs to a branch. */
export const parseTaxCode = (text: string): Parsed<TaxCode, TaxCodeRefusal> => {
  const kind = trimSpaces(text).length > 10 ? 'BRANCH_CODE' : 'ENTERPRISE_CODE';
  const code = kind === 'BRANCH_CODE' ? parseBranchCode(text) : parseEnterpriseCode(text);
  return code.ok ? parsed({ kind, value: code.value }) : code;
};

/** Reads the code that a household had until 30/6/2025: formed like an enterprise's, kept as history, never shown in public. */
export const parseOldHouseholdCode = (text: string): Parsed<string, TaxCodeRefusal> => parseEnterpriseCode(text);

/** The code of the enterprise to which a branch belongs. */
export const enterpriseOfBranch = (branchCode: string): string => branchCode.slice(0, 10);

/**
 * The tenth digit over nine: 10 − (S mod 11), S = Σ wᵢdᵢ with w = 31, 29, 23, 19, 17, 13, 7, 5, 3. Null where that is 10:
 * one body in eleven has no code at all.
 */
export const enterpriseCheckDigit = (nineDigits: string): number | null => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(nineDigits.charAt(place)), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? null : check;
};

/** A valid code over nine digits, for the demonstration world and for tests; null when no such code exists. */
export const generateEnterpriseCode = (seedDigits9: string): string | null => {
  if (!/^[0-9]{9}$/u.test(seedDigits9)) throw new RangeError('a code grows from exactly nine digits');
  const code = parseEnterpriseCode(`${seedDigits9}${enterpriseCheckDigit(seedDigits9) ?? ''}`);
  return code.ok ? code.value : null;
};

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** A cell of a spreadsheet with spaces around the code; whatever is longer has the wrong length anyway. */
const LONGEST_INPUT = 64;
