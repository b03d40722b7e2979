import { Inject, Injectable } from '@nestjs/common';
import { localDate, type Clock, type Id } from '@ketnoi/common';
import { EditionQueries } from '@ketnoi/criteria';
import { onlinePhase, type EventState, type OnlinePhase } from '@ketnoi/events';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { displayOf, type BoothDisplay } from '../domain/booth-page.policy.js';
import { stripOf, type CriteriaStrip, type StripRow } from '../domain/criteria-strip.js';
import { hallSql } from './public-hall.statements.js';

export interface ExhibitionHallRow {
  readonly id: Id;
  readonly nameVi: string;
  readonly nameEn: string | null;
  /** Metres. */
  readonly width: number;
  readonly depth: number;
}

export interface ExhibitionRow {
  readonly id: Id;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  /** Days of the online window; null without one. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** Null without an online window and for a cancelled event. */
  readonly phase: OnlinePhase | null;
  readonly halls: readonly ExhibitionHallRow[];
}

export interface BoothPlaceRow {
  readonly kind: 'STANDARD' | 'SHARED' | 'CENTRAL' | 'DEMONSTRATION' | 'ONLINE_ONLY';
  /** Of the published plan; null online and while there is none. */
  readonly label: string | null;
  readonly hallId: Id | null;
  readonly hallVi: string | null;
  readonly hallEn: string | null;
}

export interface ShownPhotoRow {
  readonly fileId: Id;
  readonly width: number;
  readonly height: number;
  readonly altVi: string;
  readonly altEn: string | null;
}

/** An exhibitor as everybody may see it at the instant of reading; what is not to be seen is null. */
export interface ExhibitorRow {
  readonly eventId: Id;
  readonly businessId: Id;
  /** Sort value of its first place. */
  readonly sortKey: string;
  readonly places: readonly BoothPlaceRow[];
  readonly name: string;
  readonly nameEn: string | null;
  readonly publicId: string;
  /** Whether everybody may see its profile beside the booth. */
  readonly hasProfile: boolean;
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly craftId: Id | null;
  readonly craftCode: string | null;
  readonly craftVi: string | null;
  readonly craftEn: string | null;
  /** Null until a page was begun. */
  readonly code: string | null;
  /** Of what is shown now; null while nothing is. */
  readonly versionId: Id | null;
  readonly headlineVi: string | null;
  readonly headlineEn: string | null;
  readonly hero: ShownPhotoRow | null;
}

export interface PageContentRow {
  readonly versionId: Id;
  readonly publishedAt: Date;
  readonly hash: string;
  readonly facts: readonly { readonly vi: string; readonly en: string | null }[];
  readonly story: readonly { readonly titleVi: string; readonly titleEn: string | null; readonly textVi: string; readonly textEn: string | null; readonly photo: ShownPhotoRow | null }[];
}

/** A product as it was when the page was published. */
export interface PageProductRow {
  readonly versionId: Id;
  readonly place: number;
  readonly productId: Id;
  readonly publicId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly aboutVi: string | null;
  readonly aboutEn: string | null;
  readonly materialVi: string | null;
  readonly materialEn: string | null;
  readonly craftId: Id | null;
  /** Whole đồng. */
  readonly priceHint: number | null;
  readonly minimumOrder: number | null;
  readonly leadTimeDays: number | null;
  readonly photos: readonly ShownPhotoRow[];
}

export interface ExhibitorPage {
  readonly first: number;
  /** Position of the last row seen: its sort value and business. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
  readonly hallId?: Id | null;
}

type ReadExhibition = Omit<ExhibitionRow, 'phase'> & { readonly state: EventState };

/** What everybody sees of an exhibition, without an account. No statement selects a private column. Source: fairs.md, section 3.1. */
@Injectable()
export class PublicHallQueries {
  constructor(private readonly reads: ReadPool, private readonly editions: EditionQueries, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The exhibition of an announced event. */
  async exhibition(eventCode: string): Promise<ExhibitionRow | null> {
    const row = await this.reads.row<ReadExhibition>(hallSql.exhibition, [eventCode]);
    return row && exhibitionRow(row, this.clock.now());
  }

  async exhibitionsByIds(eventIds: readonly Id[]): Promise<ExhibitionRow[]> {
    const now = this.clock.now();
    return (await this.reads.rows<ReadExhibition>(hallSql.exhibitionsByIds, [eventIds])).map((row) => exhibitionRow(row, now));
  }

  /** Exhibitors in the order of their places; one row more than asked when there are more. */
  exhibitors(eventId: Id, { first, after, hallId = null }: ExhibitorPage): Promise<ExhibitorRow[]> {
    return this.reads.rows(hallSql.exhibitors, [this.clock.now(), after?.key ?? null, eventId, first + 1, after?.id ?? null, hallId]);
  }

  /** The exhibitor whose page has this code, at an announced event. */
  exhibitorByCode(code: string): Promise<ExhibitorRow | null> {
    return this.reads.row(hallSql.exhibitorByCode, [this.clock.now(), code, null, 1, null, null]);
  }

  contentsByVersionIds(versionIds: readonly Id[]): Promise<PageContentRow[]> {
    return this.reads.rows(hallSql.contents, [this.clock.now(), versionIds]);
  }

  productsByVersionIds(versionIds: readonly Id[]): Promise<PageProductRow[]> {
    return this.reads.rows(hallSql.products, [this.clock.now(), versionIds]);
  }

  /** Strips of those that have a certificate under the set their event asks for. */
  async stripsByVersionIds(versionIds: readonly Id[]): Promise<(CriteriaStrip & { readonly versionId: Id })[]> {
    const now = this.clock.now();
    const rows = await this.reads.rows<StripRow>(hallSql.strips, [now, versionIds]);
    const contents = await this.editions.contentsByHashes([...new Set(rows.map(({ editionHash }) => editionHash))]);
    return rows.flatMap((row) => {
      const edition = contents.get(row.editionHash);
      return edition ? [{ versionId: row.versionId, ...stripOf(row, edition, now) }] : [];
    });
  }
}

/** What everybody sees of the exhibitor now. */
export const boothDisplayOf = ({ versionId }: Pick<ExhibitorRow, 'versionId'>, phase: OnlinePhase | null): BoothDisplay =>
  displayOf(phase, { isPublished: versionId !== null, isHidden: false });

function exhibitionRow({ state, ...row }: ReadExhibition, now: Date): ExhibitionRow {
  const { opensOn, closesOn } = row;
  const isLive = (state === 'ANNOUNCED' || state === 'CLOSED') && opensOn !== null && closesOn !== null;
  const phase = isLive ? onlinePhase([{ kind: 'ONLINE', fromDate: localDate(opensOn), toDate: localDate(closesOn) }], now) : null;
  return { ...row, phase };
}
