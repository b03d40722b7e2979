import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { ConfirmVillagePlace } from '@ketnoi/places';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, RefusalModel, refusalType, resultUnion } from '../graphql/results.js';
import { ConfirmVillagePlaceInput } from './village.inputs.js';
import { VillageModel } from './village.model.js';

@ObjectType('UnitNotACandidate', { implements: () => RefusalModel, description: 'The unit received no part of the old commune.' })
export class UnitNotACandidate extends RefusalModel {
  @Field(() => [ID], { description: 'Units to choose from.' }) candidateIds: string[];
}
refusalType('UNIT_NOT_A_CANDIDATE', UnitNotACandidate);

const ConfirmVillagePlaceResult = resultUnion('ConfirmVillagePlaceResult', VillageModel, [UnitNotACandidate]);

@Resolver()
export class VillageMutationsResolver {
  constructor(private readonly confirming: ConfirmVillagePlace) {}

  @Access({ roles: ['DEPARTMENT_EDITOR'] })
  @Mutation(() => ConfirmVillagePlaceResult, { description: 'Says in which unit a village of a divided commune lies. Whole successions that followed carry it on.' })
  async confirmVillagePlace(@Args('input') input: ConfirmVillagePlaceInput, @Context() context: RequestContext): Promise<VillageModel | RefusalModel> {
    return answer(await this.confirming.run(context.actor, input), context, ({ villageId }) => villageAfter(villageId, context));
  }
}

/** The village as it stands after the act; what was loaded before no longer counts. */
async function villageAfter(villageId: Id, { loaders }: RequestContext): Promise<VillageModel> {
  loaders.villageById.clearAll();
  loaders.placesByVillageId.clearAll();
  loaders.candidatesByPlaceId.clearAll();
  const row = await loaders.villageById.load(villageId);
  if (!row) throw notFound('village');
  return VillageModel.from(row);
}
