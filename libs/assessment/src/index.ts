export { ASSESSMENT_ENTITIES, AssessmentModule } from './assessment.module.js';
export { closeCase, concludedCase, openAssessment, personOf, pinnedEdition, stopAssessment, type CaseToOpen, type ConcludedCase } from './cases.js';
export {
  AssessmentQueries,
  type AssessmentRow,
  type AssignmentRow,
  type CandidateRow,
  type CasePage,
  type DeclarationRow,
  type SupplementRow,
} from './data/assessment.queries.js';
export { isEvidence } from './data/evidence-file.queries.js';
export { LayerQueries, type AnswerRow, type EvidenceRow, type LayerRow } from './data/layer.queries.js';
export { deskReviewOf, sideOf, takeSide } from './data/side.queries.js';
export type { AssessmentEvent } from './domain/assessment.events.js';
export { assessmentFacts, assessmentLifecycle, type AssessmentAct, type AssessmentFacts, type AssessmentState } from './domain/assessment.lifecycle.js';
export { answersFor, DEPARTMENT_ROLES, isAssessor, isOfDepartment, mayJudgeOthers } from './domain/assessment.policy.js';
export {
  assessmentAlreadyOpen,
  assessorNeeded,
  caseIsClosed,
  conflictDeclared,
  declarationMissing,
  deskReviewerAssigned,
  editionNotPublished,
  evidenceDatesDiffer,
  evidenceIsFinal,
  examinerStaysOutside,
  layerIsSealed,
  missingAnswers,
  missingJudgements,
  nobodyApplies,
  noReturnsLeft,
  notAnApplicant,
  nothingToSupplement,
  notTheDeskReviewer,
  onAnotherSide,
  onlyItsApplication,
} from './domain/assessment.refusals.js';
export type { IncompleteCriterion, MissingPart } from './domain/completeness.js';
export type { AnswerJudgement, AnswerVerdict, EvidenceJudgement } from './domain/judgement.js';
export { RELATIONS, type AssessmentKind, type Audience, type Duty, type LayerKind, type Relation, type Side, type Subject, type SubjectKind } from './domain/subject.js';
export { draftSavedAt, idleSince, returnToSelf, sealSelf, type SupplementRequest } from './self-layer.js';
export { sha256 } from './hash.js';
export { AssignDeskReviewer, type AssignDeskReviewerInput } from './use-cases/assign-desk-reviewer.js';
export { AttachEvidence, type AttachEvidenceInput } from './use-cases/attach-evidence.js';
export { DeclareConflict, type DeclareConflictInput } from './use-cases/declare-conflict.js';
export { DetachEvidence, type DetachEvidenceInput } from './use-cases/detach-evidence.js';
export { EndAssignment, type EndAssignmentInput } from './use-cases/end-assignment.js';
export { JudgeAnswers, type JudgeAnswersInput } from './use-cases/judge-answers.js';
export { SaveAnswers, type AnswerInput, type SaveAnswersInput } from './use-cases/save-answers.js';
export { SealDesk, type SealDeskInput } from './use-cases/seal-desk.js';
