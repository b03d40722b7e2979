import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  RELATIONS,
  type AssessmentKind,
  type AssessmentRow,
  type AssessmentState,
  type AssignmentRow,
  type CandidateRow,
  type DeclarationRow,
  type Duty,
  type IncompleteCriterion,
  type MissingPart,
  type Relation,
  type SubjectKind,
  type SupplementRow,
} from '@ketnoi/assessment';
import { connectionOf } from '../graphql/connections.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const AssessmentStateEnum = { SELF: 'SELF', DESK: 'DESK', CONCLUDED: 'CONCLUDED', STOPPED: 'STOPPED' } as const satisfies Record<AssessmentState, AssessmentState>;
registerEnumType(AssessmentStateEnum, { name: 'AssessmentState', description: 'The layer being written, or how the case ended.' });

export const AssessmentKindEnum = { INITIAL: 'INITIAL', RENEWAL: 'RENEWAL', EXTRAORDINARY: 'EXTRAORDINARY' } as const satisfies Record<AssessmentKind, AssessmentKind>;
registerEnumType(AssessmentKindEnum, { name: 'AssessmentKind', description: 'Why a case was opened.' });

export const SubjectKindEnum = { BUSINESS: 'BUSINESS', VILLAGE: 'VILLAGE' } as const satisfies Record<SubjectKind, SubjectKind>;
registerEnumType(SubjectKindEnum, { name: 'SubjectKind', description: 'What a case is about.' });

export const DutyEnum = { DESK: 'DESK', LEAD: 'LEAD', ASSESSOR: 'ASSESSOR' } as const satisfies Record<Duty, Duty>;
registerEnumType(DutyEnum, { name: 'Duty', description: 'Desk review, leading assessor, second assessor.' });

export const RelationEnum = Object.fromEntries(RELATIONS.map((relation) => [relation, relation])) as Record<Relation, Relation>;
registerEnumType(RelationEnum, { name: 'Relation', description: 'How somebody stands to a subject. Everybody who examines has declared NONE.' });

export const MissingKindEnum = { FACT: 'FACT', ANSWER: 'ANSWER', EVIDENCE: 'EVIDENCE' } as const satisfies Record<MissingPart['kind'], MissingPart['kind']>;
registerEnumType(MissingKindEnum, { name: 'MissingKind', description: 'What is missing: a fact on which the criterion depends, an answer, or evidence.' });

@ObjectType('MissingPart', { description: 'One thing that a criterion still lacks.' })
export class MissingPartModel {
  @Field(() => String, { description: 'Code of the fact or indicator.' }) code: string;
  @Field(() => MissingKindEnum) kind: MissingPart['kind'];
}

@ObjectType('IncompleteCriterion', { description: 'A criterion with what it lacks, in the order of the edition.' })
export class IncompleteCriterionModel {
  @Field(() => String) code: string;
  @Field(() => [MissingPartModel]) missing: readonly MissingPartModel[];

  static from({ code, missing }: IncompleteCriterion): IncompleteCriterionModel {
    return Object.assign(new IncompleteCriterionModel(), { code, missing });
  }
}

@ObjectType('Assessment', { description: 'A case (đánh giá): a subject judged under one edition, which it keeps whatever is published later.' })
export class AssessmentModel {
  @Field(() => ID) id: string;
  @Field(() => AssessmentKindEnum) kind: AssessmentKind;
  @Field(() => AssessmentStateEnum) state: AssessmentState;
  @Field(() => SubjectKindEnum) subjectKind: SubjectKind;
  @Field(() => ID) subjectId: string;
  @Field(() => Int, { description: 'How often it was given back to be supplemented.' }) returns: number;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided or stopped; null while it is open.' }) closedAt: Date | null;
  editionHash: string;

  static from({ id, kind, state, subjectKind, subjectId, returns, openedAt, closedAt, editionHash }: AssessmentRow): AssessmentModel {
    return Object.assign(new AssessmentModel(), { id, kind, state, subjectKind, subjectId, returns, openedAt, closedAt, editionHash });
  }
}

export const AssessmentConnection = connectionOf(AssessmentModel, 'Assessment');

@ObjectType('Assignment', { description: 'A duty of one examiner. Seen by the Department, and by that examiner.' })
export class AssignmentModel {
  @Field(() => ID) id: string;
  @Field(() => ID) personId: string;
  @Field(() => String) personName: string;
  @Field(() => DutyEnum) duty: Duty;
  @Field(() => DateTime) assignedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null while it lasts.' }) endedAt: Date | null;

  static from({ id, personId, personName, duty, assignedAt, endedAt }: AssignmentRow): AssignmentModel {
    return Object.assign(new AssignmentModel(), { id, personId, personName, duty, assignedAt, endedAt });
  }
}

@ObjectType('Supplement', { description: 'What the applicant was asked to supplement.' })
export class SupplementModel {
  @Field(() => Int, { description: 'The first return is round 1.' }) round: number;
  @Field(() => String, { description: 'Code of the criterion, indicator or fact.' }) code: string;
  @Field(() => String) text: string;
  @Field(() => DateTime) askedAt: Date;

  static from({ round, code, text, askedAt }: SupplementRow): SupplementModel {
    return Object.assign(new SupplementModel(), { round, code, text, askedAt });
  }
}

@ObjectType('DeskCandidate', { description: 'An assessor who stands on no other side of the case.' })
export class DeskCandidateModel {
  @Field(() => ID) personId: string;
  @Field(() => String) name: string;
  @Field(() => RelationEnum, { nullable: true, description: 'Their latest declaration about the subject; null while they have made none. Only NONE can be assigned.' }) relation: Relation | null;

  static from({ personId, name, relation }: CandidateRow): DeskCandidateModel {
    return Object.assign(new DeskCandidateModel(), { personId, name, relation });
  }
}

@ObjectType('ConflictDeclaration', { description: 'How a person says they stand to a subject. Never edited: a later one is added.' })
export class ConflictDeclarationModel {
  @Field(() => ID) id: string;
  @Field(() => ID) personId: string;
  @Field(() => SubjectKindEnum) subjectKind: SubjectKind;
  @Field(() => ID) subjectId: string;
  @Field(() => RelationEnum) relation: Relation;
  @Field(() => LocalDate, { nullable: true, description: 'Null where it was not said.' }) fromOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Null while it lasts.' }) toOn: string | null;
  @Field(() => DateTime) declaredAt: Date;

  static from({ id, personId, subjectKind, subjectId, relation, fromOn, toOn, declaredAt }: DeclarationRow): ConflictDeclarationModel {
    return Object.assign(new ConflictDeclarationModel(), { id, personId, subjectKind, subjectId, relation, fromOn, toOn, declaredAt });
  }
}
