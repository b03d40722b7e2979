import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ContactKind } from '@ketnoi/businesses';
import { isId, type BusinessKind, type IdentifierKind } from '@ketnoi/common';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { IdempotencyKey, IdField, Line, LocalizedLineInput, LocalizedParagraphInput, Paragraph, rule } from '../graphql/inputs.js';
import { LocalDate } from '../graphql/scalars.js';
import { BusinessKindEnum, ContactKindEnum, IdentifierKindEnum } from './business.model.js';

/** The version that the caller read. */
export const ReadVersion = (): PropertyDecorator => (target, property) => {
  Field(() => Int, { description: 'The version you read; CONFLICT when somebody changed it in between.' })(target, property);
  rule('NUMBER_RANGE', (value) => Number.isInteger(value) && Number(value) > 0)(target, property);
};

const TAX_IDENTIFIER = 'A company’s or co-operative’s tax code; for all others the 12-digit personal ID number, which nobody is shown again.';
const IDENTIFIER_KIND = 'Leave out for the number of today; OLD_HOUSEHOLD_CODE adds the code a household had until 30/6/2025.';

@InputType()
export class CreateBusinessInput {
  @Allow() @Field(() => BusinessKindEnum, { description: 'Never changes.' }) kind: BusinessKind;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput, { description: 'As registered.' }) name: LocalizedLineInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedParagraphInput) @Field(() => LocalizedParagraphInput, { nullable: true }) about?: LocalizedParagraphInput;
  @Line(64, { optional: true, description: TAX_IDENTIFIER }) taxIdentifier?: string;
  @IsOptional() @Field(() => IdentifierKindEnum, { nullable: true, description: IDENTIFIER_KIND }) identifierKind?: IdentifierKind;
  @IsOptional() @Field(() => LocalDate, { nullable: true, description: 'First day of the number, if known.' }) validFrom?: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'What is left out is empty afterwards.' })
export class UpdateBusinessInput {
  @IdField() businessId: string;
  @ReadVersion() version: number;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput) name: LocalizedLineInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedParagraphInput) @Field(() => LocalizedParagraphInput, { nullable: true }) about?: LocalizedParagraphInput;
}

@InputType()
export class SetIdentifierInput {
  @IdField() businessId: string;
  @Line(64, { description: TAX_IDENTIFIER }) taxIdentifier: string;
  @IsOptional() @Field(() => IdentifierKindEnum, { nullable: true, description: IDENTIFIER_KIND }) identifierKind?: IdentifierKind;
  @IsOptional() @Field(() => LocalDate, { nullable: true, description: 'First day of the number, if known.' }) validFrom?: string;
}

@InputType()
export class ContactInput {
  @Allow() @Field(() => ContactKindEnum) kind: ContactKind;
  @Line(254, { description: 'As people write it, such as "(84-24) 3900 0000 – máy lẻ 32".' }) value: string;
  @Line(120, { optional: true, description: 'Whom one reaches.' }) label?: string;
  @Allow() @Field(() => Boolean, { description: 'Explicit consent to show it on public pages; false withdraws it.' }) isPublic: boolean;
}

@InputType({ description: 'All contacts of the business, in the order to show; what is left out is gone.' })
export class SetContactsInput {
  @IdField() businessId: string;
  @ReadVersion() version: number;
  @ValidateNested({ each: true }) @Type(() => ContactInput) @Field(() => [ContactInput], { description: 'At most 10.' }) contacts: ContactInput[];
}

const CraftIds = (): PropertyDecorator => (target, property) => {
  Field(() => [ID], { description: 'Ids of crafts, at most 10.' })(target, property);
  rule('ID_FORM', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)))(target, property);
};

@InputType()
export class AddEstablishmentInput {
  @IdField() businessId: string;
  @Line(200) name: string;
  @Paragraph(300, { description: 'As it stands in the registration, with the names of that day.' }) registeredAddress: string;
  @Allow() @Field(() => LocalDate, { description: 'Day of the registration.' }) registeredOn: string;
  @IdField({ description: 'The unit it lies in today.' }) adminUnitId: string;
  @IdField({ optional: true, description: 'Left out where it lies in no craft village.' }) craftVillageId?: string;
  @CraftIds() craftIds: string[];
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'What is left out is empty afterwards.' })
export class UpdateEstablishmentInput {
  @IdField() establishmentId: string;
  @ReadVersion() version: number;
  @Line(200) name: string;
  @Paragraph(300, { description: 'As it stands in the registration, with the names of that day.' }) registeredAddress: string;
  @Allow() @Field(() => LocalDate, { description: 'Day of the registration.' }) registeredOn: string;
  @IdField({ description: 'The unit it lies in today.' }) adminUnitId: string;
  @IdField({ optional: true, description: 'Left out where it lies in no craft village.' }) craftVillageId?: string;
  @CraftIds() craftIds: string[];
}
