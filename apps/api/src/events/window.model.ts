import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WINDOW_KINDS, WINDOW_PHASES, windowPhaseAt, type HoursRow, type VenueRow, type WindowKind, type WindowPhase, type WindowRow } from '@ketnoi/events';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { LocalTime } from './local-time.js';

export const WindowKindEnum = Object.fromEntries(WINDOW_KINDS.map((kind) => [kind, kind])) as Record<WindowKind, WindowKind>;
registerEnumType(WindowKindEnum, { name: 'EventWindowKind', description: 'At a place, or online.' });

export const WindowPhaseEnum = Object.fromEntries(WINDOW_PHASES.map((phase) => [phase, phase])) as Record<WindowPhase, WindowPhase>;
registerEnumType(WindowPhaseEnum, { name: 'EventWindowPhase', description: 'By the clock in Hanoi: from 00:00 of the first day to 24:00 of the last it is open.' });

@ObjectType('OpeningHours', { description: 'From when to when it is open on one day, in Hanoi.' })
export class OpeningHoursModel {
  @Field(() => LocalDate) date: string;
  @Field(() => LocalTime) opens: string;
  @Field(() => LocalTime) closes: string;

  static from({ date, opens, closes }: HoursRow): OpeningHoursModel {
    return Object.assign(new OpeningHoursModel(), { date, opens, closes });
  }
}

@ObjectType('EventWindow', { description: 'The days of an event at one place or online; both its days belong to it.' })
export class EventWindowModel {
  @Field(() => ID) id: string;
  @Field(() => WindowKindEnum) kind: WindowKind;
  @Field(() => LocalDate) fromDate: string;
  @Field(() => LocalDate, { description: 'Its last day.' }) toDate: string;
  @Field(() => WindowPhaseEnum) phase: WindowPhase;
  @Field(() => DateTime, { nullable: true, description: 'From when exhibitors may build; null online and where it was not said.' }) setUpFrom: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'By when everything is gone; null online and where it was not said.' }) tearDownUntil: Date | null;
  readonly venueId: string | null;

  static from(row: WindowRow, now: Date): EventWindowModel {
    const { id, kind, venueId, fromDate, toDate, setUpFrom, tearDownUntil } = row;
    return Object.assign(new EventWindowModel(), { id, kind, venueId, fromDate, toDate, setUpFrom, tearDownUntil, phase: windowPhaseAt(row, now) });
  }
}

@ObjectType('GeoPoint', { description: 'Degrees, WGS 84.' })
export class GeoPointModel {
  @Field(() => Float) latitude: number;
  @Field(() => Float) longitude: number;
}

@ObjectType('Venue', { description: 'A place where events are held.' })
export class VenueModel {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => String) address: string;
  @Field(() => GeoPointModel, { nullable: true, description: 'Null where it was not given.' }) point: GeoPointModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Ramps, parking, bus lines; null where nothing was written.' }) access: LocalizedTextModel | null;
  readonly adminUnitId: string | null;

  static from({ id, nameVi, nameEn, address, adminUnitId, latitude, longitude, accessVi, accessEn }: VenueRow): VenueModel {
    return Object.assign(new VenueModel(), {
      id,
      address,
      adminUnitId,
      name: LocalizedTextModel.from({ vi: nameVi, en: nameEn }),
      point: latitude === null || longitude === null ? null : Object.assign(new GeoPointModel(), { latitude, longitude }),
      access: accessVi === null ? null : LocalizedTextModel.from({ vi: accessVi, en: accessEn }),
    });
  }
}

export const VenueConnection = connectionOf(VenueModel, 'Venue');
