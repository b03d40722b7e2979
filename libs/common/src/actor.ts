import type { Id } from './ids.js';

/** Roles a person can be granted. Source: domain.md, glossary; docs/GLOSSARY.md. */
export const ROLES = [
  'BUSINESS_OWNER',
  'BUSINESS_EDITOR',
  'BOOTH_STAFF',
  'ASSESSOR',
  'COUNCIL_MEMBER',
  'COUNCIL_CHAIR',
  'VILLAGE_REPRESENTATIVE',
  'ORGANIZER',
  'GATE_STAFF',
  'DEPARTMENT_EDITOR',
  'DEPARTMENT_APPROVER',
  'DEPARTMENT_SIGNATORY',
  'DEPARTMENT_ADMIN',
  'OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** What a grant is about: one business, one village, one event, or the whole network. */
export type ScopeKind = 'BUSINESS' | 'VILLAGE' | 'EVENT' | 'NETWORK';

/** A role held by a person in a scope, live at the time it was read. */
export interface HeldGrant {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  /** Null for the network. */
  readonly scopeId: Id | null;
}

export type Locale = 'vi' | 'en';

export interface Anonymous {
  readonly kind: 'ANONYMOUS';
}

/** A signed-in person. Grants are read from the database per request, never taken from a token (trust P20). */
export interface PersonActor {
  readonly kind: 'PERSON';
  readonly personId: Id;
  readonly signInId: Id;
  readonly emailVerified: boolean;
  readonly signedInAt: Date;
  readonly grants: readonly HeldGrant[];
}

/** The product itself: a job, a scheduler, the seed. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
  readonly name: string;
}

export type Actor = Anonymous | PersonActor | SystemActor;

export const ANONYMOUS: Anonymous = { kind: 'ANONYMOUS' };

export const system = (name: string): SystemActor => ({ kind: 'SYSTEM', name });

/** Whether the actor holds one of the roles in this scope. Network roles have no scope id. */
export const holds = (actor: Actor, roles: readonly Role[], scopeId: Id | null = null): boolean =>
  actor.kind === 'PERSON' && actor.grants.some((grant) => roles.includes(grant.role) && grant.scopeId === scopeId);

/** Whether the actor holds one of the roles in any scope: enough to ask, never enough to act. */
export const holdsAnywhere = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === 'PERSON' && actor.grants.some((grant) => roles.includes(grant.role));

export const personIdOf = (actor: Actor): Id | null => (actor.kind === 'PERSON' ? actor.personId : null);

/** Who is written into logs, events and idempotency keys. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'PERSON' ? actor.personId : actor.kind === 'SYSTEM' ? `system:${actor.name}` : 'anonymous';
