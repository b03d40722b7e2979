import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { BoothKind, Requirement, ValidThrough } from '@ketnoi/exhibition';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { IdempotencyKey, IdField, Line, Paragraph, rule } from '../graphql/inputs.js';
import { LocalDate } from '../graphql/scalars.js';
import { RequirementEnum, ValidThroughEnum } from './allocation.model.js';
import { BoothKindEnum } from './booth-kind.js';

const MOST_METRES = 1_000;

const Metres = (optional = false): PropertyDecorator => (target, property) => {
  Field(() => Float, { nullable: optional, description: 'Metres.' })(target, property);
  rule('LENGTH_RANGE', (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST_METRES)(target, property);
};

@InputType()
export class AddHallInput {
  @IdField() eventId: string;
  @IdField({ description: 'One of the venues of the event.' }) venueId: string;
  @Line(120) name: string;
  @Line(120, { optional: true }) nameEn?: string;
  @Metres() width: number;
  @Metres() depth: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class PlannedBoothInput {
  @IdField({ optional: true, description: 'Leave out for a new booth.' }) boothId?: string;
  @Allow() @Field(() => BoothKindEnum) kind: BoothKind;
  @Line(8, { description: 'Such as A03.' }) label: string;
  @Line(2, { optional: true }) zone?: string;
  @Metres() x: number;
  @Metres() y: number;
  @Metres() w: number;
  @Metres() h: number;
  @Allow() @Field(() => Int, { nullable: true, description: 'Quarter turns in degrees; 0 when left out.' }) rotation?: number;
  @Allow() @Field(() => Int, { nullable: true, description: 'How many businesses share it; 1 when left out.' }) positions?: number;
  @Allow() @Field(() => Float, { nullable: true, description: 'How many standard booths it stands for; 1 when left out.' }) standardEquivalent?: number;
  @Allow() @Field(() => Boolean, { nullable: true }) hasPower?: boolean;
  @Allow() @Field(() => Boolean, { nullable: true }) hasWater?: boolean;
  @Allow() @Field(() => Boolean, { nullable: true }) isCorner?: boolean;
}

@InputType()
export class SavePlanInput {
  @IdField() hallId: string;
  @Allow() @Field(() => Int, { nullable: true, description: '`draftVersion` as you read it; leave out for a first draft.' }) version?: number;
  @ValidateNested() @Type(() => PlannedBoothInput) @Field(() => [PlannedBoothInput], { description: 'All booths of the hall, at most 500; those left out stand on the plan no more.' }) booths: PlannedBoothInput[];
}

@InputType()
export class PublishPlanInput {
  @IdField() hallId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AddOnlineBoothsInput {
  @IdField() eventId: string;
  @Allow() @Field(() => Int, { description: '1 to 500.' }) count: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class BlockBoothInput {
  @IdField() boothId: string;
  @Line(500, { optional: true, description: 'Why nobody gets it; leave out to free it again.' }) reason?: string;
}

@InputType()
export class EligibilityRuleInput {
  @Line(60, { description: 'Code of the criteria set.' }) setCode: string;
  @Allow() @Field(() => RequirementEnum) requires: Requirement;
  @Allow() @Field(() => ValidThroughEnum) validThrough: ValidThrough;
  @Allow() @Field(() => Int, { defaultValue: 5, description: 'Working days, 0 to 60.' }) graceDays: number;
}

@InputType()
export class OpenCallInput {
  @IdField() eventId: string;
  @Allow() @Field(() => LocalDate, { description: 'First day.' }) opensOn: string;
  @Allow() @Field(() => LocalDate, { description: 'Last day, until 24:00.' }) closesOn: string;
  @Allow() @Field(() => Int, { defaultValue: 2, description: '1 to 20.' }) boothsPerBusiness: number;
  @ValidateNested() @Type(() => EligibilityRuleInput) @Field(() => EligibilityRuleInput) rule: EligibilityRuleInput;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'At least one of the three.' })
export class BoothWishInput {
  @Allow() @Field(() => BoothKindEnum, { nullable: true }) kind?: BoothKind;
  @Line(2, { optional: true }) zone?: string;
  @IdField({ optional: true }) boothId?: string;
}

@InputType()
export class StartBoothApplicationInput {
  @IdField() eventId: string;
  @IdField() businessId: string;
  @IdField({ description: 'Where the goods are made.' }) establishmentId: string;
  @Paragraph(2_000, { optional: true, description: 'What will be shown and sold.' }) goods?: string;
  @Allow() @Field(() => Boolean, { nullable: true }) needsPower?: boolean;
  @Allow() @Field(() => Boolean, { nullable: true }) isOnlineOnly?: boolean;
  @ValidateNested() @Type(() => BoothWishInput) @Field(() => [BoothWishInput], { defaultValue: [], description: 'The dearest first; at most 5.' }) wishes: BoothWishInput[];
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'What is left out is empty afterwards.' })
export class SaveBoothApplicationInput {
  @IdField() applicationId: string;
  @Allow() @Field(() => Int, { description: 'The version you read.' }) version: number;
  @Paragraph(2_000, { optional: true, description: 'What will be shown and sold.' }) goods?: string;
  @Allow() @Field(() => Boolean, { nullable: true }) needsPower?: boolean;
  @Allow() @Field(() => Boolean, { nullable: true }) isOnlineOnly?: boolean;
  @ValidateNested() @Type(() => BoothWishInput) @Field(() => [BoothWishInput], { defaultValue: [], description: 'The dearest first; at most 5.' }) wishes: BoothWishInput[];
}

@InputType()
export class SubmitBoothApplicationInput {
  @IdField() applicationId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class WithdrawBoothApplicationInput extends SubmitBoothApplicationInput {}

@InputType()
export class DecideBoothApplicationInput {
  @IdField() applicationId: string;
  @Paragraph(2_000, { optional: true, description: 'The business reads it; needed to decline.' }) reason?: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class HoldBoothInput {
  @IdField() applicationId: string;
  @IdField() boothId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class OfferBoothInput extends HoldBoothInput {
  @Allow() @Field(() => Int, { nullable: true, description: 'Working days to answer, 2 to 20; 2 when left out.' }) workingDays?: number;
}

@InputType()
export class AnswerOfferInput {
  @IdField() allocationId: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class GiveBackBoothInput {
  @IdField() allocationId: string;
  @IsOptional() @Line(1_000, { optional: true, description: 'Needed from an organizer; the business reads it.' }) reason?: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class MoveBoothInput {
  @IdField() allocationId: string;
  @IdField({ description: 'A free booth of the same kind.' }) boothId: string;
  @IdempotencyKey() idempotencyKey: string;
}
