import type { NamedStatement } from '@ketnoi/platform';
import { HAS_BOOTH, photoJson, SHOWN_PAGES } from './shown-pages.js';

const named = (name: string, text: string): NamedStatement => ({ name: `exhibition.${name}`, text });

/** Order of places: halls, then labels as people count them (A2 before A10), then booths that are only online. */
const PLACE_ORDER = `(coalesce(lpad(h.place::text, 2, '0'), '99') || coalesce(rpad(substring(l.label from '^[A-Z]+'), 2, ' ') ||
  lpad(substring(l.label from '[0-9]+'), 3, '0') || coalesce(substring(l.label from '[A-Z]$'), ' '), '~') || lpad(a.position::text, 2, '0')) COLLATE "C"`;

/**
 * One row for each exhibitor of an event: the business, its places in order, and what of its page everybody may see at `$1`.
 * `scope` picks places by their application `p`; `page` cuts the list of exhibitors `o`, `$4` of them, before anything is joined.
 */
const exhibitors = (scope: string, page: string): string => `
  WITH given AS (SELECT $1::timestamptz, $2::text, $3::uuid, $4::integer, $5::uuid, $6::uuid),
  placed AS (
    SELECT p.event_id, p.business_id, p.craft_id, p.craft_village_id, b.kind, b.hall_id, h.name AS hall_name, h.name_en AS hall_name_en, l.label, ${PLACE_ORDER} AS sort
      FROM booth_allocation a JOIN booth_application p ON p.id = a.application_id JOIN booth b ON b.id = a.booth_id
      LEFT JOIN hall h ON h.id = b.hall_id LEFT JOIN plan_version n ON n.hall_id = b.hall_id AND n.state = 'PUBLISHED'
      LEFT JOIN booth_placement l ON l.plan_version_id = n.id AND l.booth_id = b.id
     WHERE a.state = 'CONFIRMED' AND ${scope}),
  cut AS (
    SELECT o.* FROM (
      SELECT event_id, business_id, craft_id, craft_village_id, min(sort) AS sort, bool_or(hall_id = $6::uuid) AS in_hall,
             json_agg(json_build_object('kind', kind, 'label', label, 'hallId', hall_id, 'hallVi', hall_name, 'hallEn', hall_name_en) ORDER BY sort) AS places
        FROM placed GROUP BY event_id, business_id, craft_id, craft_village_id) o
     WHERE ${page} ORDER BY o.sort, o.business_id LIMIT $4)
  SELECT o.event_id AS "eventId", o.business_id AS "businessId", o.sort AS "sortKey", o.places, b.name, b.name_en AS "nameEn", b.public_id AS "publicId",
         coalesce(b.public_from <= $1 AND (b.public_until IS NULL OR $1 < b.public_until), false) AS "hasProfile",
         d.id AS "villageId", d.name AS "villageName", c.id AS "craftId", c.code AS "craftCode", c.name_vi AS "craftVi", c.name_en AS "craftEn",
         i.code, s."versionId", s."headlineVi", s."headlineEn", s.hero
    FROM cut o JOIN business b ON b.id = o.business_id LEFT JOIN craft_village d ON d.id = o.craft_village_id LEFT JOIN craft c ON c.id = o.craft_id
    LEFT JOIN booth_page i ON i.event_id = o.event_id AND i.business_id = o.business_id
    LEFT JOIN LATERAL (
      SELECT v.id AS "versionId", v.headline_vi AS "headlineVi", v.headline_en AS "headlineEn", ${photoJson('f', 'v.hero_alt_vi', 'v.hero_alt_en')} AS hero
        FROM ${SHOWN_PAGES} JOIN stored_file f ON f.id = v.hero_file_id WHERE g.id = i.id) s ON true
   ORDER BY o.sort, o.business_id`;

/** Announced events only; a draft is nobody's but its organizers'. */
const EXHIBITION = `SELECT e.id, e.code, e.state, e.name_vi AS "nameVi", e.name_en AS "nameEn", w.from_date AS "opensOn", w.to_date AS "closesOn",
    coalesce((SELECT json_agg(json_build_object('id', h.id, 'nameVi', h.name, 'nameEn', h.name_en, 'width', h.width, 'depth', h.depth) ORDER BY h.place)
                FROM hall h WHERE h.event_id = e.id AND EXISTS (SELECT 1 FROM plan_version n WHERE n.hall_id = h.id AND n.state = 'PUBLISHED')), '[]') AS halls
  FROM event e LEFT JOIN event_window w ON w.event_id = e.id AND w.kind = 'ONLINE' WHERE e.announced_at IS NOT NULL`;

export const hallSql = {
  exhibition: named('exhibitionByCode', `${EXHIBITION} AND e.code = $1`),
  exhibitionsByIds: named('exhibitionsByIds', `${EXHIBITION} AND e.id = ANY($1)`),
  /** Of event `$3`, behind sort `$2` and business `$5`, with a place in hall `$6` if one is given. */
  exhibitors: named(
    'exhibitors',
    exhibitors('a.event_id = $3', `($6::uuid IS NULL OR o.in_hall) AND ($2::text IS NULL OR (o.sort, o.business_id) > ($2::text COLLATE "C", $5::uuid))`),
  ),
  /** By the code `$2` of its page. */
  exhibitorByCode: named(
    'exhibitorByCode',
    exhibitors(
      `(p.event_id, p.business_id) = (SELECT g.event_id, g.business_id FROM booth_page g JOIN event e ON e.id = g.event_id AND e.announced_at IS NOT NULL WHERE g.code = $2)`,
      'true',
    ),
  ),
  /** $2 versions. */
  contents: named(
    'pageContents',
    `SELECT v.id AS "versionId", v.published_at AS "publishedAt", v.hash,
            coalesce((SELECT json_agg(json_build_object('vi', f.text_vi, 'en', f.text_en) ORDER BY f.place) FROM booth_page_fact f WHERE f.version_id = v.id), '[]') AS facts,
            coalesce((SELECT json_agg(json_build_object('titleVi', b.title_vi, 'titleEn', b.title_en, 'textVi', b.text_vi, 'textEn', b.text_en,
                        'photo', CASE WHEN f.id IS NOT NULL THEN ${photoJson('f', 'b.alt_vi', 'b.alt_en')} END) ORDER BY b.place)
                        FROM booth_page_beat b LEFT JOIN stored_file f ON f.id = b.file_id WHERE b.version_id = v.id), '[]') AS story
       FROM ${SHOWN_PAGES} WHERE v.id = ANY($2::uuid[]) AND ${HAS_BOOTH}`,
  ),
  products: named(
    'pageProducts',
    `SELECT c.version_id AS "versionId", c.place, c.product_id AS "productId", c.public_id AS "publicId", c.name_vi AS "nameVi", c.name_en AS "nameEn",
            c.about_vi AS "aboutVi", c.about_en AS "aboutEn", c.material_vi AS "materialVi", c.material_en AS "materialEn", c.craft_id AS "craftId",
            c.price_hint::float8 AS "priceHint", c.minimum_order AS "minimumOrder", c.lead_time_days AS "leadTimeDays",
            coalesce((SELECT json_agg(${photoJson('f', 'o.alt_vi', 'o.alt_en')} ORDER BY o.place) FROM booth_page_product_photo o JOIN stored_file f ON f.id = o.file_id
                       WHERE o.version_id = c.version_id AND o.product_place = c.place), '[]') AS photos
       FROM ${SHOWN_PAGES} JOIN booth_page_product c ON c.version_id = v.id WHERE v.id = ANY($2::uuid[]) AND ${HAS_BOOTH} ORDER BY c.version_id, c.place`,
  ),
  /** The certificate of each exhibitor under the event's set: as of the last instant shown, and of today. `OFFSET 0` keeps the long result from being read twice. */
  strips: named(
    'criteriaStrips',
    `SELECT v.id AS "versionId", m.business_id AS "businessId", t.at AS "asOf", c.code, c.valid_until AS "validUntil", c.changes, d.edition_hash AS "editionHash",
            d.signed_at AS "decidedAt", s.title_vi AS "setVi", s.title_en AS "setEn", s.owner_vi AS "ownerVi", s.owner_en AS "ownerEn",
            n.valid_until AS "validUntilToday", n.changes AS "changesToday",
            (SELECT json_agg(json_build_object('code', x ->> 'code', 'verdict', x ->> 'verdict')) FROM jsonb_array_elements(j.result -> 'criteria') x) AS verdicts,
            jsonb_path_query_array(j.result, '$.indicators[*] ? (@.rule starts with "EVIDENCE" && @.fraction.low == "1").code') AS "evidenceCodes"
       FROM ${SHOWN_PAGES} JOIN booth_call k ON k.event_id = e.id JOIN eligibility_rule r ON r.call_id = k.id JOIN criteria_set s ON s.code = r.set_code
       JOIN membership m ON m.business_id = g.business_id AND m.set_code = r.set_code
       CROSS JOIN LATERAL (SELECT least($1::timestamptz, local_midnight(w.to_date + 1) - interval '1 millisecond') AS at) t
       JOIN LATERAL (${certificateAt('t.at')}) c ON true JOIN determination d ON d.id = c.determination_id
       CROSS JOIN LATERAL (SELECT d.result::jsonb AS result OFFSET 0) j
       JOIN LATERAL (${certificateAt('$1::timestamptz')}) n ON true
      WHERE v.id = ANY($2::uuid[]) AND ${HAS_BOOTH}`,
  ),
} as const;

/** The newest certificate of membership `m` that was issued by then, with its history. */
function certificateAt(instant: string): string {
  return `SELECT z.code, z.valid_until, z.determination_id, h.changes FROM certificate z
    CROSS JOIN LATERAL (SELECT json_agg(json_build_object('kind', u.kind, 'at', u.at) ORDER BY u.seq) AS changes FROM status_event u
                         WHERE u.certificate_id = z.id AND u.at <= ${instant}) h
   WHERE z.membership_id = m.id AND h.changes IS NOT NULL ORDER BY z.id DESC LIMIT 1`;
}
