import type { NamedStatement } from '@ketnoi/platform';
import { photoJson, SHOWN_PAGES } from './shown-pages.js';

/** Which of the four statements answers a search, so that each has a plan of its own. */
export interface SearchShape {
  readonly words: boolean;
  /** Only what belongs to one event. */
  readonly event: boolean;
}

const TYPES = `given AS (SELECT $1::timestamptz, $2::text, $3::text[], $4::text, $5::uuid, $6::text, $7::uuid, $8::text[], $9::integer, $10::text, $11::uuid, $12::integer)`;

/** The smaller, the better: titles that hold every word as it was typed, marks included, come before those that only fold alike. */
const tier = (title: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM unnest($3::text[]) t WHERE strpos(lower(${title} COLLATE "vi-x-icu"), t) = 0) THEN 1 ELSE 0 END`;

const found = ({ words }: SearchShape, column: string): string => (words ? `to_tsvector('simple', ${column}) @@ to_tsquery('simple', $2)` : 'true');

/** Whether everybody may see business `b` at `$1`. */
const IS_PUBLIC = `b.public_from <= $1 AND (b.public_until IS NULL OR $1 < b.public_until)`;

const WORKS_IN_CRAFT = `EXISTS (SELECT 1 FROM production_establishment e JOIN establishment_craft x ON x.establishment_id = e.id JOIN craft c ON c.id = x.craft_id
  WHERE e.business_id = b.id AND c.code = $4)`;
const WORKS_IN_VILLAGE = `EXISTS (SELECT 1 FROM production_establishment e WHERE e.business_id = b.id AND e.craft_village_id = $5)`;

/** A determination found the criterion met, and its certificate is in force at `$1`. */
const MEETS = `EXISTS (SELECT 1 FROM membership m JOIN certificate z ON z.membership_id = m.id AND z.closed_at IS NULL AND $1 < local_midnight(z.valid_until + 1)
  JOIN determination d ON d.id = z.determination_id AND jsonb_path_query_array(d.result::jsonb, '$.criteria[*] ? (@.verdict == "MET").code') ? $6
  WHERE m.business_id = b.id AND (SELECT u.kind FROM status_event u WHERE u.certificate_id = z.id AND u.at <= $1 ORDER BY u.seq DESC LIMIT 1) IN ('ISSUED', 'REINSTATED'))`;

const filtered = (craft: string, village: string): string => `($4::text IS NULL OR ${craft}) AND ($5::uuid IS NULL OR ${village}) AND ($6::text IS NULL OR ${MEETS})`;

const CONFIRMED = `JOIN booth_application p ON p.business_id = g.business_id AND p.event_id = g.event_id
  AND EXISTS (SELECT 1 FROM booth_allocation a WHERE a.application_id = p.id AND a.state = 'CONFIRMED')`;

const hit = (kind: string, columns: Record<string, string>): string => {
  const { title = '', titleEn = 'NULL', id = '', publicId = 'NULL', page = 'NULL', event = 'NULL', village = 'NULL::uuid', craft = 'NULL::uuid', photo = 'NULL::json' } = columns;
  return `'${kind}' AS kind, ${tier(title)} AS tier, ${title} AS title, ${titleEn} AS "titleEn", ${id} AS id, ${publicId} AS "publicId", b.id AS "businessId", b.name AS "businessName",
    b.name_en AS "businessNameEn", ${page} AS "pageCode", ${event} AS "eventCode", ${village} AS "villageId", ${craft} AS "craftId", ${photo} AS photo`;
};

const VILLAGE_OF_BUSINESS = `(SELECT e.craft_village_id FROM production_establishment e WHERE e.business_id = b.id AND e.craft_village_id IS NOT NULL ORDER BY e.id LIMIT 1)`;
const EXHIBITS = `EXISTS (SELECT 1 FROM booth_application p JOIN booth_allocation a ON a.application_id = p.id AND a.state = 'CONFIRMED' WHERE p.business_id = b.id AND p.event_id = $7)`;

const businesses = (shape: SearchShape): string => `
  SELECT ${hit('BUSINESS', { title: 'b.name', titleEn: 'b.name_en', id: 'b.id', publicId: 'b.public_id', village: VILLAGE_OF_BUSINESS })}
    FROM business b WHERE 'BUSINESS' = ANY($8) AND ${shape.event ? EXHIBITS : IS_PUBLIC} AND ${found(shape, 'b.search')} AND ${filtered(WORKS_IN_CRAFT, WORKS_IN_VILLAGE)}`;

const heroOf = `(SELECT ${photoJson('f', 'v.hero_alt_vi', 'v.hero_alt_en')} FROM stored_file f WHERE f.id = v.hero_file_id)`;

const booths = (shape: SearchShape): string => `
  SELECT ${hit('BOOTH', { title: 'b.name', titleEn: 'b.name_en', id: 'g.id', page: 'g.code', event: 'e.code', village: 'p.craft_village_id', craft: 'p.craft_id', photo: heroOf })}
    FROM ${SHOWN_PAGES} ${CONFIRMED} JOIN business b ON b.id = g.business_id
   WHERE 'BOOTH' = ANY($8) ${shape.event ? 'AND e.id = $7' : ''} AND ${found(shape, 'v.search')}
     AND ${filtered('p.craft_id = (SELECT c.id FROM craft c WHERE c.code = $4)', 'p.craft_village_id = $5')}`;

const firstPhoto = `(SELECT ${photoJson('f', 'o.alt_vi', 'o.alt_en')} FROM product_photo o JOIN stored_file f ON f.id = o.file_id WHERE o.product_id = i.id ORDER BY o.place LIMIT 1)`;
const firstCopy = `(SELECT ${photoJson('f', 'o.alt_vi', 'o.alt_en')} FROM booth_page_product_photo o JOIN stored_file f ON f.id = o.file_id
  WHERE o.version_id = i.version_id AND o.product_place = i.place ORDER BY o.place LIMIT 1)`;
const PRODUCT_CRAFT = 'i.craft_id = (SELECT c.id FROM craft c WHERE c.code = $4)';

/** Of the directory, what is on the shelf; of an event, what its booths show: the archive as it was. */
const products = (shape: SearchShape): string =>
  shape.event
    ? `SELECT ${hit('PRODUCT', { title: 'i.name_vi', titleEn: 'i.name_en', id: 'i.product_id', publicId: 'i.public_id', page: 'g.code', event: 'e.code', village: 'p.craft_village_id', craft: 'i.craft_id', photo: firstCopy })}
         FROM ${SHOWN_PAGES} ${CONFIRMED} JOIN business b ON b.id = g.business_id JOIN booth_page_product i ON i.version_id = v.id AND i.copied_at IS NOT NULL
        WHERE 'PRODUCT' = ANY($8) AND e.id = $7 AND ${found(shape, 'i.search')} AND ${filtered(PRODUCT_CRAFT, 'p.craft_village_id = $5')}`
    : `SELECT ${hit('PRODUCT', { title: 'i.name_vi', titleEn: 'i.name_en', id: 'i.id', publicId: 'i.public_id', village: VILLAGE_OF_BUSINESS, craft: 'i.craft_id', photo: firstPhoto })}
         FROM product i JOIN business b ON b.id = i.business_id
        WHERE 'PRODUCT' = ANY($8) AND i.archived_at IS NULL AND ${IS_PUBLIC} AND ${found(shape, 'i.search')} AND ${filtered(PRODUCT_CRAFT, WORKS_IN_VILLAGE)}`;

const ORDER = `tier, title COLLATE "vi-x-icu", id`;
const cut = (rows: string): string => `(SELECT * FROM (${rows}) r WHERE (r.tier, r.title COLLATE "vi-x-icu", r.id) > ($9::integer, $10::text, $11::uuid) ORDER BY ${ORDER} LIMIT $12)`;

/**
 * One page over the kinds `$8`, best title first: exact marks, then Vietnamese order. `$2` folded words, `$3` words as typed, `$4` craft,
 * `$5` village, `$6` criterion, `$7` event, `$9` to `$11` the position, `$12` how many.
 */
export const searchStatement = (shape: SearchShape): NamedStatement => ({
  name: `exhibition.search${shape.words ? 'Words' : 'All'}${shape.event ? 'OfEvent' : ''}`,
  text: `WITH ${TYPES} SELECT * FROM (${[businesses(shape), booths(shape), products(shape)].map(cut).join(' UNION ALL ')}) hits ORDER BY ${ORDER} LIMIT $12`,
});
