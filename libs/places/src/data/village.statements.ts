import type { NamedStatement } from '@ketnoi/platform';
import { isFound, searchTier } from './search-tier.js';

const COLUMNS = `v.id, v.version, v.no, v.name, v.crafts_vi AS "craftsVi", v.crafts_en AS "craftsEn"`;

const PLACE = `SELECT p.id, p.village_id AS "villageId", p.admin_unit_id AS "adminUnitId", p.valid_from AS "validFrom", p.valid_to AS "validTo",
  p.status, p.source, p.confirmed_by AS "confirmedBy", p.confirmed_at AS "confirmedAt" FROM village_place p`;

/** $1 craft, $2 unit, $3 status. The latest place is the one without a last day. */
const FILTER = `
  ($1::text IS NULL OR EXISTS (SELECT 1 FROM village_craft vc JOIN craft c ON c.id = vc.craft_id WHERE vc.village_id = v.id AND c.code = $1))
  AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM village_place p JOIN admin_unit u ON u.id = p.admin_unit_id
    WHERE p.village_id = v.id AND (u.id = $2 OR u.parent_id = $2)))
  AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM village_place p WHERE p.village_id = v.id AND p.valid_to IS NULL AND p.status = $3))`;

const listed = (tier: string, where: string): string => `
  SELECT ${COLUMNS}, r.tier || '|' || v.name AS "sortKey"
  FROM craft_village v CROSS JOIN LATERAL (SELECT ${tier} AS tier) r
  WHERE ${FILTER} ${where} AND (r.tier, v.name COLLATE "vi-x-icu", v.id) > ($4::integer, $5::text, $6::uuid)
  ORDER BY r.tier, v.name COLLATE "vi-x-icu", v.id LIMIT $7`;

const SEARCH = { folded: '$8', foldedName: '$9', marked: '$10', markedName: '$11' };

export const villageSql = {
  page: { name: 'places.villages', text: listed('0', '') },
  found: { name: 'places.villages-found', text: listed(searchTier('v', SEARCH), `AND ${isFound('v', SEARCH.folded)}`) },
  count: {
    name: 'places.villages-count',
    text: `SELECT count(*)::integer AS count FROM (SELECT 1 FROM craft_village v
      WHERE ${FILTER} AND ($5::text IS NULL OR ${isFound('v', '$5')}) LIMIT $4) counted`,
  },
  byIds: { name: 'places.villages-by-ids', text: `SELECT ${COLUMNS} FROM craft_village v WHERE v.id = ANY($1)` },
  byNos: { name: 'places.villages-by-nos', text: `SELECT ${COLUMNS} FROM craft_village v WHERE v.no = ANY($1) ORDER BY v.no` },
  placesOn: { name: 'places.village-places-on', text: `${PLACE} WHERE p.village_id = ANY($1) AND daterange(p.valid_from, p.valid_to, '[]') @> $2::date` },
  places: { name: 'places.village-places', text: `${PLACE} WHERE p.village_id = ANY($1) ORDER BY p.village_id, p.valid_from NULLS FIRST` },
  candidates: {
    name: 'places.village-candidates',
    text: `SELECT place_id AS "placeId", admin_unit_id AS "adminUnitId" FROM village_place_candidate WHERE place_id = ANY($1) ORDER BY place_id, position`,
  },
  crafts: {
    name: 'places.village-crafts',
    text: `SELECT village_id AS "villageId", craft_id AS "craftId", vitality FROM village_craft WHERE village_id = ANY($1) ORDER BY village_id, position`,
  },
  recognitions: {
    name: 'places.village-recognitions',
    text: `SELECT id, village_id AS "villageId", type, title_vi AS "titleVi", decision_no AS "decisionNo", year, issued_on AS "issuedOn",
      revoked_on AS "revokedOn", source FROM village_recognition WHERE village_id = ANY($1) ORDER BY village_id, year NULLS LAST, id`,
  },
  notes: { name: 'places.village-notes', text: `SELECT id, note FROM craft_village WHERE id = ANY($1) AND note IS NOT NULL` },
} satisfies Record<string, NamedStatement>;
