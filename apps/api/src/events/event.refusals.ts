import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EventPart, StandingReason, WindowKind } from '@ketnoi/events';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { EventPartEnum } from './organizing.model.js';
import { WindowKindEnum } from './window.model.js';

@ObjectType('EventIncomplete', { implements: () => RefusalModel, description: 'The public page of the event cannot do without what is missing.' })
export class EventIncomplete extends RefusalModel {
  @Field(() => [EventPartEnum]) missing: EventPart[];
}
refusalType('EVENT_INCOMPLETE', EventIncomplete);

const StandingReasonEnum: Record<StandingReason, StandingReason> = { REMOVED: 'REMOVED', SHORTENED: 'SHORTENED', BEGUN: 'BEGUN', HOURS: 'HOURS', NOT_AHEAD: 'NOT_AHEAD' };
registerEnumType(StandingReasonEnum, {
  name: 'StandingReason',
  valuesMap: {
    REMOVED: { description: 'The window would be gone.' },
    SHORTENED: { description: 'Days would be taken away.' },
    BEGUN: { description: 'The window has begun and keeps its days.' },
    HOURS: { description: 'Hours would be narrowed, or those of a past day rewritten.' },
    NOT_AHEAD: { description: 'New days have to begin in the future.' },
  },
});

@ObjectType('StandingWindow', { description: 'A window that cannot be set so.' })
export class StandingWindowModel {
  @Field(() => WindowKindEnum) kind: WindowKind;
  @Field(() => LocalDate, { description: 'As announced; for a new window as wanted.' }) fromDate: string;
  @Field(() => LocalDate) toDate: string;
  @Field(() => StandingReasonEnum) why: StandingReason;
}

@ObjectType('AnnouncedDaysStand', { implements: () => RefusalModel, description: 'People have planned by the announced days: they are only added to, and ahead.' })
export class AnnouncedDaysStand extends RefusalModel {
  @Field(() => [StandingWindowModel]) windows: StandingWindowModel[];
}
refusalType('ANNOUNCED_DAYS_STAND', AnnouncedDaysStand);

@ObjectType('DaysNotOver', { implements: () => RefusalModel, description: 'An event is closed when all its windows are over.' })
export class DaysNotOver extends RefusalModel {
  @Field(() => DateTime, { nullable: true, description: 'When the last one is; null without windows.' }) until: Date | null;
}
refusalType('DAYS_NOT_OVER', DaysNotOver);
