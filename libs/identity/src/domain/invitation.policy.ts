import type { Role } from '@ketnoi/common';

/** How long a mailed link or invitation may be used. */
export const VERIFY_EMAIL_HOURS = 48;
export const RESET_PASSWORD_HOURS = 1;
export const INVITATION_DAYS = 14;
export const SIGN_IN_DAYS = 30;

/** Roles a business gives to its own people. */
export const BUSINESS_ROLES: readonly Role[] = ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF'];

interface Answerable {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Open until its last instant, and as long as nobody answered it. */
export const isOpen = (invitation: Answerable, now: Date): boolean =>
  invitation.acceptedAt === null && invitation.revokedAt === null && now < invitation.expiresAt;
