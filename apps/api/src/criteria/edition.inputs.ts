import { Field, InputType, Int } from '@nestjs/graphql';
import { IdempotencyKey, IdField, Line, rule } from '../graphql/inputs.js';

/** JSON, not prose: the texts inside are cleaned one by one when it is read. */
const EditionText = (): PropertyDecorator => (target, property) => {
  Field(() => String, { description: 'JSON of the whole edition, as `EditionDraft.text` gives it.' })(target, property);
  rule('TEXT_FORM', (value) => typeof value === 'string')(target, property);
};

const ReadVersion = (): PropertyDecorator => (target, property) => {
  Field(() => Int, { description: 'The version you read; CONFLICT when somebody saved another in between.' })(target, property);
  rule('NUMBER_RANGE', (value) => Number.isInteger(value) && Number(value) > 0)(target, property);
};

@InputType()
export class CreateEditionDraftInput {
  @Line(64, { description: 'Code of the set.' }) setCode: string;
  @EditionText() content: string;
}

@InputType()
export class SaveEditionDraftInput {
  @IdField() editionId: string;
  @ReadVersion() version: number;
  @EditionText() content: string;
}

@InputType()
export class PublishEditionInput {
  @IdField() editionId: string;
  @ReadVersion() version: number;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AbandonEditionDraftInput {
  @IdField() editionId: string;
  @ReadVersion() version: number;
}
