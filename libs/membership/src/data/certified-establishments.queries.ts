import type { Id, LocalDate } from '@ketnoi/common';
import { labelOf, type UnitKind } from '@ketnoi/places';
import type { Tx } from '@ketnoi/platform';
import type { CertifiedEstablishment } from '../domain/certified-establishment.js';

interface Found {
  readonly id: Id;
  readonly name: string;
  readonly address: string;
  readonly registeredOn: string;
  readonly isValidThen: boolean;
  readonly kind: UnitKind;
  readonly unit: string;
  readonly parentKind: UnitKind | null;
  readonly parent: string | null;
}

/**
 * Establishments as a certificate of that day names them: in the unit valid on the day, where whole successions lead there.
 * A divided unit is never moved by itself (domain.md, section 8): then the address stands as registered, with its date.
 */
export async function certifiedEstablishments(tx: Tx, ids: readonly Id[], day: LocalDate): Promise<CertifiedEstablishment[]> {
  const rows = await tx.rows<Found>(CERTIFIED, [ids, day]);
  return rows.map(({ id, name, address, registeredOn, isValidThen, kind, unit, parentKind, parent }) => ({
    id,
    name,
    address,
    commune: [labelOf({ kind, name: unit }), ...(parent && parentKind && parentKind !== 'CITY' ? [labelOf({ kind: parentKind, name: parent })] : [])].join(', '),
    asRegisteredOn: isValidThen ? null : registeredOn,
  }));
}

const CERTIFIED = `
  WITH RECURSIVE reached AS (
    SELECT e.id, e.admin_unit_id AS unit_id, 0 AS hops FROM production_establishment e WHERE e.id = ANY($1)
    UNION ALL
    SELECT r.id, s.to_unit_id, r.hops + 1 FROM reached r JOIN admin_unit_succession s ON s.from_unit_id = r.unit_id
     WHERE s.share = 'WHOLE' AND s.effective_on <= $2::date AND r.hops < 20
  ), best AS (
    SELECT DISTINCT ON (r.id) r.id, u.id AS unit_id,
           (u.valid_from IS NULL OR u.valid_from <= $2::date) AND (u.valid_to IS NULL OR u.valid_to >= $2::date) AS "isValidThen"
      FROM reached r JOIN admin_unit u ON u.id = r.unit_id
     ORDER BY r.id, 3 DESC, r.hops
  )
  SELECT e.id, e.name, e.address, to_char(e.registered_on, 'YYYY-MM-DD') AS "registeredOn", b."isValidThen", u.kind, u.name AS unit, p.kind AS "parentKind", p.name AS parent
    FROM production_establishment e JOIN best b ON b.id = e.id JOIN admin_unit u ON u.id = b.unit_id LEFT JOIN admin_unit p ON p.id = u.parent_id
   ORDER BY e.id`;
