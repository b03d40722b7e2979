import type { NamedStatement } from '@ketnoi/platform';
import { isFound, searchTier } from './search-tier.js';

const COLUMNS = `u.id, u.code, u.kind, u.name, u.parent_id AS "parentId", u.valid_from AS "validFrom", u.valid_to AS "validTo",
  u.legal_basis AS "legalBasis"`;

const SUCCESSION = `SELECT s.from_unit_id AS "fromUnitId", s.to_unit_id AS "toUnitId", s.share, s.effective_on AS "effectiveOn",
  s.legal_basis AS "legalBasis" FROM admin_unit_succession s`;

/** One list for the two ways to page: by name alone, and by how well the search fits. $3 to $5 are the position, $6 how many. */
const listed = (tier: string, where: string): string => `
  SELECT ${COLUMNS}, r.tier || '|' || u.name AS "sortKey"
  FROM admin_unit u CROSS JOIN LATERAL (SELECT ${tier} AS tier) r
  WHERE daterange(u.valid_from, u.valid_to, '[]') @> $1::date AND ($2::text[] IS NULL OR u.kind = ANY($2)) ${where}
    AND (r.tier, u.name COLLATE "vi-x-icu", u.id) > ($3::integer, $4::text, $5::uuid)
  ORDER BY r.tier, u.name COLLATE "vi-x-icu", u.id LIMIT $6`;

const SEARCH = { folded: '$7', foldedName: '$8', marked: '$9', markedName: '$10' };

export const unitSql = {
  byCode: {
    name: 'places.unit-by-code',
    text: `SELECT ${COLUMNS} FROM admin_unit u WHERE u.code = $1 AND daterange(u.valid_from, u.valid_to, '[]') @> $2::date`,
  },
  byIds: { name: 'places.units-by-ids', text: `SELECT ${COLUMNS} FROM admin_unit u WHERE u.id = ANY($1)` },
  presentByIds: {
    name: 'places.present-units',
    text: `SELECT o.id AS "unitId", ${COLUMNS}, daterange(u.valid_from, u.valid_to, '[]') @> $2::date AS "isPresent"
      FROM unnest($1::uuid[]) AS o(id) JOIN admin_unit u ON u.id = admin_unit_on(o.id, $2::date)`,
  },
  successionsFrom: {
    name: 'places.successions-from',
    text: `${SUCCESSION} WHERE s.from_unit_id = ANY($1) ORDER BY s.from_unit_id, s.part_no NULLS FIRST`,
  },
  successionsTo: {
    name: 'places.successions-to',
    text: `${SUCCESSION} JOIN admin_unit u ON u.id = s.from_unit_id WHERE s.to_unit_id = ANY($1) ORDER BY s.to_unit_id, u.name COLLATE "vi-x-icu", u.id`,
  },
  page: { name: 'places.units', text: listed('0', '') },
  found: { name: 'places.units-found', text: listed(searchTier('u', SEARCH), `AND ${isFound('u', SEARCH.folded)}`) },
} satisfies Record<string, NamedStatement>;
