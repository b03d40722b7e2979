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
  SELECT e.id, e.name, e.address, to_char(e.registered_on, 'YYYY-MM-DD') AS "registeredOn",
         daterange(u.valid_from, u.valid_to, '[]') @> $2::date AS "isValidThen", u.kind, u.name AS unit, p.kind AS "parentKind", p.name AS parent
    FROM production_establishment e JOIN admin_unit u ON u.id = admin_unit_on(e.admin_unit_id, $2::date) LEFT JOIN admin_unit p ON p.id = u.parent_id
   WHERE e.id = ANY($1) ORDER BY e.id`;
