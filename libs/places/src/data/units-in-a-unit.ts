import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { DatedUnit } from '../domain/admin-unit.js';
import { linksByFrom, type ChainLink, type UnitGraph } from '../domain/place-chain.js';

interface UnitDays extends DatedUnit {
  readonly id: Id;
}

const UNIT = `SELECT id, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM admin_unit`;
const LINK = `SELECT from_unit_id AS "from", to_unit_id AS "to", share, effective_on::text AS "effectiveOn", legal_basis AS "legalBasis"
  FROM admin_unit_succession`;
const IN_ORDER = `ORDER BY from_unit_id, part_no NULLS FIRST`;

/** The whole graph of units, for an import. Keys are ids. */
export async function allUnits(tx: Tx): Promise<UnitGraph> {
  return graphOf(await tx.rows<UnitDays>(UNIT), await tx.rows<ChainLink>(`${LINK} ${IN_ORDER}`));
}

/** What became of one unit, and of what became of it: as far as any succession leads. */
export async function unitsReachedFrom(tx: Tx, unitId: Id): Promise<UnitGraph> {
  const reached = `WITH RECURSIVE reached (id) AS (
      SELECT $1::uuid UNION SELECT s.to_unit_id FROM admin_unit_succession s JOIN reached r ON r.id = s.from_unit_id)`;
  const units = await tx.rows<UnitDays>(`${reached} ${UNIT} WHERE id IN (SELECT id FROM reached)`, [unitId]);
  const links = await tx.rows<ChainLink>(`${reached} ${LINK} WHERE from_unit_id IN (SELECT id FROM reached) ${IN_ORDER}`, [unitId]);
  return graphOf(units, links);
}

const graphOf = (units: readonly UnitDays[], links: readonly ChainLink[]): UnitGraph => ({
  units: new Map(units.map((unit) => [unit.id, unit])),
  linksFrom: linksByFrom(links),
});
