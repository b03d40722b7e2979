import { localDate, type LocalDate } from '../dates/local-date.js';

/** doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, nghệ nhân (domain.md, section 13). */
export const BUSINESS_KINDS = ['ENTERPRISE', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'HOUSEHOLD_BUSINESS', 'INDIVIDUAL_ARTISAN'] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

export const IDENTIFIER_KINDS = ['ENTERPRISE_CODE', 'BRANCH_CODE', 'PERSONAL_ID', 'OLD_HOUSEHOLD_CODE'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * Which identifier each kind of business gives today. Since 1/7/2025 a household or a person is known to the tax office by
 * the representative's 12-digit personal ID number (Circular 86/2024/TT-BTC).
 */
export const IDENTIFIERS_OF_BUSINESS: Readonly<Record<BusinessKind, readonly IdentifierKind[]>> = {
  ENTERPRISE: ['ENTERPRISE_CODE', 'BRANCH_CODE'],
  COOPERATIVE: ['ENTERPRISE_CODE', 'BRANCH_CODE'],
  COOPERATIVE_GROUP: ['PERSONAL_ID'],
  HOUSEHOLD_BUSINESS: ['PERSONAL_ID'],
  INDIVIDUAL_ARTISAN: ['PERSONAL_ID'],
};

/** The last day on which the 10-digit code of a household was valid; later it is kept as history only. */
export const OLD_HOUSEHOLD_CODE_LAST_DAY: LocalDate = localDate('2025-06-30');

/** Whether a business of this kind may carry this identifier on that day. Only the old code depends on the day. */
export const mayCarryIdentifier = (business: BusinessKind, identifier: IdentifierKind, on: LocalDate): boolean => {
  const today = IDENTIFIERS_OF_BUSINESS[business];
  if (identifier === 'OLD_HOUSEHOLD_CODE') return today.includes('PERSONAL_ID') && on <= OLD_HOUSEHOLD_CODE_LAST_DAY;
  return today.includes(identifier);
};

/**
 * Whether the value may stand on a public page. Visibility follows the kind and not the field: a company's tax code is
 * public, a household's is a secret (domain.md, sections 9 and 10).
 */
export const isPublicIdentifier = (identifier: IdentifierKind): boolean =>
  identifier === 'ENTERPRISE_CODE' || identifier === 'BRANCH_CODE';

/** Whether two businesses may not share the value. One person may run several households. */
export const isUniqueIdentifier = (identifier: IdentifierKind): boolean => identifier !== 'PERSONAL_ID';
