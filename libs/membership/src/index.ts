export { MEMBERSHIP_ENTITIES, MembershipModule } from './membership.module.js';
export { drawPaper, verificationAddress } from './certificate-paper/draw-paper.js';
export { ApplicationQueries, type ApplicationRow, type DeterminationRow, type ReasonRow, type WaitingCaseRow } from './data/application.queries.js';
export {
  CertificateQueries,
  type CertificateRow,
  type CertificateToDraw,
  type ProposalRow,
  type StandingRow,
  type StatusEventRow,
} from './data/certificate.queries.js';
export { applicationFacts, applicationLifecycle, type ApplicationAct, type ApplicationFacts, type ApplicationState } from './domain/application.lifecycle.js';
export { CERTIFICATE_STATUSES, statusAt, type CertificateStatus, type StatusChange, type StatusEventKind } from './domain/certificate-status.js';
export { CAUSES, certificateLifecycle, type CertificateAct, type CertificateFacts } from './domain/certificate.lifecycle.js';
export type { CertifiedEstablishment } from './domain/certified-establishment.js';
export type { MembershipEvent } from './domain/membership.events.js';
export { FRESH_SIGN_IN_MINUTES, STATUS_CAUSES, type ProposedCause, type StatusCause } from './domain/membership.policy.js';
export * from './domain/membership.refusals.js';
export type { ShownCertificate, ShownCriterion, ShownEstablishment } from './domain/shown-certificate.js';
export { certificateStanding, isApplying, type CertificateStanding } from './standings-in-a-unit.js';
export { AnswerStatusProposal, type AnswerStatusProposalInput } from './use-cases/answer-status-proposal.js';
export { Determine, type DetermineInput } from './use-cases/determine.js';
export { DrawMissing } from './use-cases/draw-missing.js';
export { DrawCertificate } from './use-cases/draw-certificate.js';
export { LapseApplications } from './use-cases/lapse-applications.js';
export { ProposeStatusChange, type ProposeStatusChangeInput } from './use-cases/propose-status-change.js';
export { ReturnApplication, type ReturnApplicationInput } from './use-cases/return-application.js';
export { StartApplication, type StartApplicationInput } from './use-cases/start-application.js';
export { SubmitApplication, type SubmitApplicationInput } from './use-cases/submit-application.js';
export { WithdrawApplication, type WithdrawApplicationInput } from './use-cases/withdraw-application.js';
