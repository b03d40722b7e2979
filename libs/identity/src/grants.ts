import type { Id, Locale, Role, ScopeKind } from '@ketnoi/common';
import { personIdOf } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { INVITATION_DAYS } from './domain/invitation.policy.js';
import { InvitationEntity } from './data/invitation.entity.js';
import { RoleGrantEntity } from './data/role-grant.entity.js';

export interface Scope {
  readonly kind: ScopeKind;
  /** Null for the network. */
  readonly id: Id | null;
}

/** Gives a role inside the caller's unit. A second live grant of the same role is refused as ROLE_ALREADY_HELD. The caller has decided who may. */
export async function grantRole(tx: Tx, personId: Id, role: Role, scope: Scope): Promise<Id> {
  const grant = await tx.insert(RoleGrantEntity, {
    personId,
    role,
    scopeKind: scope.kind,
    scopeId: scope.id,
    givenBy: personIdOf(tx.actor),
    givenAt: tx.now,
    endedAt: null,
  });
  return grant.id;
}

/**
 * Whether the person holds one of the roles now. The grant is held until the unit ends: who ends it meanwhile waits, and what
 * was done by it was done before (trust C8).
 */
export async function holdsNow(tx: Tx, personId: Id, roles: readonly Role[], scopeId: Id | null): Promise<boolean> {
  const found = await tx.rows(
    `SELECT 1 FROM role_grant WHERE person_id = $1 AND role = ANY($2) AND scope_id IS NOT DISTINCT FROM $3 AND ended_at IS NULL FOR SHARE`,
    [personId, roles, scopeId],
  );
  return found.length > 0;
}

export interface InvitationRequest {
  readonly email: string;
  readonly emailKey: string;
  readonly locale: Locale;
  readonly role: Role;
  readonly scope: Scope;
}

/** Asks an address to take a role, inside the caller's unit; the caller has decided who may ask. One open invitation per address, role and scope: ALREADY_INVITED. */
export async function invite(tx: Tx, invitedBy: Id, request: InvitationRequest): Promise<Id> {
  const expiresAt = new Date(tx.now.getTime() + INVITATION_DAYS * 24 * 3_600_000);
  // An expired one makes room for the next.
  await tx.rows(
    `UPDATE invitation SET revoked_at = $5, version = version + 1
      WHERE email_key = $1 AND role = $2 AND scope_kind = $3 AND scope_id IS NOT DISTINCT FROM $4
        AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at <= $5`,
    [request.emailKey, request.role, request.scope.kind, request.scope.id, tx.now],
  );
  const invitation = await tx.insert(InvitationEntity, {
    version: 1,
    email: request.email,
    emailKey: request.emailKey,
    locale: request.locale,
    role: request.role,
    scopeKind: request.scope.kind,
    scopeId: request.scope.id,
    invitedBy,
    invitedAt: tx.now,
    expiresAt,
    acceptedBy: null,
    acceptedAt: null,
    revokedAt: null,
  });
  return invitation.id;
}
