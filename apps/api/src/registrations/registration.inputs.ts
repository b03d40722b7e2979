import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { LocalDate as Day } from '@ketnoi/common';
import { MOST_PLACES, type Audience } from '@ketnoi/registrations';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { IdempotencyKey, IdField, Line, LocalizedLineInput, rule } from '../graphql/inputs.js';
import { LocalDate } from '../graphql/scalars.js';
import { AudienceEnum } from './registration.model.js';

const MOST_LISTED = 40;
/** Scanners make random ones, unlike the ids of our own records. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@InputType()
export class TicketPlacesInput {
  @Allow() @Field(() => LocalDate, { nullable: true, description: 'Leave out for all days together.' }) day?: Day;
  @Allow() @Field(() => Int, { description: `Places, 1 to ${MOST_PLACES.toLocaleString('en-GB')}.` }) size: number;
}

@InputType()
export class AddTicketKindInput {
  @IdField() eventId: string;
  @Allow() @Field(() => AudienceEnum, { defaultValue: AudienceEnum.VISITOR }) audience: Audience;
  @IdField({ description: 'A window on site.' }) windowId: string;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput) name: LocalizedLineInput;
  @Allow() @Field(() => LocalDate, { description: 'First day on which it is given.' }) opensOn: Day;
  @Allow() @Field(() => LocalDate, { description: 'Last day, until 24:00; not after the window.' }) closesOn: Day;
  @Allow() @Field(() => Int, { defaultValue: 5, description: 'Heads that one registration may bring, 1 to 200.' }) maxParty: number;
  @ArrayMaxSize(MOST_LISTED, { message: 'TOO_MANY_ITEMS' })
  @ValidateNested()
  @Type(() => TicketPlacesInput)
  @Field(() => [TicketPlacesInput], { defaultValue: [], description: 'Each of them binds; none: nothing limits it.' })
  places: TicketPlacesInput[];
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AddGateInput {
  @IdField() eventId: string;
  @Line(60) name: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class RegisterInput {
  @IdField() ticketKindId: string;
  @Line(120) name: string;
  @Line(320, { description: 'The ticket comes by mail.' }) email: string;
  @ArrayMaxSize(MOST_LISTED, { message: 'TOO_MANY_ITEMS' }) @Field(() => [LocalDate], { description: 'At least one of its days.' }) days: Day[];
  @IsOptional() @rule('NUMBER_RANGE', (value) => Number.isInteger(value)) @Field(() => Int, { nullable: true, description: 'Heads; 1 when left out.' }) party?: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class CancelRegistrationInput {
  @Line(200, { description: 'Of the link.' }) token: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class CheckInInput {
  @IdField() eventId: string;
  @IdField() gateId: string;
  @Line(400, { description: 'What the scanner read, or the eight signs of the desk code.' }) code: string;
  @rule('NONCE_FORM', (value) => typeof value === 'string' && UUID.test(value))
  @Field(() => ID, { description: 'A UUID of any version that the scanner makes for each scan: sent again, it is the same scan and gets the same answer.' })
  nonce: string;
}
