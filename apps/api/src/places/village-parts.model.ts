import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RecognitionRow, RecognitionType, VillageCraftRow, VillagePlaceRow, PlaceStatus, Vitality } from '@ketnoi/places';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { PlaceStatusEnum } from './village.model.js';

export const VitalityEnum = { ALIVE: 'ALIVE', FADED: 'FADED' } as const satisfies Record<Vitality, Vitality>;
registerEnumType(VitalityEnum, { name: 'CraftVitality', description: 'Whether the village still lives by the craft.' });

export const RecognitionTypeEnum = {
  TRADITIONAL_CRAFT: 'TRADITIONAL_CRAFT',
  CRAFT_VILLAGE: 'CRAFT_VILLAGE',
  TRADITIONAL_CRAFT_VILLAGE: 'TRADITIONAL_CRAFT_VILLAGE',
} as const satisfies Record<RecognitionType, RecognitionType>;
registerEnumType(RecognitionTypeEnum, { name: 'VillageRecognitionType', description: 'nghề truyền thống (the craft, not the village), làng nghề, làng nghề truyền thống.' });

@ObjectType('VillagePlace', { description: 'Where a village lay during some days.' })
export class VillagePlaceModel {
  @Field(() => ID) id: string;
  @Field(() => PlaceStatusEnum) status: PlaceStatus;
  @Field(() => LocalDate, { nullable: true, description: 'First day; null where it is not recorded.' }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null for the latest.' }) validTo: string | null;
  @Field(() => String, { description: 'The file, the act or the note that says so.' }) source: string;
  @Field(() => DateTime, { nullable: true, description: 'When a person confirmed it; null where it followed a whole succession, or still waits.' }) confirmedAt: Date | null;
  adminUnitId: string | null;

  static from({ id, status, validFrom, validTo, source, confirmedAt, adminUnitId }: VillagePlaceRow): VillagePlaceModel {
    return Object.assign(new VillagePlaceModel(), { id, status, validFrom, validTo, source, confirmedAt, adminUnitId });
  }
}

@ObjectType('VillageCraft', { description: 'A craft of a village. A village may have several, one alive and one faded.' })
export class VillageCraftModel {
  @Field(() => VitalityEnum) vitality: Vitality;
  craftId: string;

  static from({ vitality, craftId }: VillageCraftRow): VillageCraftModel {
    return Object.assign(new VillageCraftModel(), { vitality, craftId });
  }
}

@ObjectType('VillageRecognition', { description: 'A title of the city (công nhận làng nghề): history, not a flag. It is no membership of the network.' })
export class RecognitionModel {
  @Field(() => ID) id: string;
  @Field(() => RecognitionTypeEnum) type: RecognitionType;
  @Field(() => String, { description: 'The title in Vietnamese.' }) title: string;
  @Field(() => String, { nullable: true, description: 'Number of the decision; null where the source gives none.' }) decisionNo: string | null;
  @Field(() => Int, { nullable: true, description: 'Null where the source gives none.' }) year: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Null where only the year is known, or not even that.' }) issuedOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Null while it stands.' }) revokedOn: string | null;
  @Field(() => String) source: string;

  static from({ id, type, titleVi, decisionNo, year, issuedOn, revokedOn, source }: RecognitionRow): RecognitionModel {
    return Object.assign(new RecognitionModel(), { id, type, title: titleVi, decisionNo, year, issuedOn, revokedOn, source });
  }
}
