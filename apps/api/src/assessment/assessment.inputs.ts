import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { RELATIONS, type AnswerInput, type AnswerVerdict, type Relation, type SubjectKind } from '@ketnoi/assessment';
import type { AnswerValue } from '@ketnoi/criteria-engine';
import { Allow, ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IdempotencyKey, IdField, Line, Paragraph } from '../graphql/inputs.js';
import { LocalDate } from '../graphql/scalars.js';
import { RelationEnum, SubjectKindEnum } from './assessment.model.js';
import { AnswerStateEnum } from './layer.model.js';

/** An edition has at most so many questions. */
const MOST_ANSWERS = 500;

const Code = (): PropertyDecorator => Line(64, { description: 'Code of the fact or indicator.' });

const Day = (description: string): PropertyDecorator => (target, property) => {
  Field(() => LocalDate, { nullable: true, description })(target, property);
  IsOptional()(target, property);
  Allow()(target, property);
};

const ManyOf = (type: () => new () => object, description: string): PropertyDecorator => (target, property) => {
  Field(() => [type()], { description })(target, property);
  IsArray()(target, property);
  ArrayMaxSize(MOST_ANSWERS, { message: 'TOO_MANY' })(target, property);
  ValidateNested({ each: true })(target, property as string);
  Type(type)(target, property as string);
};

@InputType({ description: 'The value of an answer: set the one field that the kind of the question takes.' })
export class AnswerValueInput {
  @Field(() => Boolean, { nullable: true, description: 'For BOOL.' }) @IsOptional() @Allow() yes?: boolean | null;
  @Line(64, { optional: true, description: 'For CHOICE and CODE: code of the option.' }) choice?: string;
  @Field(() => [String], { nullable: true, description: 'For MULTI: codes of the options.' }) @IsOptional() @ArrayMaxSize(100, { message: 'TOO_MANY' }) choices?: string[] | null;
  @Line(40, { optional: true, description: 'For NUMBER: a decimal as text, such as 12.5.' }) amount?: string;
  @Line(40, { optional: true, description: 'For NUMBER: UCUM code; the question’s own unit without it.' }) unit?: string;
}

/** The value as the engine writes it; whether it fits its question is the use case's to say. */
export function valueOf(value: AnswerValueInput | null | undefined): AnswerValue | null {
  if (!value) return null;
  if (typeof value.yes === 'boolean') return value.yes;
  if (value.choice !== undefined && value.choice !== null) return value.choice;
  if (value.choices) return value.choices;
  return typeof value.amount === 'string' ? { amount: value.amount, ...(typeof value.unit === 'string' ? { unit: value.unit } : {}) } : null;
}

@InputType({ description: 'One answer of the applicant.' })
export class AnswerToSaveInput {
  @Code() code: string;
  @Field(() => AnswerStateEnum, { nullable: true, description: 'Null takes the answer back.' })
  @IsOptional()
  @IsIn(['ANSWERED', 'NOT_APPLICABLE', 'UNKNOWN'], { message: 'NOT_SHOWN_BY_APPLICANT' })
  state?: AnswerInput['state'];
  @Field(() => AnswerValueInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => AnswerValueInput) value?: AnswerValueInput | null;
  @Paragraph(2_000, { optional: true, description: 'Why it does not apply; else a note.' }) reason?: string;
}

@InputType()
export class SaveAnswersInput {
  @IdField() assessmentId: string;
  @ManyOf(() => AnswerToSaveInput, 'What is not named stays as it is.') answers: AnswerToSaveInput[];
}

@InputType()
export class AttachEvidenceInput {
  @IdField() assessmentId: string;
  @Line(64, { description: 'Code of an indicator of kind EVIDENCE.' }) code: string;
  @IdField({ description: 'A finished upload of purpose EVIDENCE.' }) fileId: string;
  @Day('When it was issued.') issuedOn?: string | null;
  @Day('Its last day.') expiresOn?: string | null;
}

@InputType()
export class DetachEvidenceInput {
  @IdField() assessmentId: string;
  @Line(64) code: string;
  @IdField() evidenceId: string;
}

@InputType()
export class DeclareConflictInput {
  @Field(() => SubjectKindEnum) @IsIn(['BUSINESS', 'VILLAGE']) subjectKind: SubjectKind;
  @IdField() subjectId: string;
  @Field(() => RelationEnum) @IsIn([...RELATIONS]) relation: Relation;
  @Day('Since when; not for NONE.') fromOn?: string | null;
  @Day('Until when; without it the relation lasts. Not for NONE.') toOn?: string | null;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AssignDeskReviewerInput {
  @IdField() assessmentId: string;
  @IdField({ description: 'An assessor who has declared NONE.' }) personId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class EndAssignmentInput {
  @IdField() assignmentId: string;
  @Paragraph(2_000) reason: string;
}

export const AnswerVerdictEnum = {
  ACCEPTED: 'ACCEPTED',
  CORRECTED: 'CORRECTED',
  NOT_SHOWN: 'NOT_SHOWN',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const satisfies Record<AnswerVerdict, AnswerVerdict>;
registerEnumType(AnswerVerdictEnum, { name: 'AnswerVerdict', description: 'ACCEPTED takes the applicant’s answer over; the others put the reviewer’s own in its place.' });

@InputType({ description: 'A judgement of one answer. Everything but ACCEPTED has a reason.' })
export class AnswerJudgementInput {
  @Code() code: string;
  @Field(() => AnswerVerdictEnum) @Allow() verdict: AnswerVerdict;
  @Field(() => AnswerValueInput, { nullable: true, description: 'The right answer of a correction.' }) @IsOptional() @ValidateNested() @Type(() => AnswerValueInput) value?: AnswerValueInput | null;
  @Paragraph(2_000, { optional: true }) reason?: string;
}

@InputType({ description: 'A judgement of one file. A rejection has a reason.' })
export class EvidenceJudgementInput {
  @Code() code: string;
  @IdField() evidenceId: string;
  @Field(() => Boolean, { description: 'False rejects it.' }) @Allow() accepted: boolean;
  @Paragraph(2_000, { optional: true }) reason?: string;
}

@InputType()
export class JudgeAnswersInput {
  @IdField() assessmentId: string;
  @ManyOf(() => AnswerJudgementInput, 'What is not named stays as it is.') answers: AnswerJudgementInput[];
  @ManyOf(() => EvidenceJudgementInput, 'What is not named stays as it is.') evidence: EvidenceJudgementInput[];
}

@InputType()
export class SealDeskInput {
  @IdField() assessmentId: string;
  @IdempotencyKey() idempotencyKey: string;
}
