import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { Locale, Role } from '@ketnoi/common';
import type { BodyRole, EventKind, WindowKind } from '@ketnoi/events';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { IdempotencyKey, IdField, Line, LocalizedLineInput, LocalizedParagraphInput, Paragraph, rule } from '../graphql/inputs.js';
import { LocalDate } from '../graphql/scalars.js';
import { LocaleEnum, RoleEnum } from '../identity/person.model.js';
import { BodyRoleEnum, EventKindEnum } from './event.model.js';
import { LocalTime } from './local-time.js';
import { WindowKindEnum } from './window.model.js';

const ReadVersion = (): PropertyDecorator => (target, property) => {
  Field(() => Int, { description: 'The version you read in `organizing`; CONFLICT when somebody changed the event in between.' })(target, property);
  rule('NUMBER_RANGE', (value) => Number.isInteger(value) && Number(value) > 0)(target, property);
};

const Degrees = (most: number): PropertyDecorator => (target, property) => {
  Field(() => Float)(target, property);
  rule('NUMBER_RANGE', (value) => typeof value === 'number' && Math.abs(value) <= most)(target, property);
};

@InputType({ description: 'A name or theme in Vietnamese and, if there is one, in English.' })
export class EventNameInput {
  @Line(300) vi: string;
  @Line(300, { optional: true }) en?: string;
}

@InputType({ description: 'A name for cards and tickets.' })
export class EventShortNameInput {
  @Line(80) vi: string;
  @Line(80, { optional: true }) en?: string;
}

@InputType({ description: 'Shown to everybody once the event is announced, which needs an address or a number.' })
export class EventContactInput {
  @Line(120, { optional: true, description: 'Whom one reaches.' }) name?: string;
  @Line(320, { optional: true }) email?: string;
  @Line(64, { optional: true, description: 'As people write it, such as "(84-24) 3900 0000 – máy lẻ 32".' }) phone?: string;
}

@InputType()
export class DraftEventInput {
  @Allow() @Field(() => EventKindEnum) kind: EventKind;
  @Line(40, { optional: true, description: '3 to 40 letters A–Z, digits and hyphens; made of the short name when left out. Never changes.' }) code?: string;
  @ValidateNested() @Type(() => EventNameInput) @Field(() => EventNameInput) name: EventNameInput;
  @ValidateNested() @Type(() => EventShortNameInput) @Field(() => EventShortNameInput) shortName: EventShortNameInput;
  @IsOptional() @ValidateNested() @Type(() => EventNameInput) @Field(() => EventNameInput, { nullable: true }) theme?: EventNameInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedParagraphInput) @Field(() => LocalizedParagraphInput, { nullable: true }) about?: LocalizedParagraphInput;
  @IsOptional() @ValidateNested() @Type(() => EventContactInput) @Field(() => EventContactInput, { nullable: true }) contact?: EventContactInput;
  @IdField({ optional: true, description: 'The event of which this is the next one.' }) previousEventId?: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'What is left out is empty afterwards.' })
export class UpdateEventInput {
  @IdField() eventId: string;
  @ReadVersion() version: number;
  @ValidateNested() @Type(() => EventNameInput) @Field(() => EventNameInput) name: EventNameInput;
  @ValidateNested() @Type(() => EventShortNameInput) @Field(() => EventShortNameInput) shortName: EventShortNameInput;
  @IsOptional() @ValidateNested() @Type(() => EventNameInput) @Field(() => EventNameInput, { nullable: true }) theme?: EventNameInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedParagraphInput) @Field(() => LocalizedParagraphInput, { nullable: true }) about?: LocalizedParagraphInput;
  @IsOptional() @ValidateNested() @Type(() => EventContactInput) @Field(() => EventContactInput, { nullable: true }) contact?: EventContactInput;
}

@InputType()
export class EventBodyInput {
  @Allow() @Field(() => BodyRoleEnum) role: BodyRole;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput) organisation: LocalizedLineInput;
}

@InputType({ description: 'All bodies of the event, in the order to show; what is left out is gone.' })
export class SetBodiesInput {
  @IdField() eventId: string;
  @ReadVersion() version: number;
  @ValidateNested({ each: true }) @Type(() => EventBodyInput) @Field(() => [EventBodyInput], { description: 'At most 20.' }) bodies: EventBodyInput[];
}

@InputType({ description: 'A minute in Hanoi.' })
export class LocalMinuteInput {
  @Allow() @Field(() => LocalDate) date: string;
  @Allow() @Field(() => LocalTime) time: string;
}

@InputType({ description: 'From when to when it is open on one day of the window.' })
export class OpeningHoursInput {
  @Allow() @Field(() => LocalDate) date: string;
  @Allow() @Field(() => LocalTime) opens: string;
  @Allow() @Field(() => LocalTime) closes: string;
}

@InputType()
export class EventWindowInput {
  @Allow() @Field(() => WindowKindEnum) kind: WindowKind;
  @IdField({ optional: true, description: 'Needed on site, not allowed online.' }) venueId?: string;
  @Allow() @Field(() => LocalDate) fromDate: string;
  @Allow() @Field(() => LocalDate, { description: 'Its last day.' }) toDate: string;
  @IsOptional() @ValidateNested() @Type(() => LocalMinuteInput) @Field(() => LocalMinuteInput, { nullable: true, description: 'On site only.' }) setUpFrom?: LocalMinuteInput;
  @IsOptional() @ValidateNested() @Type(() => LocalMinuteInput) @Field(() => LocalMinuteInput, { nullable: true, description: 'On site only.' }) tearDownUntil?: LocalMinuteInput;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => OpeningHoursInput) @Field(() => [OpeningHoursInput], { nullable: true, description: 'On site only.' }) hours?: OpeningHoursInput[];
}

@InputType({ description: 'All windows of the event; one of the same kind and place stays the same window. Once announced, days and hours are only added, and ahead.' })
export class SetWindowsInput {
  @IdField() eventId: string;
  @ReadVersion() version: number;
  @ValidateNested({ each: true }) @Type(() => EventWindowInput) @Field(() => [EventWindowInput], { description: 'At most 10, one of them online.' }) windows: EventWindowInput[];
}

@InputType()
export class RegisterWithAuthorityInput {
  @IdField() eventId: string;
  @ReadVersion() version: number;
  @Line(60, { description: 'Number of the authority’s confirmation.' }) registrationNo: string;
  @Allow() @Field(() => LocalDate, { description: 'Its day; not in the future.' }) registeredOn: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AnnounceEventInput {
  @IdField() eventId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class CloseEventInput {
  @IdField() eventId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'Degrees, WGS 84.' })
export class GeoPointInput {
  @Degrees(90) latitude: number;
  @Degrees(180) longitude: number;
}

@InputType({ description: 'How to get in, at most 1,000 characters.' })
export class VenueAccessInput {
  @Paragraph(1_000) vi: string;
  @Paragraph(1_000, { optional: true }) en?: string;
}

@InputType()
export class AddVenueInput {
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput) name: LocalizedLineInput;
  @Paragraph(300) address: string;
  @IdField({ optional: true, description: 'The unit it lies in today.' }) adminUnitId?: string;
  @IsOptional() @ValidateNested() @Type(() => GeoPointInput) @Field(() => GeoPointInput, { nullable: true }) point?: GeoPointInput;
  @IsOptional() @ValidateNested() @Type(() => VenueAccessInput) @Field(() => VenueAccessInput, { nullable: true }) access?: VenueAccessInput;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class InviteToEventInput {
  @IdField() eventId: string;
  @Line(320) email: string;
  @Allow() @Field(() => RoleEnum, { description: 'ORGANIZER or GATE_STAFF.' }) role: Role;
  @Allow() @Field(() => LocaleEnum, { defaultValue: LocaleEnum.VI, description: 'Language of the mail.' }) locale: Locale;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class EndEventRoleInput {
  @IdField() eventId: string;
  @IdField({ description: 'Of the role as it was given: `EventPerson.grantId`.' }) grantId: string;
}
