import { describe, expect, it } from '@jest/globals';

import { localDate } from '../dates/local-date.js';
import {
  BUSINESS_KINDS,
  IDENTIFIER_KINDS,
  IDENTIFIERS_OF_BUSINESS,
  isPublicIdentifier,
  isUniqueIdentifier,
  mayCarryIdentifier,
} from './identifier-kinds.js';

describe('Each kind of business is known by its own kinds of identifier', () => {
  it('gives a code of ten or thirteen digits as enterprise or co-operative, and a personal ID number otherwise', () => {
    expect(IDENTIFIERS_OF_BUSINESS).toEqual({
      ENTERPRISE: ['ENTERPRISE_CODE', 'BRANCH_CODE'],
      COOPERATIVE: ['ENTERPRISE_CODE', 'BRANCH_CODE'],
      COOPERATIVE_GROUP: ['PERSONAL_ID'],
      HOUSEHOLD_BUSINESS: ['PERSONAL_ID'],
      INDIVIDUAL_ARTISAN: ['PERSONAL_ID'],
    });
  });

  it.each(['2025-06-30', '2025-07-01'])('carries on %s exactly these', (day) => {
    const carried = BUSINESS_KINDS.map((business) =>
      IDENTIFIER_KINDS.filter((identifier) => mayCarryIdentifier(business, identifier, localDate(day))),
    );
    const ofCompany = ['ENTERPRISE_CODE', 'BRANCH_CODE'];
    const ofPerson = day === '2025-06-30' ? ['PERSONAL_ID', 'OLD_HOUSEHOLD_CODE'] : ['PERSONAL_ID'];
    expect(carried).toEqual([ofCompany, ofCompany, ofPerson, ofPerson, ofPerson]);
  });

  it('shows a company’s tax code and hides a household’s', () => {
    expect(IDENTIFIER_KINDS.filter(isPublicIdentifier)).toEqual(['ENTERPRISE_CODE', 'BRANCH_CODE']);
  });

  it('lets one person run several households, but no two businesses share a tax code', () => {
    expect(IDENTIFIER_KINDS.filter(isUniqueIdentifier)).toEqual(['ENTERPRISE_CODE', 'BRANCH_CODE', 'OLD_HOUSEHOLD_CODE']);
  });
});
