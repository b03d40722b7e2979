import { refusal } from '@ketnoi/common';
import type { IncompleteCriterion } from './completeness.js';
import type { Relation, Side } from './subject.js';

/** The person chosen is no assessor now. */
export const assessorNeeded = () => refusal('ASSESSOR_NEEDED', {});

/** Only the application of a case opens and stops it. */
export const onlyItsApplication = () => refusal('ONLY_ITS_APPLICATION', {});

export const notAnApplicant = () => refusal('NOT_AN_APPLICANT', {});

export const notTheDeskReviewer = () => refusal('NOT_THE_DESK_REVIEWER', {});

/** What the applicant has still to answer or to attach, criterion by criterion. */
export const missingAnswers = (criteria: readonly IncompleteCriterion[]) => refusal('MISSING_ANSWERS', { criteria });

/** What the desk reviewer has still to judge, criterion by criterion. */
export const missingJudgements = (criteria: readonly IncompleteCriterion[]) => refusal('MISSING_JUDGEMENTS', { criteria });

export const noReturnsLeft = (maxReturns: number) => refusal('NO_RETURNS_LEFT', { maxReturns });

/** A return names what to supplement. */
export const nothingToSupplement = () => refusal('NOTHING_TO_SUPPLEMENT', {});

/** The subject has an open case under this set. */
export const assessmentAlreadyOpen = () => refusal('ASSESSMENT_ALREADY_OPEN', {});

/** Nobody would stand on the applicant's side. */
export const nobodyApplies = () => refusal('NOBODY_APPLIES', {});

export const editionNotPublished = () => refusal('EDITION_NOT_PUBLISHED', {});

export const caseIsClosed = () => refusal('CASE_IS_CLOSED', {});

/** A sealed layer is never written again. */
export const layerIsSealed = () => refusal('LAYER_IS_SEALED', {});

/** The person has not yet declared how they stand to this subject. */
export const declarationMissing = () => refusal('DECLARATION_MISSING', {});

export const conflictDeclared = (relation: Relation | null) => refusal('CONFLICT_DECLARED', { relation });

/** One person, one side, per case. */
export const onAnotherSide = (side: Side | null) => refusal('ON_ANOTHER_SIDE', { side });

export const deskReviewerAssigned = () => refusal('DESK_REVIEWER_ASSIGNED', {});

/** Who examines or decides an open case does not join its applicant. */
export const examinerStaysOutside = () => refusal('EXAMINER_STAYS_OUTSIDE', {});

/** The same file is evidence of this subject already, under other dates: evidence is never edited. */
export const evidenceDatesDiffer = () => refusal('EVIDENCE_DATES_DIFFER', {});

export const evidenceIsFinal = () => refusal('EVIDENCE_IS_FINAL', {});
