import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { isId } from '@ketnoi/common';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { IdempotencyKey, IdField, LocalizedLineInput, LocalizedParagraphInput, rule } from '../graphql/inputs.js';
import { ReadVersion } from './business.inputs.js';
import { Dong } from './dong.js';

const PRICE = 'From which price a piece is sold, 0 to 10^12: a hint, no offer.';

@InputType({ isAbstract: true })
export class ProductTextInput {
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput) name: LocalizedLineInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedParagraphInput) @Field(() => LocalizedParagraphInput, { nullable: true }) about?: LocalizedParagraphInput;
  @IsOptional() @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput, { nullable: true }) material?: LocalizedLineInput;
}

@InputType()
export class AddProductInput extends ProductTextInput {
  @IdField() businessId: string;
  @IdField({ optional: true }) craftId?: string;
  @IsOptional() @Field(() => Dong, { nullable: true, description: PRICE }) priceHint?: number;
  @IsOptional() @Field(() => Int, { nullable: true, description: 'Fewest pieces, 1 to 1,000,000.' }) minimumOrder?: number;
  @IsOptional() @Field(() => Int, { nullable: true, description: '0 to 730.' }) leadTimeDays?: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType({ description: 'What is left out is empty afterwards.' })
export class UpdateProductInput extends ProductTextInput {
  @IdField() productId: string;
  @ReadVersion() version: number;
  @IdField({ optional: true }) craftId?: string;
  @IsOptional() @Field(() => Dong, { nullable: true, description: PRICE }) priceHint?: number;
  @IsOptional() @Field(() => Int, { nullable: true, description: 'Fewest pieces, 1 to 1,000,000.' }) minimumOrder?: number;
  @IsOptional() @Field(() => Int, { nullable: true, description: '0 to 730.' }) leadTimeDays?: number;
}

@InputType()
export class ArchiveProductInput {
  @IdField() productId: string;
}

@InputType()
export class AttachProductPhotoInput {
  @IdField() productId: string;
  @IdField({ description: 'Of a photo that was sent for this business.' }) fileId: string;
  @ValidateNested() @Type(() => LocalizedLineInput) @Field(() => LocalizedLineInput, { description: 'What it shows, for those who cannot see it.' }) alt: LocalizedLineInput;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class RemoveProductPhotoInput {
  @IdField() photoId: string;
}

const PhotoIds = (): PropertyDecorator => (target, property) => {
  Field(() => [ID], { description: 'Every photo of the product, each once; the first one stands for it.' })(target, property);
  rule('ID_FORM', (value) => Array.isArray(value) && value.length <= 50 && value.every((id) => typeof id === 'string' && isId(id)))(target, property);
};

@InputType()
export class OrderProductPhotosInput {
  @IdField() productId: string;
  @PhotoIds() photoIds: string[];
}
