import {
  IDENTIFIERS_OF_BUSINESS,
  mayCarryIdentifier,
  OLD_HOUSEHOLD_CODE_LAST_DAY,
  parseBranchCode,
  parseEnterpriseCode,
  parseOldHouseholdCode,
  parsePersonalId,
  parseTaxCode,
  parsed,
  unparsed,
  type BusinessKind,
  type IdentifierKind,
  type LocalDate,
  type Parsed,
  type PersonalIdRefusal,
  type TaxCodeRefusal,
} from '@ketnoi/common';

export interface TaxIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

export type TaxIdentifierRefusal = TaxCodeRefusal | PersonalIdRefusal | 'IDENTIFIER_NOT_FOR_THIS_KIND';

/**
 * Reads the number by which a business of this kind is known to the tax office. Without `kind` it is the one of today: a tax
 * code for companies and co-operatives, the 12-digit personal ID number for all others (domain.md, section 9).
 */
export function readTaxIdentifier(business: BusinessKind, text: string, kind?: IdentifierKind | null): Parsed<TaxIdentifier, TaxIdentifierRefusal> {
  if (kind) return mayCarry(business, kind) ? named(kind, READERS[kind](text)) : unparsed('IDENTIFIER_NOT_FOR_THIS_KIND');
  return IDENTIFIERS_OF_BUSINESS[business].includes('PERSONAL_ID') ? named('PERSONAL_ID', parsePersonalId(text)) : parseTaxCode(text);
}

/** The number as everybody sees it who may see it at all: dots and the last three digits (domain.md, section 10). */
export const maskedIdentifier = (kind: IdentifierKind, lastDigits: string): string => HIDDEN.repeat(digitsOf(kind) - lastDigits.length) + lastDigits;

/** What is kept in the clear of a number that is a secret. */
export const lastDigitsOf = (value: string): string => value.slice(-SHOWN);

/** The last day on which an identifier of this kind is valid; null when no end is known. */
export const lastDayOf = (kind: IdentifierKind): LocalDate | null => (kind === 'OLD_HOUSEHOLD_CODE' ? OLD_HOUSEHOLD_CODE_LAST_DAY : null);

const READERS: Readonly<Record<IdentifierKind, (text: string) => Parsed<string, TaxCodeRefusal | PersonalIdRefusal>>> = {
  ENTERPRISE_CODE: parseEnterpriseCode,
  BRANCH_CODE: parseBranchCode,
  PERSONAL_ID: parsePersonalId,
  OLD_HOUSEHOLD_CODE: parseOldHouseholdCode,
};

/** The old code is history: whether it may be carried is asked of its own last day, not of today. */
const mayCarry = (business: BusinessKind, kind: IdentifierKind): boolean => mayCarryIdentifier(business, kind, OLD_HOUSEHOLD_CODE_LAST_DAY);

const named = <Code extends string>(kind: IdentifierKind, value: Parsed<string, Code>): Parsed<TaxIdentifier, Code> =>
  value.ok ? parsed({ kind, value: value.value }) : value;

const digitsOf = (kind: IdentifierKind): number => (kind === 'PERSONAL_ID' ? 12 : 10);

const SHOWN = 3;
const HIDDEN = '•';
