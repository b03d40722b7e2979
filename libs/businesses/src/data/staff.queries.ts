import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock, Id, Locale, Role } from '@ketnoi/common';
import { CLOCK, ReadPool, type NamedStatement } from '@ketnoi/platform';
import { editedBy, seesAll } from '../domain/business.policy.js';

export interface StaffRow {
  /** Of the role as it was given. */
  readonly id: Id;
  readonly businessId: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly since: Date;
}

export interface StaffInvitationRow {
  readonly id: Id;
  readonly businessId: Id;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

export interface StaffPage {
  readonly first: number;
  /** Id of the last row seen. */
  readonly after?: Id | null;
}

/** Names and addresses of colleagues are for the business itself and the Department, not for who examines it. */
const isOwn = `b.id = ANY($3) AND ($1::boolean OR b.id = ANY($2::uuid[]))`;

const staff: NamedStatement = {
  name: 'businesses.staffOfBusinesses',
  text: `SELECT page.* FROM business b CROSS JOIN LATERAL (
           SELECT g.id, g.scope_id AS "businessId", g.person_id AS "personId", person.name AS "personName", g.role, g.given_at AS since
             FROM role_grant g JOIN person ON person.id = g.person_id
            WHERE g.scope_kind = 'BUSINESS' AND g.scope_id = b.id AND g.ended_at IS NULL AND ($4::uuid IS NULL OR g.id > $4) ORDER BY g.id LIMIT $5) page
          WHERE ${isOwn} ORDER BY page."businessId", page.id`,
};

const openInvitations: NamedStatement = {
  name: 'businesses.openInvitationsOfBusinesses',
  text: `SELECT page.* FROM business b CROSS JOIN LATERAL (
           SELECT i.id, i.scope_id AS "businessId", i.email, i.role, i.locale, i.invited_at AS "invitedAt", i.expires_at AS "expiresAt" FROM invitation i
            WHERE i.scope_kind = 'BUSINESS' AND i.scope_id = b.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $6
              AND ($4::uuid IS NULL OR i.id > $4) ORDER BY i.id LIMIT $5) page
          WHERE ${isOwn} ORDER BY page."businessId", page.id`,
};

/** Who works for a business and who was asked to; for its owners and editors and the Department, nothing for anybody else. */
@Injectable()
export class StaffQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  /** A page of live roles of each business; one row more than asked for those that have more. */
  staffOf(actor: Actor, businessIds: readonly Id[], { first, after = null }: StaffPage): Promise<StaffRow[]> {
    return this.reads.rows(staff, [seesAll(actor), editedBy(actor), businessIds, after, first + 1]);
  }

  /** A page of invitations that can still be accepted, of each business. */
  invitationsOf(actor: Actor, businessIds: readonly Id[], { first, after = null }: StaffPage): Promise<StaffInvitationRow[]> {
    return this.reads.rows(openInvitations, [seesAll(actor), editedBy(actor), businessIds, after, first + 1, this.clock.now()]);
  }
}
