import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { availableActs, localDateOf, notFound, type Clock } from '@ketnoi/common';
import { confirmsPlaces, isValidOn, VillageQueries, villagePlaceLifecycle } from '@ketnoi/places';
import { CLOCK } from '@ketnoi/platform';
import { COUNTED_UP_TO, Total } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { AdminUnitModel } from './admin-unit.model.js';
import { CraftModel } from './craft.model.js';
import { AvailablePlaceActModel, VillageConnection, VillageModel, type VillagePage } from './village.model.js';
import { RecognitionModel, VillageCraftModel, VillagePlaceModel } from './village-parts.model.js';

@Resolver(() => VillageModel)
export class VillageFieldsResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @ResolveField(() => VillagePlaceModel, { nullable: true, description: 'Where it lies today; null where nothing is known.' })
  async place(village: VillageModel, _args: unknown, { loaders }: RequestContext): Promise<VillagePlaceModel | null> {
    const today = localDateOf(this.clock.now());
    const row = (await loaders.placesByVillageId.load(village.id)).find((place) => isValidOn(place, today));
    return row ? VillagePlaceModel.from(row) : null;
  }

  @ResolveField(() => [VillagePlaceModel], { description: 'Where it lay when, from the earliest on.' })
  async places(village: VillageModel, _args: unknown, { loaders }: RequestContext): Promise<VillagePlaceModel[]> {
    return (await loaders.placesByVillageId.load(village.id)).map((row) => VillagePlaceModel.from(row));
  }

  @ResolveField(() => [VillageCraftModel], { description: 'Its crafts, as reviewed from the words of the source.' })
  async crafts(village: VillageModel, _args: unknown, { loaders }: RequestContext): Promise<VillageCraftModel[]> {
    return (await loaders.craftsByVillageId.load(village.id)).map((row) => VillageCraftModel.from(row));
  }

  @ResolveField(() => [RecognitionModel], { description: 'Titles known of, the oldest first; an empty list says nothing about others.' })
  async recognitions(village: VillageModel, _args: unknown, { loaders }: RequestContext): Promise<RecognitionModel[]> {
    return (await loaders.recognitionsByVillageId.load(village.id)).map((row) => RecognitionModel.from(row));
  }

  @ResolveField(() => String, { nullable: true, description: 'Doubts and sources of the file; null where there are none, and for people outside the Department.' })
  async note(village: VillageModel, _args: unknown, { loaders }: RequestContext): Promise<string | null> {
    return (await loaders.noteByVillageId.load(village.id))?.note ?? null;
  }
}

@Resolver(() => VillagePlaceModel)
export class VillagePlaceFieldsResolver {
  @ResolveField(() => AdminUnitModel, { nullable: true, description: 'Null while a person has to say which of the candidates it is.' })
  async unit(place: VillagePlaceModel, _args: unknown, { loaders }: RequestContext): Promise<AdminUnitModel | null> {
    const row = place.adminUnitId === null ? null : await loaders.adminUnitById.load(place.adminUnitId);
    return row && AdminUnitModel.from(row);
  }

  @ResolveField(() => [AdminUnitModel], { description: 'The units that received a part of the old commune; empty where a whole succession was followed.' })
  async candidates(place: VillagePlaceModel, _args: unknown, { loaders }: RequestContext): Promise<AdminUnitModel[]> {
    const rows = await loaders.candidatesByPlaceId.load(place.id);
    const units = await Promise.all(rows.map((row) => loaders.adminUnitById.load(row.adminUnitId)));
    return units.flatMap((unit) => (unit ? [AdminUnitModel.from(unit)] : []));
  }

  @ResolveField(() => [AvailablePlaceActModel], { description: 'What can be done with it in its state, and whether by you.' })
  availableActs(place: VillagePlaceModel, _args: unknown, context: RequestContext): AvailablePlaceActModel[] {
    const anyCandidate = { unitId: place.id, candidateIds: [place.id] };
    const acts = availableActs(villagePlaceLifecycle, place.status, { confirms: confirmsPlaces(context.actor), ...anyCandidate });
    return acts.map((act) => AvailablePlaceActModel.from(act, context));
  }
}

@Resolver(() => VillageCraftModel)
export class VillageCraftFieldsResolver {
  @ResolveField(() => CraftModel)
  async craft({ craftId }: VillageCraftModel, _args: unknown, { loaders }: RequestContext): Promise<CraftModel> {
    const row = await loaders.craftById.load(craftId);
    if (!row) throw notFound('craft');
    return CraftModel.from(row);
  }
}

@Resolver(() => VillageConnection)
export class VillageConnectionResolver {
  constructor(private readonly villageReads: VillageQueries) {}

  @ResolveField(() => Total, { description: 'How many the list has; counted only when asked for.' })
  async totalCount({ filter }: VillagePage): Promise<Total> {
    const count = await this.villageReads.count(filter, COUNTED_UP_TO);
    return { count: Math.min(count, COUNTED_UP_TO), exact: count <= COUNTED_UP_TO };
  }
}
