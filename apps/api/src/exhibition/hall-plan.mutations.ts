import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { endOfDay, localDate, notFound, startOfDay, type Id } from '@ketnoi/common';
import { AddHall, AddOnlineBooths, BlockBooth, OpenCall, PublishPlan, SavePlan } from '@ketnoi/exhibition';
import { EventModel } from '../events/event.model.js';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { forgetAllocations } from './allocation-after.js';
import { AddHallInput, AddOnlineBoothsInput, BlockBoothInput, OpenCallInput, PublishPlanInput, SavePlanInput } from './allocation.inputs.js';
import { BoothCallModel, PlannedBoothModel, PlannedHallModel } from './allocation.model.js';
import { PlanFaulty } from './allocation.refusals.js';

const AddHallResult = resultUnion('AddHallResult', PlannedHallModel);
const SavePlanResult = resultUnion('SavePlanResult', PlannedHallModel);
const PublishPlanResult = resultUnion('PublishPlanResult', PlannedHallModel, [PlanFaulty]);
const BlockBoothResult = resultUnion('BlockBoothResult', PlannedBoothModel);

type HallAnswer = Promise<PlannedHallModel | RefusalModel>;

@Resolver()
export class HallPlanMutationsResolver {
  constructor(
    private readonly addingHall: AddHall,
    private readonly saving: SavePlan,
    private readonly publishing: PublishPlan,
    private readonly blocking: BlockBooth,
  ) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AddHallResult, { description: 'Adds a hall at a venue of my event.' })
  async addHall(@Args('input') input: AddHallInput, @Context() context: RequestContext): HallAnswer {
    return answer(await this.addingHall.run(context.actor, input), context, ({ hallId }) => hallAfter(hallId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => SavePlanResult, { description: 'Writes the plan of a hall in work: all its booths and where they stand.' })
  async savePlan(@Args('input') input: SavePlanInput, @Context() context: RequestContext): HallAnswer {
    return answer(await this.saving.run(context.actor, input), context, ({ hallId }) => hallAfter(hallId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => PublishPlanResult, { description: 'Makes the plan in work the plan of the hall, when nothing is wrong with it.' })
  async publishPlan(@Args('input') input: PublishPlanInput, @Context() context: RequestContext): HallAnswer {
    return answer(await this.publishing.run(context.actor, input), context, ({ hallId }) => hallAfter(hallId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => BlockBoothResult, { description: 'Keeps a booth from being given, or frees it again.' })
  async blockBooth(@Args('input') input: BlockBoothInput, @Context() context: RequestContext): Promise<PlannedBoothModel | RefusalModel> {
    return answer(await this.blocking.run(context.actor, input), context, async ({ boothId }) => {
      forgetAllocations(context);
      const row = await context.loaders.plannedBoothById.load(boothId);
      if (!row) throw notFound('booth');
      return PlannedBoothModel.from(row);
    });
  }
}

const OpenCallResult = resultUnion('OpenCallResult', BoothCallModel);
const AddOnlineBoothsResult = resultUnion('AddOnlineBoothsResult', EventModel);

@Resolver()
export class BoothCallMutationsResolver {
  constructor(private readonly opening: OpenCall, private readonly adding: AddOnlineBooths) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => OpenCallResult, { description: 'Opens the call for exhibitors of my event.' })
  async openCall(@Args('input') { opensOn, closesOn, ...input }: OpenCallInput, @Context() context: RequestContext): Promise<BoothCallModel | RefusalModel> {
    const days = { opensAt: startOfDay(localDate(opensOn)), closesAt: endOfDay(localDate(closesOn)) };
    return answer(await this.opening.run(context.actor, { ...input, ...days }), context, async ({ eventId }) => {
      forgetAllocations(context);
      const row = await context.loaders.callByEventId.load(eventId);
      if (!row) throw notFound('booth_call');
      return BoothCallModel.from(row);
    });
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AddOnlineBoothsResult, { description: 'Adds booths that stand in no hall.' })
  async addOnlineBooths(@Args('input') input: AddOnlineBoothsInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.adding.run(context.actor, input), context, async ({ eventId }) => {
      forgetAllocations(context);
      const row = await context.loaders.eventById.load(eventId);
      if (!row) throw notFound('event');
      return EventModel.from(row, context);
    });
  }
}

/** The hall as it stands after the act. */
async function hallAfter(hallId: Id, context: RequestContext): Promise<PlannedHallModel> {
  forgetAllocations(context);
  const row = await context.loaders.plannedHallById.load(hallId);
  if (!row) throw notFound('hall');
  return PlannedHallModel.from(row);
}
