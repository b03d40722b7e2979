import { Injectable } from '@nestjs/common';
import { type Actor, type Id } from '@ketnoi/common';
import { ReadPool } from '@ketnoi/platform';
import { searchWords, type SearchWords } from '../domain/marked-words.js';
import type { RecognitionType } from '../domain/village-rows.js';
import type { PlaceStatus } from '../domain/village-place.lifecycle.js';
import { seesQueue } from '../domain/village-place.policy.js';
import type { Vitality } from './craft-village.entity.js';
import type { Ranked } from './admin-unit.queries.js';
import { notBefore, type Page } from './page.js';
import { villageSql } from './village.statements.js';

export interface VillageRow {
  readonly id: Id;
  readonly version: number;
  readonly no: number;
  readonly name: string;
  /** The crafts in the words of the source. */
  readonly craftsVi: string;
  readonly craftsEn: string;
}

export interface VillagePlaceRow {
  readonly id: Id;
  readonly villageId: Id;
  /** Null while a person has to say which of the candidates it is. */
  readonly adminUnitId: Id | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly status: PlaceStatus;
  readonly source: string;
  readonly confirmedBy: Id | null;
  readonly confirmedAt: Date | null;
}

export interface VillageCraftRow {
  readonly villageId: Id;
  readonly craftId: Id;
  readonly vitality: Vitality;
}

export interface RecognitionRow {
  readonly id: Id;
  readonly villageId: Id;
  readonly type: RecognitionType;
  readonly titleVi: string;
  readonly decisionNo: string | null;
  readonly year: number | null;
  readonly issuedOn: string | null;
  readonly revokedOn: string | null;
  readonly source: string;
}

export interface VillageFilter {
  readonly search?: string | null;
  /** Code of a craft. */
  readonly craft?: string | null;
  /** A unit, past or present, in which the village is known to lie or to have lain; or the unit above such a one. */
  readonly unitId?: Id | null;
  /** Of the village's latest place. */
  readonly status?: PlaceStatus | null;
}

/** Reads of craft villages. They are public, but for the queue of those that wait and the notes of the files. */
@Injectable()
export class VillageQueries {
  constructor(private readonly reads: ReadPool) {}

  /** Villages by name; with a search, exact marks first. One row more than asked when there are more. */
  async page(filter: VillageFilter, page: Page): Promise<Ranked<VillageRow>[]> {
    const words = searchWords(filter.search);
    if (words && words.folded === null) return [];
    const { tier, name, id } = notBefore(page.after);
    const values = [...filters(filter), tier, name, id, page.first + 1];
    return words ? this.reads.rows(villageSql.found, [...values, ...searched(words)]) : this.reads.rows(villageSql.page, values);
  }

  /** How many villages the filter finds, counted no further than `upTo` and one. */
  async count(filter: VillageFilter, upTo: number): Promise<number> {
    const words = searchWords(filter.search);
    if (words && words.folded === null) return 0;
    const row = await this.reads.row<{ count: number }>(villageSql.count, [...filters(filter), upTo + 1, words?.folded ?? null]);
    return row?.count ?? 0;
  }

  byIds(ids: readonly Id[]): Promise<VillageRow[]> {
    return this.reads.rows(villageSql.byIds, [ids]);
  }

  byNos(nos: readonly number[]): Promise<VillageRow[]> {
    return this.reads.rows(villageSql.byNos, [nos]);
  }

  /** Where the villages lay on a day (YYYY-MM-DD). None where it is not known; `adminUnitId` is null where a person has to say. */
  placeOf(villageIds: readonly Id[], on: string): Promise<VillagePlaceRow[]> {
    return this.reads.rows(villageSql.placesOn, [villageIds, on]);
  }

  /** Where the villages lay when, from the earliest on. */
  placesByVillageIds(villageIds: readonly Id[]): Promise<VillagePlaceRow[]> {
    return this.reads.rows(villageSql.places, [villageIds]);
  }

  /** Among which units a person chooses. */
  candidatesByPlaceIds(placeIds: readonly Id[]): Promise<{ placeId: Id; adminUnitId: Id }[]> {
    return this.reads.rows(villageSql.candidates, [placeIds]);
  }

  craftsByVillageIds(villageIds: readonly Id[]): Promise<VillageCraftRow[]> {
    return this.reads.rows(villageSql.crafts, [villageIds]);
  }

  recognitionsByVillageIds(villageIds: readonly Id[]): Promise<RecognitionRow[]> {
    return this.reads.rows(villageSql.recognitions, [villageIds]);
  }

  /** Villages of divided communes that wait for a person, by name; for the Department only. */
  async needingConfirmation(actor: Actor, page: Page): Promise<Ranked<VillageRow>[]> {
    return seesQueue(actor) ? this.page({ status: 'NEEDS_CONFIRMATION' }, page) : [];
  }

  /** What the files say about doubts and sources; for the Department only. */
  async notesByVillageIds(actor: Actor, villageIds: readonly Id[]): Promise<{ id: Id; note: string }[]> {
    return seesQueue(actor) ? this.reads.rows(villageSql.notes, [villageIds]) : [];
  }
}

const filters = (filter: VillageFilter): unknown[] => [filter.craft ?? null, filter.unitId ?? null, filter.status ?? null];

const searched = (words: SearchWords): unknown[] => [words.folded, words.foldedName, words.marked, words.markedName];
