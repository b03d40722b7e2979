import { isId, notFound, type BusinessKind, type Id, type IdentifierKind } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';

/** What other libs decide upon, as it stands inside their unit. */
export interface BusinessFacts {
  readonly id: Id;
  readonly kind: BusinessKind;
  readonly name: string;
  readonly nameEn: string | null;
  /** Kinds of the live numbers; the numbers themselves stay here. */
  readonly identifierKinds: readonly IdentifierKind[];
  readonly establishmentIds: readonly Id[];
  readonly craftVillageIds: readonly Id[];
  readonly ownerIds: readonly Id[];
  /** Everybody with a role in it, owners included. */
  readonly staffIds: readonly Id[];
}

/** The facts of one business in the caller's unit, in one statement. Fault NOT_FOUND; the caller has decided who may know. */
export async function businessFacts(tx: Tx, businessId: Id): Promise<BusinessFacts> {
  const [facts] = isId(businessId) ? await tx.rows<BusinessFacts>(FACTS, [businessId]) : [];
  if (!facts) throw notFound('business');
  return facts;
}

const FACTS = `
  SELECT b.id, b.kind, b.name, b.name_en AS "nameEn",
         ARRAY(SELECT i.kind FROM business_identifier i WHERE i.business_id = b.id AND i.replaced_at IS NULL ORDER BY i.kind) AS "identifierKinds",
         ARRAY(SELECT e.id FROM production_establishment e WHERE e.business_id = b.id ORDER BY e.id) AS "establishmentIds",
         ARRAY(SELECT DISTINCT e.craft_village_id FROM production_establishment e WHERE e.business_id = b.id AND e.craft_village_id IS NOT NULL) AS "craftVillageIds",
         ARRAY(SELECT g.person_id FROM role_grant g WHERE g.scope_kind = 'BUSINESS' AND g.scope_id = b.id AND g.role = 'BUSINESS_OWNER' AND g.ended_at IS NULL
                ORDER BY g.person_id) AS "ownerIds",
         ARRAY(SELECT DISTINCT g.person_id FROM role_grant g WHERE g.scope_kind = 'BUSINESS' AND g.scope_id = b.id AND g.ended_at IS NULL) AS "staffIds"
    FROM business b WHERE b.id = $1`;
