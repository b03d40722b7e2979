import { Module } from '@nestjs/common';
import { CriteriaModule } from '@ketnoi/criteria';
import './data/assessment.constraints.js';
import { AnswerEntity } from './data/answer.entity.js';
import { AssessmentEntity } from './data/assessment.entity.js';
import { AssessmentQueries } from './data/assessment.queries.js';
import { AssignmentEntity } from './data/assignment.entity.js';
import { CaseSideEntity } from './data/case-side.entity.js';
import { ConflictDeclarationEntity } from './data/conflict-declaration.entity.js';
import { AnswerEvidenceEntity, EvidenceEntity } from './data/evidence.entity.js';
import { LayerEntity } from './data/layer.entity.js';
import { LayerQueries } from './data/layer.queries.js';
import { SupplementEntity } from './data/supplement.entity.js';
import { AssignDeskReviewer } from './use-cases/assign-desk-reviewer.js';
import { AttachEvidence } from './use-cases/attach-evidence.js';
import { DeclareConflict } from './use-cases/declare-conflict.js';
import { DetachEvidence } from './use-cases/detach-evidence.js';
import { EndAssignment } from './use-cases/end-assignment.js';
import { JudgeAnswers } from './use-cases/judge-answers.js';
import { SaveAnswers } from './use-cases/save-answers.js';
import { SealDesk } from './use-cases/seal-desk.js';

export const ASSESSMENT_ENTITIES = [
  AssessmentEntity,
  CaseSideEntity,
  ConflictDeclarationEntity,
  AssignmentEntity,
  LayerEntity,
  AnswerEntity,
  EvidenceEntity,
  AnswerEvidenceEntity,
  SupplementEntity,
];

const SHARED = [
  AssessmentQueries,
  LayerQueries,
  SaveAnswers,
  AttachEvidence,
  DetachEvidence,
  DeclareConflict,
  AssignDeskReviewer,
  EndAssignment,
  JudgeAnswers,
  SealDesk,
];

@Module({ imports: [CriteriaModule], providers: SHARED, exports: SHARED })
export class AssessmentModule {}
