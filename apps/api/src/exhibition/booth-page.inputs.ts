import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { isId } from '@ketnoi/common';
import { MOST_ANSWERERS, MOST_BEATS, MOST_FACTS, MOST_PAGE_PRODUCTS } from '@ketnoi/exhibition';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ReadVersion } from '../businesses/business.inputs.js';
import { IdempotencyKey, IdField, Line, LocalizedLineInput, Paragraph, rule } from '../graphql/inputs.js';

@InputType({ description: 'A line of a page in Vietnamese and, if there is one, in English; at most 160 characters.' })
export class PageLineInput {
  @Line(160) vi: string;
  @Line(160, { optional: true }) en?: string;
}

@InputType({ description: 'A title in Vietnamese and, if there is one, in English; at most 120 characters.' })
export class BeatTitleInput {
  @Line(120) vi: string;
  @Line(120, { optional: true }) en?: string;
}

@InputType({ description: 'A text in Vietnamese and, if there is one, in English; at most 1,500 characters.' })
export class BeatTextInput {
  @Paragraph(1_500) vi: string;
  @Paragraph(1_500, { optional: true }) en?: string;
}

@InputType({ description: 'A photo that was sent as BOOTH_PHOTO for this business.' })
export class PagePhotoInput {
  @IdField() fileId: string;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput, { description: 'What it shows, for those who cannot see it.' }) alt: LocalizedLineInput;
}

@InputType({ description: 'The photo at the top; what it shows can be said later, but before publishing.' })
export class HeroPhotoInput {
  @IdField() fileId: string;
  @IsOptional() @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput, { nullable: true }) alt?: LocalizedLineInput;
}

@InputType()
export class StoryBeatInput {
  @ValidateNested() @Type(() => BeatTitleInput) @Field(() => BeatTitleInput) title: BeatTitleInput;
  @ValidateNested() @Type(() => BeatTextInput) @Field(() => BeatTextInput) text: BeatTextInput;
  @IsOptional() @ValidateNested() @Type(() => PagePhotoInput) @Field(() => PagePhotoInput, { nullable: true }) photo?: PagePhotoInput;
}

const Ids = (max: number, description: string): PropertyDecorator => (target, property) => {
  Field(() => [ID], { description })(target, property);
  ArrayMaxSize(max, { message: 'TOO_MANY' })(target, property);
  rule('ID_FORM', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)))(target, property);
};

@InputType({ description: 'The whole draft; what is left out is empty afterwards.' })
export class SaveBoothPageInput {
  @IdField() eventId: string;
  @IdField() businessId: string;
  @Field(() => Int, { nullable: true, description: 'The version you read; leave out for the first save.' })
  @IsOptional()
  @rule('NUMBER_RANGE', (value) => Number.isInteger(value) && Number(value) > 0)
  version?: number;
  @IsOptional() @ValidateNested() @Type(() => PageLineInput) @Field(() => PageLineInput, { nullable: true }) headline?: PageLineInput;
  @IsOptional() @ValidateNested() @Type(() => HeroPhotoInput) @Field(() => HeroPhotoInput, { nullable: true }) hero?: HeroPhotoInput;
  @Field(() => [PageLineInput], { description: 'At most three; all of them are needed to publish.' })
  @IsArray() @ArrayMaxSize(MOST_FACTS, { message: 'TOO_MANY' }) @ValidateNested({ each: true }) @Type(() => PageLineInput)
  facts: PageLineInput[];
  @Field(() => [StoryBeatInput], { description: 'At most nine, in order; at least one is needed to publish.' })
  @IsArray() @ArrayMaxSize(MOST_BEATS, { message: 'TOO_MANY' }) @ValidateNested({ each: true }) @Type(() => StoryBeatInput)
  story: StoryBeatInput[];
  @Ids(MOST_PAGE_PRODUCTS, 'On the shelf of the business, at most twelve, in the order shown.') productIds: string[];
  @Ids(MOST_ANSWERERS, 'Persons of the business who are told of enquiries, at most ten.') answererIds: string[];
}

@InputType()
export class PublishBoothPageInput {
  @IdField() pageId: string;
  @ReadVersion() version: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class HideBoothPageInput {
  @IdField() pageId: string;
  @Paragraph(1_000, { description: 'Shown to the business.' }) reason: string;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class UnhideBoothPageInput {
  @IdField() pageId: string;
  @IdempotencyKey() idempotencyKey: string;
}
