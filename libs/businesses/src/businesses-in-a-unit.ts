import { conflict, forbidden, isId, notFound, personIdOf, unauthenticated, type Id, type Role } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { BusinessEntity } from './data/business.entity.js';
import { ProductEntity } from './data/product.entity.js';
import { EDITORS, OWNERS, seesProfile } from './domain/business.policy.js';
import { publicIdOf } from './domain/public-id.js';

/** The business, locked, if the unit's actor may change its profile, products and papers now. */
export const lockForEditing = (tx: Tx, businessId: Id): Promise<BusinessEntity> => lockFor(tx, businessId, EDITORS);

/** The business, locked, if the unit's actor may decide for it now. */
export const lockForOwning = (tx: Tx, businessId: Id): Promise<BusinessEntity> => lockFor(tx, businessId, OWNERS);

/** The product with its business locked before it, always in this order. */
export async function lockProductForEditing(tx: Tx, productId: Id): Promise<{ business: BusinessEntity; product: ProductEntity }> {
  const found = isId(productId) ? await tx.findOne(ProductEntity, { id: productId }) : null;
  if (!found) throw notFound('product');
  const business = await lockForEditing(tx, found.businessId);
  return { business, product: await tx.lock(ProductEntity, productId) };
}

/** Whether the unit's actor edits this business now; false also when there is none. Nothing is locked. */
export const editsNow = async (tx: Tx, businessId: Id): Promise<boolean> => holdsOneOf(tx, EDITORS, businessId);

/** Fault CONFLICT when the record was changed since the caller read it. */
export function demandVersion(row: { id: Id; version: number }, version: number): void {
  if (row.version !== version) throw conflict(`${row.id} was changed by somebody else`);
}

/** The next six characters for an address; they are used once, whatever becomes of the unit. */
export async function nextPublicId(tx: Tx): Promise<string> {
  const [row] = await tx.rows<{ number: string }>(`SELECT nextval('public_number') AS number`);
  return publicIdOf(Number(row?.number));
}

/**
 * Opens the half-open window in which everybody may see the business, or closes it with null. Inside the unit of whoever
 * knows its standing; the window's end needs no job. The caller has decided who may.
 */
export async function showPublicly(tx: Tx, businessId: Id, window: { from: Date; until: Date | null } | null): Promise<void> {
  const business = await tx.lock(BusinessEntity, businessId);
  await tx.update(BusinessEntity, business, { publicFrom: window?.from ?? null, publicUntil: window?.until ?? null });
}

/**
 * The lock comes first, so that a role taken away by whoever held it is gone when the roles are read (trust C8). To whom the
 * business is invisible it does not exist.
 */
async function lockFor(tx: Tx, businessId: Id, roles: readonly Role[]): Promise<BusinessEntity> {
  if (tx.actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (!isId(businessId)) throw notFound('business');
  const business = await tx.lock(BusinessEntity, businessId);
  if (await holdsOneOf(tx, roles, businessId)) return business;
  throw seesProfile(tx.actor, businessId) ? forbidden('the role does not allow it') : notFound('business');
}

async function holdsOneOf(tx: Tx, roles: readonly Role[], businessId: Id): Promise<boolean> {
  const personId = personIdOf(tx.actor);
  return personId !== null && isId(businessId) && holdsNow(tx, personId, roles, businessId);
}
