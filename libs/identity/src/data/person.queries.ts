import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Id, Locale, PersonActor } from '@ketnoi/common';
import { ReadPool, requiresSecondFactor, SETTINGS, tokenHash, type NamedStatement, type Settings } from '@ketnoi/platform';
import { needsSecondFactor } from '../domain/second-factor.policy.js';

export interface PersonRow {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly locale: Locale;
}

export interface SignInRow {
  readonly id: Id;
  readonly device: string;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
}

export const credentialsByEmailKey: NamedStatement = {
  name: 'identity.credentialsByEmailKey',
  text: `SELECT id, password_hash AS "passwordHash" FROM person WHERE email_key = $1`,
};

const actorByToken: NamedStatement = {
  name: 'identity.actorByToken',
  text: `SELECT p.id AS "personId", s.id AS "signInId", p.email_verified_at IS NOT NULL AS "emailVerified", s.signed_in_at AS "signedInAt",
                s.second_factor_at IS NOT NULL AS "secondFactorProved",
                coalesce((SELECT json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id))
                            FROM role_grant g WHERE g.person_id = p.id AND g.ended_at IS NULL), '[]') AS grants
           FROM sign_in s JOIN person p ON p.id = s.person_id
          WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2`,
};

const personsByIds: NamedStatement = {
  name: 'identity.personsByIds',
  text: `SELECT id, name, email, email_verified_at IS NOT NULL AS "emailVerified", locale FROM person WHERE id = ANY($1)`,
};

const liveSignIns: NamedStatement = {
  name: 'identity.liveSignIns',
  text: `SELECT id, device, signed_in_at AS "signedInAt", expires_at AS "expiresAt" FROM sign_in
          WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
};

/** Reads of persons and their sign-ins. Names and addresses go to the person, and to the parts that mail or show staff; never to a public page. */
@Injectable()
export class PersonQueries {
  constructor(private readonly reads: ReadPool, @Inject(SETTINGS) private readonly settings: Settings) {}

  /**
   * Who calls with this token, with the roles held right now; null when the sign-in is over. One statement.
   * Where a second factor is required, roles that demand it are not held until this device has proved it.
   */
  async actorOf(token: string, now: Date): Promise<PersonActor | null> {
    const row = await this.reads.row<Omit<PersonActor, 'kind'> & { secondFactorProved: boolean }>(actorByToken, [tokenHash(token), now]);
    if (!row) return null;
    const { secondFactorProved, grants, ...person } = row;
    const everything = secondFactorProved || !requiresSecondFactor(this.settings);
    return { kind: 'PERSON', ...person, grants: everything ? grants : grants.filter(({ role }) => !needsSecondFactor(role)) };
  }

  byIds(ids: readonly Id[]): Promise<PersonRow[]> {
    return this.reads.rows(personsByIds, [ids]);
  }

  /** The person's own live sign-ins, newest first. */
  async signInsOf(actor: Actor, page: { first: number; after: Id | null }, now: Date): Promise<SignInRow[]> {
    if (actor.kind !== 'PERSON') return [];
    return this.reads.rows(liveSignIns, [actor.personId, now, page.after, page.first + 1]);
  }
}
