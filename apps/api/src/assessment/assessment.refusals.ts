import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { IncompleteCriterionModel } from './assessment.model.js';

@ObjectType('MissingAnswers', { implements: () => RefusalModel, description: 'What has still to be answered or attached before handing in.' })
export class MissingAnswers extends RefusalModel {
  @Field(() => [IncompleteCriterionModel]) criteria: IncompleteCriterionModel[];
}
refusalType('MISSING_ANSWERS', MissingAnswers);

@ObjectType('MissingJudgements', { implements: () => RefusalModel, description: 'What has still to be judged before the layer is sealed.' })
export class MissingJudgements extends RefusalModel {
  @Field(() => [IncompleteCriterionModel]) criteria: IncompleteCriterionModel[];
}
refusalType('MISSING_JUDGEMENTS', MissingJudgements);

@ObjectType('NoReturnsLeft', { implements: () => RefusalModel, description: 'The case was given back as often as its edition allows.' })
export class NoReturnsLeft extends RefusalModel {
  @Field(() => Int) maxReturns: number;
}
refusalType('NO_RETURNS_LEFT', NoReturnsLeft);
