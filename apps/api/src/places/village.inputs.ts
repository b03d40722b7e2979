import { InputType } from '@nestjs/graphql';
import { IdempotencyKey, IdField, Line } from '../graphql/inputs.js';

@InputType()
export class ConfirmVillagePlaceInput {
  @IdField() villageId: string;
  @IdField({ description: 'One of the candidates.' }) unitId: string;
  @Line(500, { description: 'What says so: a decision, a letter, a visit. It is shown to everybody; name no private person.' }) source: string;
  @IdempotencyKey() idempotencyKey: string;
}
