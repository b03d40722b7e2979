import { Field, ID, InputType } from '@nestjs/graphql';
import { isId } from '@ketnoi/common';
import { STATUS_CAUSES, type ProposedCause } from '@ketnoi/membership';
import { Allow, ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IdempotencyKey, IdField, Line, Paragraph, rule } from '../graphql/inputs.js';
import { StatusCauseEnum, StatusEventKindEnum } from './certificate.model.js';

const MOST_ESTABLISHMENTS = 50;
const MOST_SUPPLEMENTS = 500;

@InputType()
export class StartApplicationInput {
  @IdField() businessId: string;
  @Line(64, { description: 'Code of the criteria set.' }) setCode: string;
  @Field(() => [ID], { description: 'The establishments to be covered; at least one.' })
  @ArrayMaxSize(MOST_ESTABLISHMENTS, { message: 'TOO_MANY' })
  @rule('ID_FORM', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)))
  establishmentIds: string[];
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class SubmitApplicationInput {
  @IdField() applicationId: string;
  @Field(() => Boolean, { description: 'I declare that what is handed in is true and complete.' }) @Allow() statementIsSigned: boolean;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class SupplementInput {
  @Line(64, { description: 'Code of the criterion, indicator or fact.' }) code: string;
  @Paragraph(2_000) text: string;
}

@InputType()
export class ReturnApplicationInput {
  @IdField() applicationId: string;
  @Field(() => [SupplementInput], { description: 'What to supplement; at least one.' })
  @IsArray()
  @ArrayMaxSize(MOST_SUPPLEMENTS, { message: 'TOO_MANY' })
  @ValidateNested({ each: true })
  @Type(() => SupplementInput)
  supplements: SupplementInput[];
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class WithdrawApplicationInput {
  @IdField() applicationId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class DetermineInput {
  @IdField() applicationId: string;
  @Line(60, { description: 'The Department’s number of the decision, such as 1234/QĐ-SCT.' }) decisionNo: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class ProposeStatusChangeInput {
  @IdField() certificateId: string;
  @Field(() => StatusEventKindEnum, { description: 'SUSPENDED, REINSTATED or WITHDRAWN.' }) @IsIn(['SUSPENDED', 'REINSTATED', 'WITHDRAWN'], { message: 'STATUS_KIND_FORM' }) kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN';
  @Field(() => StatusCauseEnum) @IsIn(STATUS_CAUSES.filter((cause) => cause !== 'DETERMINATION'), { message: 'STATUS_CAUSE_FORM' }) cause: ProposedCause;
  @Paragraph(2_000, { description: 'Told to the holder once confirmed.' }) text: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AnswerStatusProposalInput {
  @IdField() proposalId: string;
  @Field(() => Boolean, { description: 'False rejects it, or takes your own back.' }) @Allow() confirmed: boolean;
  @IdempotencyKey() idempotencyKey: string;
}
