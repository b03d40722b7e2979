import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalModel, refusalType } from '../graphql/results.js';

@ObjectType('LimitReached', { implements: () => RefusalModel, description: 'There are already as many as there may be.' })
export class LimitReached extends RefusalModel {
  @Field(() => Int) most: number;
}

for (const code of ['TOO_MANY_BUSINESSES', 'TOO_MANY_ESTABLISHMENTS', 'TOO_MANY_PRODUCTS', 'TOO_MANY_PHOTOS']) refusalType(code, LimitReached);
