import { refusal, type Role } from '@ketnoi/common';
import type { Side } from '@ketnoi/assessment';

/** Only an owner of the business does this; editors prepare it. */
export const ownerNeeded = () => refusal('OWNER_NEEDED', {});

/** The act needs a role of the Department that the person does not hold now. */
export const roleNeeded = (role: Role) => refusal('ROLE_NEEDED', { role });

export const notTheDeskReviewer = () => refusal('NOT_THE_DESK_REVIEWER', {});

/** One person, one side, per case (compliance.md, section 4). */
export const onAnotherSide = (side: Side | null) => refusal('ON_ANOTHER_SIDE', { side });

/** The applicant has to sign that what is handed in is true. */
export const statementNotSigned = () => refusal('STATEMENT_NOT_SIGNED', {});

/** Nothing can be applied for under this set today: none of its editions is in effect. */
export const noCurrentEdition = (setCode: string) => refusal('NO_CURRENT_EDITION', { setCode });

/** The set judges villages: its result is published, never certified (domain.md, D19). */
export const setNotForBusinesses = (setCode: string) => refusal('SET_NOT_FOR_BUSINESSES', { setCode });

/** A newer edition has taken effect and the time to hand in under the old one is over. */
export const editionSuperseded = () => refusal('EDITION_SUPERSEDED', {});

/** One application that is not final per business and set. */
export const applicationAlreadyOpen = () => refusal('APPLICATION_ALREADY_OPEN', {});

/** Renewal begins on that day, unless other establishments are to be covered. */
export const renewalTooEarly = (opensOn: string | null) => refusal('RENEWAL_TOO_EARLY', { opensOn });

export const returnDeadlinePassed = (dueAt: Date | null) => refusal('RETURN_DEADLINE_PASSED', { dueAt });

export const deadlineNotPassed = () => refusal('DEADLINE_NOT_PASSED', {});

export const onlyTheClock = () => refusal('ONLY_THE_CLOCK', {});

/** Somebody is still examining. */
export const assessmentNotConcluded = () => refusal('ASSESSMENT_NOT_CONCLUDED', {});

/** The calculation made anew is not, to the byte, what was sealed: nothing is decided until that is explained. */
export const resultDiffers = () => refusal('RESULT_DIFFERS', {});

/** The engine misses something: neither met nor not met. */
export const resultIncomplete = () => refusal('RESULT_INCOMPLETE', {});

export const alreadyDecided = () => refusal('ALREADY_DECIDED', {});

export const applicationIsFinal = () => refusal('APPLICATION_IS_FINAL', {});

/** High acts ask for a sign-in not older than this; signing in again is enough. */
export const signInNotFresh = (withinMinutes: number) => refusal('SIGN_IN_NOT_FRESH', { withinMinutes });

/** Who proposed it does not confirm it. */
export const secondPersonNeeded = () => refusal('SECOND_PERSON_NEEDED', {});

export const proposalAlreadyOpen = () => refusal('PROPOSAL_ALREADY_OPEN', {});

export const proposalAlreadyAnswered = () => refusal('PROPOSAL_ALREADY_ANSWERED', {});

/** The cause is none for this act. */
export const causeDoesNotFit = (causes: readonly string[]) => refusal('CAUSE_DOES_NOT_FIT', { causes });

/** Suspended for too short a time: the term of appeal has to pass first. */
export const withdrawalTooEarly = (from: Date | null) => refusal('WITHDRAWAL_TOO_EARLY', { from });

/** Somebody changed the certificate's status in between. */
export const statusChangedMeanwhile = () => refusal('STATUS_CHANGED_MEANWHILE', {});

export const certificateIsFinal = () => refusal('CERTIFICATE_IS_FINAL', {});
