import { Field, InputType, Int } from '@nestjs/graphql';
import type { FilePurpose } from '@ketnoi/media';
import { Allow } from 'class-validator';
import { IdempotencyKey, IdField, rule } from '../graphql/inputs.js';
import { FilePurposeEnum } from './file.model.js';

const Bytes = (): PropertyDecorator => (target, property) => {
  Field(() => Int, { description: 'Size of the file. The upload is complete when as many bytes have arrived.' })(target, property);
  rule('FILE_BYTES_RANGE', (value) => Number.isInteger(value) && Number(value) >= 0)(target, property);
};

@InputType()
export class RequestUploadInput {
  @IdField({ description: 'The business the file is sent for.' }) businessId: string;
  @Allow() @Field(() => FilePurposeEnum) purpose: FilePurpose;
  @Bytes() bytes: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class RemoveFileInput {
  @IdField() fileId: string;
}
