import { Field, InputType } from '@nestjs/graphql';
import type { RefusableCategory } from '@ketnoi/notifications';
import { Allow } from 'class-validator';
import { RefusableCategoryEnum } from './message-preference.model.js';

@InputType()
export class SetMessagePreferenceInput {
  @Allow() @Field(() => RefusableCategoryEnum) category: RefusableCategory;
  @Allow() @Field(() => Boolean) wanted: boolean;
}
