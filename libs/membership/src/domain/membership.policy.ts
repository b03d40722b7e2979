import { addMonths, holds, localDateOf, startOfDay, type Actor, type Id, type Role } from '@ketnoi/common';

/** Why a certificate's status changed. */
export const STATUS_CAUSES = ['DETERMINATION', 'FINDING', 'COMPLAINT', 'CURED', 'APPEAL_UPHELD', 'MEMBER_LEAVES', 'NOT_CURED', 'OTHER'] as const;
export type StatusCause = (typeof STATUS_CAUSES)[number];
export type ProposedCause = Exclude<StatusCause, 'DETERMINATION'>;

/** How old a sign-in may be for a high act. Source: trust.md P30. */
export const FRESH_SIGN_IN_MINUTES = 10;

/** After so many months without a change a draft lapses. Source: compliance.md, lapseApplication. */
export const IDLE_DRAFT_MONTHS = 12;

/** Who proposes and confirms what becomes of a certificate. */
export const STATUS_ROLES: readonly Role[] = ['DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY'];

export const mayChangeStatus = (actor: Actor): boolean => holds(actor, STATUS_ROLES);

/** The product's own clock, inside a job: nobody else lets an application lapse. */
export const isTheClock = (actor: Actor): boolean => actor.kind === 'SYSTEM';

export const hasFreshSignIn = (actor: Actor, now: Date): boolean =>
  actor.kind === 'PERSON' && now.getTime() - actor.signedInAt.getTime() <= FRESH_SIGN_IN_MINUTES * 60_000;

/** Businesses whose applications and papers the actor works with. */
export const ownBusinessIds = (actor: Actor): Id[] =>
  actor.kind === 'PERSON'
    ? actor.grants.filter(({ role }) => role === 'BUSINESS_OWNER' || role === 'BUSINESS_EDITOR').flatMap(({ scopeId }) => scopeId ?? [])
    : [];

/** Drafts untouched since this instant lapse. */
export const idleBefore = (now: Date): Date => startOfDay(addMonths(localDateOf(now), -IDLE_DRAFT_MONTHS));

/** Wording that no public source reports is never shown as the Department's own (domain.md, D2). */
export const isOfficialWording = (wordingStatus: string | null | undefined): boolean => wordingStatus === 'REPORTED';
