import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../graphql/scalars.js';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { EditionFindingModel } from './edition.model.js';

@ObjectType('EditionNotClean', { implements: () => RefusalModel, description: 'Lint still finds something; an edition is published without findings only.' })
export class EditionNotClean extends RefusalModel {
  @Field(() => [EditionFindingModel]) findings: EditionFindingModel[];
}
refusalType('EDITION_NOT_CLEAN', EditionNotClean);

@ObjectType('EditionUnreadable', { implements: () => RefusalModel, description: 'The text is not of the form of an edition; nothing was saved.' })
export class EditionUnreadable extends RefusalModel {
  @Field(() => [EditionFindingModel]) issues: EditionFindingModel[];
}
refusalType('EDITION_UNREADABLE', EditionUnreadable);

@ObjectType('EffectiveDatePast', { implements: () => RefusalModel, description: 'An edition takes effect today or later.' })
export class EffectiveDatePast extends RefusalModel {
  @Field(() => LocalDate) effectiveFrom: string;
  @Field(() => LocalDate) today: string;
}
refusalType('EFFECTIVE_DATE_PAST', EffectiveDatePast);
