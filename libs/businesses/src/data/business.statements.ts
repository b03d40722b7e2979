import type { NamedStatement } from '@ketnoi/platform';
import { IS_PRIVATE_TO, IS_PUBLIC, IS_VISIBLE, SCOPED } from './visible-to.js';

const named = (name: string, text: string): NamedStatement => ({ name: `businesses.${name}`, text });

const profile = `b.id, b.kind, b.public_id AS "publicId", b.name, b.name_en AS "nameEn", b.about_vi AS "aboutVi", b.about_en AS "aboutEn",
  b.created_at AS "createdAt", coalesce(${IS_PUBLIC}, false) AS "isPublic"`;

const establishment = `e.id, e.version, e.business_id AS "businessId", e.name,
  CASE WHEN ${IS_PRIVATE_TO} OR b.kind IN ('ENTERPRISE', 'COOPERATIVE') THEN e.address END AS address, e.registered_on AS "registeredOn",
  e.admin_unit_id AS "adminUnitId", e.craft_village_id AS "craftVillageId",
  ARRAY(SELECT c.craft_id FROM establishment_craft c WHERE c.establishment_id = e.id ORDER BY c.craft_id) AS "craftIds"`;

/**
 * Names sort as a Vietnamese reader expects; the id parts twins. The page begins behind name `$5` and id `$6`, or at the start,
 * written so that the index is entered there.
 */
const byName = `b.name COLLATE "vi-x-icu", b.id`;
const nextByName = `(${byName}) > (coalesce($5::text, '') COLLATE "vi-x-icu", coalesce($6::uuid, '00000000-0000-0000-0000-000000000000')) ORDER BY ${byName} LIMIT $7`;

export interface DirectoryShape {
  /** The Department's directory holds also what is not public. */
  readonly all: boolean;
  readonly search: boolean;
  readonly village: boolean;
}

/** One statement for each shape, so that every one of them has a plan of its own and uses its index. `$8` are words, `$9` is a village. */
export const directory = ({ all, search, village }: DirectoryShape): NamedStatement =>
  named(
    `directory${all ? 'All' : 'Public'}${search ? 'Search' : ''}${village ? 'Village' : ''}`,
    `WITH scope AS (SELECT $1::boolean, $2::uuid[], $3::uuid[], $4::timestamptz, $8::text, $9::uuid)
     SELECT ${profile} FROM business b
      WHERE ${all ? '$1' : `b.public_from IS NOT NULL AND ${IS_PUBLIC}`}
        ${search ? `AND to_tsvector('simple', b.search) @@ to_tsquery('simple', $8)` : ''}
        ${village ? 'AND b.id IN (SELECT e.business_id FROM production_establishment e WHERE e.craft_village_id = $9)' : ''}
        AND ${nextByName}`,
  );

export const sql = {
  visibleByIds: named('visibleByIds', `${SCOPED} SELECT ${profile} FROM business b WHERE b.id = ANY($5) AND ${IS_VISIBLE}`),
  visibleByPublicIds: named('visibleByPublicIds', `${SCOPED} SELECT ${profile} FROM business b WHERE b.public_id = ANY($5) AND ${IS_VISIBLE}`),
  privateByIds: named(
    'privateByIds',
    `${SCOPED} SELECT b.id, b.version, b.public_from AS "publicFrom", b.public_until AS "publicUntil" FROM business b WHERE b.id = ANY($5) AND ${IS_PRIVATE_TO}`,
  ),
  staffed: named('staffedPage', `${SCOPED} SELECT ${profile} FROM business b WHERE b.id = ANY($8::uuid[]) AND ${nextByName}`),
  identifiers: named(
    'identifiersByBusinessIds',
    `${SCOPED} SELECT i.id, i.business_id AS "businessId", i.kind, i.value, i.last_digits AS "lastDigits", i.valid_from AS "validFrom", i.valid_to AS "validTo"
       FROM business_identifier i JOIN business b ON b.id = i.business_id
      WHERE i.business_id = ANY($5) AND i.replaced_at IS NULL AND (${IS_PRIVATE_TO} OR (i.value IS NOT NULL AND ${IS_VISIBLE})) ORDER BY i.id`,
  ),
  contacts: named(
    'contactsByBusinessIds',
    `${SCOPED} SELECT c.id, c.business_id AS "businessId", c.kind, c.value, c.extension, c.label, c.public_since IS NOT NULL AS "isPublic"
       FROM business_contact c JOIN business b ON b.id = c.business_id
      WHERE c.business_id = ANY($5) AND (b.id = ANY($3) OR (c.public_since IS NOT NULL AND ${IS_VISIBLE})) ORDER BY c.business_id, c.place`,
  ),
  establishments: named(
    'establishmentsByBusinessIds',
    `${SCOPED} SELECT ${establishment} FROM production_establishment e JOIN business b ON b.id = e.business_id
      WHERE e.business_id = ANY($5) AND ${IS_VISIBLE} ORDER BY e.business_id, e.id`,
  ),
  establishmentsByIds: named(
    'establishmentsByIds',
    `${SCOPED} SELECT ${establishment} FROM production_establishment e JOIN business b ON b.id = e.business_id WHERE e.id = ANY($5) AND ${IS_VISIBLE}`,
  ),
} as const;
