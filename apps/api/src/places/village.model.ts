import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { slugOf, type AvailableAct } from '@ketnoi/common';
import type { PlaceAct, PlaceStatus, VillageFilter, VillageRow } from '@ketnoi/places';
import { connectionOf, type Connection } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { refusalModel, RefusalModel } from '../graphql/results.js';
import type { RequestContext } from '../graphql/context.js';

export const PlaceStatusEnum = { CONFIRMED: 'CONFIRMED', NEEDS_CONFIRMATION: 'NEEDS_CONFIRMATION' } as const satisfies Record<PlaceStatus, PlaceStatus>;
registerEnumType(PlaceStatusEnum, { name: 'VillagePlaceStatus', description: 'Whether it is known in which unit the village lies, or a person of the Department has to say.' });

export const PlaceActEnum = { confirmVillagePlace: 'confirmVillagePlace' } as const satisfies Record<PlaceAct, PlaceAct>;
registerEnumType(PlaceActEnum, { name: 'VillagePlaceAct', description: 'What people do with the place of a village.' });

@ObjectType('CraftVillage', { description: 'A craft village (làng nghề, làng có nghề). Recognition by the city is another thing: see recognitions.' })
export class VillageModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Name as given.' }) name: string;
  @Field(() => String, { description: 'Readable part of an address; several villages may share one.' }) slug: string;
  @Field(() => LocalizedTextModel, { description: 'Its crafts in the words of the source; the English is ours.' }) craftsAsReported: LocalizedTextModel;

  static from({ id, name, craftsVi, craftsEn }: VillageRow): VillageModel {
    return Object.assign(new VillageModel(), { id, name, slug: slugOf(name), craftsAsReported: LocalizedTextModel.from({ vi: craftsVi, en: craftsEn }) });
  }
}

export const VillageConnection = connectionOf(VillageModel, 'CraftVillage');

/** A page remembers its filter, so that the total is counted only when it is asked for. */
export interface VillagePage extends Connection<VillageModel> {
  readonly filter: VillageFilter;
}

@ObjectType('AvailableVillagePlaceAct', { description: 'An act that exists in this state, and whether the caller can do it now.' })
export class AvailablePlaceActModel {
  @Field(() => PlaceActEnum) act: PlaceAct;
  @Field(() => Boolean) allowed: boolean;
  @Field(() => RefusalModel, { nullable: true, description: 'Why not; null when it is allowed.' }) reason: RefusalModel | null;

  static from({ act, allowed, reason }: AvailableAct<PlaceAct>, context: RequestContext): AvailablePlaceActModel {
    return Object.assign(new AvailablePlaceActModel(), { act, allowed, reason: reason && refusalModel(reason, context) });
  }
}
