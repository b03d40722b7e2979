import { Field, InputType, Int } from '@nestjs/graphql';
import type { EnquiryChannel, EnquiryOutcome } from '@ketnoi/exhibition';
import { Allow, IsOptional } from 'class-validator';
import { IdempotencyKey, IdField, Line, Paragraph, rule } from '../graphql/inputs.js';
import { EnquiryChannelEnum, EnquiryOutcomeEnum } from './enquiry.model.js';

@InputType()
export class SendEnquiryInput {
  @Line(6, { description: 'Code of the booth’s page.' }) pageCode: string;
  @IdField({ optional: true, description: 'One of the products that the page shows.' }) productId?: string;
  @Allow() @Field(() => EnquiryChannelEnum, { defaultValue: EnquiryChannelEnum.WEB }) channel: EnquiryChannel;
  @Line(120) name: string;
  @Line(320, { optional: true, description: 'An address or a telephone number is needed.' }) email?: string;
  @Line(64, { optional: true, description: 'An address or a telephone number is needed.' }) phone?: string;
  @Paragraph(4_000) message: string;
  @Field(() => Int, { nullable: true, description: 'Pieces, 1 to 1,000,000.' })
  @IsOptional()
  @rule('NUMBER_RANGE', (value) => Number.isInteger(value) && Number(value) >= 1)
  quantity?: number;
  @Line(2, { optional: true, description: 'ISO 3166-1, two capitals, such as VN.' }) country?: string;
  @Allow() @Field(() => Boolean, { description: 'I agree that my name, my address and this message are passed on to this exhibitor, so that it can answer me.' }) consent: boolean;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AnswerEnquiryInput {
  @IdField() enquiryId: string;
  @Paragraph(4_000, { description: 'The answer; of a call, a note for the business of what was said.' }) text: string;
  @Allow() @Field(() => Boolean, { defaultValue: false, description: 'Answered by telephone.' }) byPhone: boolean;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class FollowUpEnquiryInput {
  @Line(200, { description: 'Of the link.' }) token: string;
  @Paragraph(4_000) text: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class CloseEnquiryInput {
  @IdField() enquiryId: string;
  @Allow() @Field(() => EnquiryOutcomeEnum) outcome: EnquiryOutcome;
  @IdempotencyKey() idempotencyKey: string;
}
