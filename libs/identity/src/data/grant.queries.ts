import { Injectable } from '@nestjs/common';
import type { Id, Role, ScopeKind } from '@ketnoi/common';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';

export interface GrantRow {
  readonly id: Id;
  readonly personId: Id;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: Id | null;
  readonly givenAt: Date;
}

export interface InvitationRow {
  readonly id: Id;
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: Id | null;
  readonly invitedBy: Id;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

const grantColumns = `g.id, g.person_id AS "personId", g.role, g.scope_kind AS "scopeKind", g.scope_id AS "scopeId", g.given_at AS "givenAt"`;

const liveInScopes: NamedStatement = {
  name: 'identity.liveGrantsInScopes',
  text: `SELECT ${grantColumns} FROM role_grant g WHERE g.scope_kind = $1 AND g.scope_id = ANY($2) AND g.ended_at IS NULL ORDER BY g.id`,
};

const livePage: NamedStatement = {
  name: 'identity.liveGrantsPage',
  text: `SELECT ${grantColumns} FROM role_grant g
          WHERE g.scope_kind = $1 AND g.scope_id IS NOT DISTINCT FROM $2 AND g.ended_at IS NULL AND ($3::uuid IS NULL OR g.id > $3)
          ORDER BY g.id LIMIT $4`,
};

const holdersOfNetworkRole: NamedStatement = {
  name: 'identity.holdersOfNetworkRole',
  text: `SELECT g.person_id AS "personId" FROM role_grant g WHERE g.scope_kind = 'NETWORK' AND g.role = ANY($1) AND g.ended_at IS NULL ORDER BY g.person_id`,
};

const invitationsByIds: NamedStatement = {
  name: 'identity.invitationsByIds',
  text: `SELECT id, email, locale, role, scope_kind AS "scopeKind", scope_id AS "scopeId", invited_by AS "invitedBy", invited_at AS "invitedAt",
                expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt" FROM invitation WHERE id = ANY($1)`,
};

/** Reads of roles and invitations. Callers scope them: a business shows its own staff to its own people. */
@Injectable()
export class GrantQueries {
  constructor(private readonly reads: ReadPool) {}

  /** Live grants of several businesses, villages or events, in one statement. */
  liveIn(scopeKind: ScopeKind, scopeIds: readonly Id[]): Promise<GrantRow[]> {
    return this.reads.rows(liveInScopes, [scopeKind, scopeIds]);
  }

  /** Live grants of one scope, a page by id. */
  page(scopeKind: ScopeKind, scopeId: Id | null, page: { first: number; after: Id | null }): Promise<GrantRow[]> {
    return this.reads.rows(livePage, [scopeKind, scopeId, page.after, page.first + 1]);
  }

  /** Persons who hold one of the roles for the whole network. */
  async networkHolders(roles: readonly Role[]): Promise<Id[]> {
    const rows = await this.reads.rows<{ personId: Id }>(holdersOfNetworkRole, [roles]);
    return [...new Set(rows.map((row) => row.personId))];
  }

  invitationsByIds(ids: readonly Id[]): Promise<InvitationRow[]> {
    return this.reads.rows(invitationsByIds, [ids]);
  }
}
