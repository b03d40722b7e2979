import { holds, type Actor, type BusinessKind, type Id, type PersonActor, type Role } from '@ketnoi/common';

/** Roles that change profile, products and photos, and see what is private. */
export const EDITORS: readonly Role[] = ['BUSINESS_OWNER', 'BUSINESS_EDITOR'];
/** Roles that decide who belongs to the business and by which number it is known. */
export const OWNERS: readonly Role[] = ['BUSINESS_OWNER'];
const STAFF: readonly Role[] = ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF'];
const DEPARTMENT: readonly Role[] = ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'];

/** Whoever may be held to account: a person whose address is proved. */
export const mayCreate = (actor: Actor): actor is PersonActor => actor.kind === 'PERSON' && actor.emailVerified;

export const canEdit = (actor: Actor, businessId: Id): boolean => holds(actor, EDITORS, businessId);

export const canOwn = (actor: Actor, businessId: Id): boolean => holds(actor, OWNERS, businessId);

export const isStaff = (actor: Actor, businessId: Id): boolean => holds(actor, STAFF, businessId);

/** Sees every business, public or not: the Department, and the product itself when it writes a mail or a certificate. */
export const seesAll = (actor: Actor): boolean => actor.kind === 'SYSTEM' || holds(actor, DEPARTMENT);

/** Sees the profile although it is not public. */
export const seesProfile = (actor: Actor, businessId: Id): boolean => isStaff(actor, businessId) || seesAll(actor);

/** Businesses of which the actor belongs to the staff. */
export const staffedBy = (actor: Actor): Id[] => scopesOf(actor, STAFF);

/** Businesses whose private part the actor works with. */
export const editedBy = (actor: Actor): Id[] => scopesOf(actor, EDITORS);

/** A household lives where it works: its address is for those who handle its papers (trust.md, section 4). */
export const hasPublicAddress = (kind: BusinessKind): boolean => kind === 'ENTERPRISE' || kind === 'COOPERATIVE';

/** Whether nobody else could decide for the business once this role has ended. */
export const isLastOwner = (grant: { readonly id: Id; readonly role: Role }, live: readonly { readonly id: Id; readonly role: Role }[]): boolean =>
  OWNERS.includes(grant.role) && !live.some((other) => other.id !== grant.id && OWNERS.includes(other.role));

const scopesOf = (actor: Actor, roles: readonly Role[]): Id[] => [
  ...new Set(
    actor.kind === 'PERSON'
      ? actor.grants.flatMap(({ role, scopeKind, scopeId }) => (scopeKind === 'BUSINESS' && scopeId && roles.includes(role) ? [scopeId] : []))
      : [],
  ),
];
