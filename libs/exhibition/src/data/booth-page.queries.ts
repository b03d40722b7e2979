import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@ketnoi/common';
import { organizedEventIds } from '@ketnoi/events';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import type { PageVersionState } from '../domain/booth-page.lifecycle.js';
import { boothsWorkedAt } from '../domain/booth-page.policy.js';
import { missingParts, type MissingPart, type PageDraft } from '../domain/booth-page.readiness.js';
import type { PageContentRow, ShownPhotoRow } from './public-hall.queries.js';
import { photoJson } from './shown-pages.js';

/** A page for those who write it and for the organizers of its event. */
export interface BoothPageRow {
  readonly id: Id;
  /** Named by the next change. */
  readonly version: number;
  readonly eventId: Id;
  readonly businessId: Id;
  readonly code: string;
  readonly hiddenAt: Date | null;
  readonly hideReason: string | null;
  readonly answererIds: readonly Id[];
}

/** A version as it is written; of a draft the products are only chosen. */
export interface PageVersionRow {
  readonly id: Id;
  readonly pageId: Id;
  readonly no: number;
  readonly state: PageVersionState;
  readonly headlineVi: string | null;
  readonly headlineEn: string | null;
  readonly hero: (Omit<ShownPhotoRow, 'altVi'> & { readonly altVi: string | null }) | null;
  readonly facts: PageContentRow['facts'];
  readonly story: PageContentRow['story'];
  readonly productIds: readonly Id[];
  readonly savedAt: Date;
  readonly publishedAt: Date | null;
  readonly hash: string | null;
  readonly missing: readonly MissingPart[];
}

/** `$1` are the businesses for which the reader works, `$2` the events that the reader organizes. */
const VISIBLE = `(g.business_id = ANY($1::uuid[]) OR g.event_id = ANY($2::uuid[]))`;

const page = `SELECT g.id, g.version, g.event_id AS "eventId", g.business_id AS "businessId", g.code, g.hidden_at AS "hiddenAt", g.hide_reason AS "hideReason",
  ARRAY(SELECT a.person_id FROM booth_page_answerer a WHERE a.page_id = g.id ORDER BY a.place) AS "answererIds" FROM booth_page g`;

const pagesByIds: NamedStatement = { name: 'exhibition.pagesByIds', text: `${page} WHERE g.id = ANY($3) AND ${VISIBLE}` };
const pageOf: NamedStatement = { name: 'exhibition.pageOf', text: `${page} WHERE g.event_id = $3 AND g.business_id = $4 AND ${VISIBLE}` };

const versions: NamedStatement = {
  name: 'exhibition.pageVersions',
  text: `SELECT v.id, v.page_id AS "pageId", v.no, v.state, v.headline_vi AS "headlineVi", v.headline_en AS "headlineEn", v.saved_at AS "savedAt", v.published_at AS "publishedAt", v.hash,
                CASE WHEN h.id IS NOT NULL THEN ${photoJson('h', 'v.hero_alt_vi', 'v.hero_alt_en')} END AS hero,
                coalesce((SELECT json_agg(json_build_object('vi', f.text_vi, 'en', f.text_en) ORDER BY f.place) FROM booth_page_fact f WHERE f.version_id = v.id), '[]') AS facts,
                coalesce((SELECT json_agg(json_build_object('titleVi', b.title_vi, 'titleEn', b.title_en, 'textVi', b.text_vi, 'textEn', b.text_en,
                            'photo', CASE WHEN f.id IS NOT NULL THEN ${photoJson('f', 'b.alt_vi', 'b.alt_en')} END) ORDER BY b.place)
                            FROM booth_page_beat b LEFT JOIN stored_file f ON f.id = b.file_id WHERE b.version_id = v.id), '[]') AS story,
                ARRAY(SELECT c.product_id FROM booth_page_product c WHERE c.version_id = v.id ORDER BY c.place) AS "productIds",
                (SELECT count(*)::int FROM booth_page_product c JOIN product p ON p.id = c.product_id WHERE c.version_id = v.id AND p.archived_at IS NULL
                    AND EXISTS (SELECT 1 FROM product_photo f WHERE f.product_id = p.id)) AS "productsWithPhoto",
                (SELECT count(*)::int FROM booth_page_product c JOIN product p ON p.id = c.product_id WHERE c.version_id = v.id AND p.archived_at IS NOT NULL) AS "archivedProducts",
                (SELECT count(*)::int FROM booth_page_answerer a WHERE a.page_id = g.id AND EXISTS (SELECT 1 FROM role_grant r
                    WHERE r.person_id = a.person_id AND r.scope_kind = 'BUSINESS' AND r.scope_id = g.business_id AND r.ended_at IS NULL)) AS answerers
           FROM booth_page g JOIN booth_page_version v ON v.page_id = g.id AND v.state <> 'SUPERSEDED' LEFT JOIN stored_file h ON h.id = v.hero_file_id
          WHERE g.id = ANY($3) AND ${VISIBLE} ORDER BY v.page_id, v.no`,
};

type ReadVersion = Omit<PageVersionRow, 'missing'> & Pick<PageDraft, 'productsWithPhoto' | 'archivedProducts' | 'answerers'>;

/** Reads of pages in work: for the staff of the business, and for the organizers of the event. */
@Injectable()
export class BoothPageQueries {
  constructor(private readonly reads: ReadPool) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<BoothPageRow[]> {
    return this.reads.rows(pagesByIds, [...visibleTo(actor), ids]);
  }

  /** The page of a business at an event; null also where the actor may not see it. */
  ofBusiness(actor: Actor, eventId: Id, businessId: Id): Promise<BoothPageRow | null> {
    return this.reads.row(pageOf, [...visibleTo(actor), eventId, businessId]);
  }

  /** The draft and what is shown, of each page; of the draft also what is missing. */
  async versionsByPageIds(actor: Actor, pageIds: readonly Id[]): Promise<PageVersionRow[]> {
    const rows = await this.reads.rows<ReadVersion>(versions, [...visibleTo(actor), pageIds]);
    return rows.map(({ productsWithPhoto, archivedProducts, answerers, ...row }) => ({ ...row, missing: missingIn(row, { productsWithPhoto, archivedProducts, answerers }) }));
  }
}

const visibleTo = (actor: Actor): unknown[] => [boothsWorkedAt(actor), organizedEventIds(actor)];

const missingIn = (row: Omit<PageVersionRow, 'missing'>, counted: Pick<PageDraft, 'productsWithPhoto' | 'archivedProducts' | 'answerers'>): MissingPart[] =>
  row.state === 'DRAFT'
    ? missingParts({ ...counted, hasHeadline: row.headlineVi !== null, hasHero: row.hero !== null, hasHeroAlt: Boolean(row.hero?.altVi), facts: row.facts.length, beats: row.story.length })
    : [];
