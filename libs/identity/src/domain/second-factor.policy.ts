import type { Role } from '@ketnoi/common';

/** Roles that decide about others or see their papers: a password alone does not open them (trust P19). */
const DEMANDING: readonly Role[] = [
  'ASSESSOR', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', 'ORGANIZER',
  'DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN', 'OPERATOR',
];

export const needsSecondFactor = (role: Role): boolean => DEMANDING.includes(role);

/** Seconds that a phone's clock may be late; a code of the future is never taken. */
export const CLOCK_TOLERANCE_SECONDS = 30;
