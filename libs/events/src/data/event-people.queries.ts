import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock, Id, Locale, Role } from '@ketnoi/common';
import { CLOCK, ReadPool, type NamedStatement } from '@ketnoi/platform';
import { organizedEventIds } from '../domain/event.policy.js';

export interface EventPersonRow {
  /** Of the role as it was given. */
  readonly id: Id;
  readonly eventId: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly since: Date;
}

export interface EventInvitationRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

export interface PeoplePage {
  readonly first: number;
  /** Id of the last row seen. */
  readonly after?: Id | null;
}

const people: NamedStatement = {
  name: 'events.peopleOfEvents',
  text: `SELECT page.* FROM event e CROSS JOIN LATERAL (
           SELECT g.id, g.scope_id AS "eventId", g.person_id AS "personId", person.name AS "personName", g.role, g.given_at AS since
             FROM role_grant g JOIN person ON person.id = g.person_id
            WHERE g.scope_kind = 'EVENT' AND g.scope_id = e.id AND g.ended_at IS NULL AND ($3::uuid IS NULL OR g.id > $3) ORDER BY g.id LIMIT $4) page
          WHERE e.id = ANY($2) AND e.id = ANY($1::uuid[]) ORDER BY page."eventId", page.id`,
};

const openInvitations: NamedStatement = {
  name: 'events.openInvitationsOfEvents',
  text: `SELECT page.* FROM event e CROSS JOIN LATERAL (
           SELECT i.id, i.scope_id AS "eventId", i.email, i.role, i.locale, i.invited_at AS "invitedAt", i.expires_at AS "expiresAt" FROM invitation i
            WHERE i.scope_kind = 'EVENT' AND i.scope_id = e.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $5
              AND ($3::uuid IS NULL OR i.id > $3) ORDER BY i.id LIMIT $4) page
          WHERE e.id = ANY($2) AND e.id = ANY($1::uuid[]) ORDER BY page."eventId", page.id`,
};

/** Who works for an event and who was asked to; for its organizers, nothing for anybody else. */
@Injectable()
export class EventPeopleQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  /** A page of live roles of each event; one row more than asked for those that have more. */
  peopleOf(actor: Actor, eventIds: readonly Id[], { first, after = null }: PeoplePage): Promise<EventPersonRow[]> {
    return this.reads.rows(people, [organizedEventIds(actor), eventIds, after, first + 1]);
  }

  /** A page of invitations that can still be accepted, of each event. */
  invitationsOf(actor: Actor, eventIds: readonly Id[], { first, after = null }: PeoplePage): Promise<EventInvitationRow[]> {
    return this.reads.rows(openInvitations, [organizedEventIds(actor), eventIds, after, first + 1, this.clock.now()]);
  }
}
