import { refusal } from '@ketnoi/common';
import type { LintIssue } from '@ketnoi/criteria-engine';
import type { DraftIssue } from './draft-text.js';

/** The text of the draft is no edition: each place and what is wrong there. */
export const editionUnreadable = (issues: readonly DraftIssue[]) => refusal('EDITION_UNREADABLE', { issues });

/** Publication demands that no lint finding remains (E1 to E18, compliance.md section 1). */
export const editionNotClean = (findings: readonly LintIssue[]) => refusal('EDITION_NOT_CLEAN', { findings });

export const editionCodeTaken = () => refusal('EDITION_CODE_TAKEN', {});

/** Another published edition of the set takes effect on the same day. */
export const effectiveDateTaken = () => refusal('EFFECTIVE_DATE_TAKEN', {});

export const effectiveDatePast = (effectiveFrom: string, today: string) => refusal('EFFECTIVE_DATE_PAST', { effectiveFrom, today });

/** Who saved a draft never approves it (trust.md P30). */
export const approverIsAuthor = () => refusal('APPROVER_IS_AUTHOR', {});

/** An imported draft that no person has saved yet: two persons stand behind every published edition. */
export const editionHasNoAuthor = () => refusal('EDITION_HAS_NO_AUTHOR', {});

export const editionIsFinal = () => refusal('EDITION_IS_FINAL', {});

/** The act needs a role of the Department that the person does not hold now. */
export const roleNeeded = (role: string) => refusal('ROLE_NEEDED', { role });

/** High acts ask for a sign-in not older than this; signing in again is enough. */
export const signInNotFresh = (withinMinutes: number) => refusal('SIGN_IN_NOT_FRESH', { withinMinutes });

/** A file of data/criteria that is not of the agreed form; each problem names its place. */
export const sourceFileUnreadable = (problems: readonly string[]) => refusal('SOURCE_FILE_UNREADABLE', { problems });
