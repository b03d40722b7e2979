import { Module } from '@nestjs/common';
import { AssessmentModule } from '@ketnoi/assessment';
import { CriteriaModule } from '@ketnoi/criteria';
import './data/membership.constraints.js';
import { ApplicationQueries } from './data/application.queries.js';
import { CertificateEntity, MembershipEntity } from './data/certificate.entity.js';
import { CertificateQueries } from './data/certificate.queries.js';
import { DeterminationEntity } from './data/determination.entity.js';
import { MembershipApplicationEntity } from './data/membership-application.entity.js';
import { StatusEventEntity, StatusProposalEntity } from './data/status-event.entity.js';
import { AnswerStatusProposal } from './use-cases/answer-status-proposal.js';
import { Determine } from './use-cases/determine.js';
import { DrawCertificate } from './use-cases/draw-certificate.js';
import { DrawMissing } from './use-cases/draw-missing.js';
import { LapseApplications } from './use-cases/lapse-applications.js';
import { ProposeStatusChange } from './use-cases/propose-status-change.js';
import { ReturnApplication } from './use-cases/return-application.js';
import { StartApplication } from './use-cases/start-application.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { WithdrawApplication } from './use-cases/withdraw-application.js';

export const MEMBERSHIP_ENTITIES = [
  MembershipApplicationEntity,
  DeterminationEntity,
  MembershipEntity,
  CertificateEntity,
  StatusEventEntity,
  StatusProposalEntity,
];

const SHARED = [
  ApplicationQueries,
  CertificateQueries,
  StartApplication,
  SubmitApplication,
  ReturnApplication,
  WithdrawApplication,
  LapseApplications,
  Determine,
  ProposeStatusChange,
  AnswerStatusProposal,
  DrawCertificate,
  DrawMissing,
];

@Module({ imports: [AssessmentModule, CriteriaModule], providers: SHARED, exports: SHARED })
export class MembershipModule {}
