import { searchableText, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { labelOf, type UnitKind } from '../domain/admin-unit.js';
import { markedWords } from '../domain/marked-words.js';

interface NamedVillage {
  readonly id: Id;
  readonly name: string;
  readonly craftsVi: string;
  readonly craftsEn: string;
  readonly crafts: readonly string[];
  readonly units: readonly { readonly kind: UnitKind; readonly name: string }[];
}

/** Old and new units, those that may be meant, and the districts above them: a village is found by any of them. */
const NAMED = `
  WITH lay AS (
    SELECT village_id, admin_unit_id AS unit_id FROM village_place WHERE village_id = ANY($1) AND admin_unit_id IS NOT NULL
    UNION
    SELECT p.village_id, c.admin_unit_id FROM village_place p JOIN village_place_candidate c ON c.place_id = p.id WHERE p.village_id = ANY($1)),
  named AS (
    SELECT lay.village_id, u.kind, u.name, u.code FROM lay JOIN admin_unit u ON u.id = lay.unit_id
    UNION
    SELECT lay.village_id, p.kind, p.name, p.code FROM lay JOIN admin_unit u ON u.id = lay.unit_id JOIN admin_unit p ON p.id = u.parent_id)
  SELECT v.id, v.name, v.crafts_vi AS "craftsVi", v.crafts_en AS "craftsEn",
    ARRAY(SELECT c.name_vi || ' ' || c.name_en FROM village_craft vc JOIN craft c ON c.id = vc.craft_id WHERE vc.village_id = v.id ORDER BY c.code) AS crafts,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', n.kind, 'name', n.name) ORDER BY n.code, n.name, n.kind) FROM named n WHERE n.village_id = v.id), '[]') AS units
  FROM craft_village v WHERE v.id = ANY($1)`;

const STORE = `
  UPDATE craft_village v SET name_search = n.name_search, name_marked = n.name_marked, search = n.search, marked = n.marked
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, name_search text, name_marked text, search text, marked text)
  WHERE v.id = n.id AND (v.name_search, v.name_marked, v.search, v.marked) IS DISTINCT FROM (n.name_search, n.name_marked, n.search, n.marked)`;

/** Writes anew by which words the villages are found, after names, crafts or places changed. */
export async function refreshVillageSearch(tx: Tx, villageIds: readonly Id[]): Promise<void> {
  const villages = await tx.rows<NamedVillage>(NAMED, [villageIds]);
  const rows = villages.map((village) => {
    const parts = ['làng nghề', village.name, village.craftsVi, village.craftsEn, ...village.crafts, ...village.units.map(labelOf)];
    return {
      id: village.id,
      name_search: searchableText([village.name]),
      name_marked: markedWords([village.name]),
      search: searchableText(parts),
      marked: markedWords(parts),
    };
  });
  await tx.rows(STORE, [JSON.stringify(rows)]);
}
