import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { EventModel } from '../events/event.model.js';
import type { RequestContext } from '../graphql/context.js';
import {
  BoothAllocationModel,
  BoothApplicationModel,
  BoothCallModel,
  BoothPlacementModel,
  BoothWishModel,
  EligibilityCheckModel,
  PlannedBoothModel,
  PlannedHallModel,
} from './allocation.model.js';

@Resolver(() => EventModel)
export class EventBoothFieldsResolver {
  @ResolveField(() => BoothCallModel, { nullable: true, description: 'The call for exhibitors; null before it is opened.' })
  async boothCall(event: EventModel, _args: unknown, { loaders }: RequestContext): Promise<BoothCallModel | null> {
    const row = await loaders.callByEventId.load(event.id);
    return row && BoothCallModel.from(row);
  }

  @ResolveField(() => [PlannedHallModel], { description: 'Halls and their plans, for organizers of the event; empty for others. A closed list, at most 50.' })
  async plannedHalls(event: EventModel, _args: unknown, { loaders }: RequestContext): Promise<PlannedHallModel[]> {
    return (await loaders.plannedHallsByEventId.load(event.id)).map((row) => PlannedHallModel.from(row));
  }
}

@Resolver(() => PlannedHallModel)
export class PlannedHallFieldsResolver {
  @ResolveField(() => [BoothPlacementModel], { description: 'Of the draft when there is one, else of the published plan; by label, at most 500.' })
  async placements(hall: PlannedHallModel, _args: unknown, { loaders }: RequestContext): Promise<BoothPlacementModel[]> {
    return (await loaders.placementsByHallId.load(hall.id)).map((row) => BoothPlacementModel.from(row));
  }
}

@Resolver(() => PlannedBoothModel)
export class PlannedBoothFieldsResolver {
  @ResolveField(() => [BoothAllocationModel], { description: 'Who has or is to have it now, as far as you may see it; one per position.' })
  async taken(booth: PlannedBoothModel, _args: unknown, { loaders }: RequestContext): Promise<BoothAllocationModel[]> {
    return (await loaders.liveAllocationsByBoothId.load(booth.id)).map((row) => BoothAllocationModel.from(row));
  }
}

@Resolver(() => BoothApplicationModel)
export class BoothApplicationFieldsResolver {
  @ResolveField(() => [BoothWishModel], { description: 'The dearest first; at most 5.' })
  async wishes(application: BoothApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<BoothWishModel[]> {
    const rows = await loaders.wishesByApplicationId.load(application.id);
    return rows.map(({ rank, kind, zone, boothId }) => Object.assign(new BoothWishModel(), { rank, kind, zone, boothId }));
  }

  @ResolveField(() => [EligibilityCheckModel], { description: 'Every check of the rule, in order.' })
  async checks(application: BoothApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<EligibilityCheckModel[]> {
    return (await loaders.snapshotsByApplicationId.load(application.id)).map((row) => EligibilityCheckModel.from(row));
  }

  @ResolveField(() => [BoothAllocationModel], { description: 'Booths held, offered and had, in order; ended ones too.' })
  async allocations(application: BoothApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<BoothAllocationModel[]> {
    return (await loaders.allocationsByApplicationId.load(application.id)).map((row) => BoothAllocationModel.from(row));
  }
}

@Resolver(() => BoothAllocationModel)
export class BoothAllocationFieldsResolver {
  @ResolveField(() => PlannedBoothModel)
  async booth(allocation: BoothAllocationModel, _args: unknown, { loaders }: RequestContext): Promise<PlannedBoothModel> {
    const row = await loaders.plannedBoothById.load(allocation.boothId);
    if (!row) throw notFound('booth');
    return PlannedBoothModel.from(row);
  }

  @ResolveField(() => BoothApplicationModel)
  async application(allocation: BoothAllocationModel, _args: unknown, { loaders }: RequestContext): Promise<BoothApplicationModel> {
    const row = await loaders.boothApplicationById.load(allocation.applicationId);
    if (!row) throw notFound('booth_application');
    return BoothApplicationModel.from(row);
  }
}
