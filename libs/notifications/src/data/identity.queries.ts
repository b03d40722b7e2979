import type { Id, Locale, Role, ScopeKind } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { Recipient } from '../domain/letter.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { Reading } from '../reading.js';

/** The person whom the event is about. */
export const thatPerson: FindRecipients = (_, { subjectId }) => Promise.resolve([{ personId: subjectId }]);

/** The address that was invited. */
export const theInvitedAddress: FindRecipients = (_, { subjectId }) => Promise.resolve([{ invitationId: subjectId }]);

const inviter: NamedStatement = {
  name: 'notifications.inviter',
  text: `SELECT invited_by AS "personId" FROM invitation WHERE id = $1`,
};

export const theInviter: FindRecipients = (reading, { subjectId }) => reading.rows<Recipient>(inviter, [subjectId]);

const holdersInScope: NamedStatement = {
  name: 'notifications.holdersInScope',
  text: `SELECT DISTINCT person_id AS "personId" FROM role_grant
          WHERE scope_kind = $1 AND scope_id IS NOT DISTINCT FROM $2 AND role = ANY($3) AND ended_at IS NULL ORDER BY 1`,
};

/** Who holds one of the roles now, in that scope. */
export const holdersOf = (reading: Reading, scopeKind: ScopeKind, scopeId: Id | null, roles: readonly Role[]): Promise<Recipient[]> =>
  reading.rows<Recipient>(holdersInScope, [scopeKind, scopeId, roles]);

const openLink: NamedStatement = {
  name: 'notifications.openLink',
  text: `SELECT id, expires_at AS "expiresAt" FROM mailed_link WHERE id = $1 AND used_at IS NULL AND expires_at > $2`,
};

/** The mailed link that the event names, as long as it can be used. */
export async function linkOf(reading: Reading, { payload }: Occasion): Promise<{ id: Id; expiresAt: Date } | null> {
  const [link] = await reading.rows<{ id: Id; expiresAt: Date }>(openLink, [payload['linkId'] ?? null, reading.now]);
  return link ?? null;
}

const signInWithEarlier: NamedStatement = {
  name: 'notifications.signInWithEarlier',
  text: `SELECT s.device, s.signed_in_at AS "signedInAt",
                EXISTS (SELECT 1 FROM sign_in e WHERE e.person_id = s.person_id AND e.id < s.id) AS "hasEarlier"
           FROM sign_in s WHERE s.id = $1`,
};

/** The sign-in that the event names, and whether it was the person's first. */
export async function signInOf(reading: Reading, { payload }: Occasion): Promise<{ device: string; signedInAt: Date; hasEarlier: boolean } | null> {
  const [row] = await reading.rows<{ device: string; signedInAt: Date; hasEarlier: boolean }>(signInWithEarlier, [payload['signInId'] ?? null]);
  return row ?? null;
}

export interface InvitationFacts {
  readonly id: Id;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: Id | null;
  readonly inviter: string;
  readonly accepter: string | null;
  readonly expiresAt: Date;
  readonly isOpen: boolean;
}

const invitationById: NamedStatement = {
  name: 'notifications.invitationById',
  text: `SELECT i.id, i.role, i.scope_kind AS "scopeKind", i.scope_id AS "scopeId", b.name AS inviter, a.name AS accepter, i.expires_at AS "expiresAt",
                i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2 AS "isOpen"
           FROM invitation i JOIN person b ON b.id = i.invited_by LEFT JOIN person a ON a.id = i.accepted_by
          WHERE i.id = $1`,
};

export async function invitationOf(reading: Reading, { subjectId }: Occasion): Promise<InvitationFacts | null> {
  const [row] = await reading.rows<InvitationFacts>(invitationById, [subjectId, reading.now]);
  return row ?? null;
}

const grantById: NamedStatement = {
  name: 'notifications.grantById',
  text: `SELECT role, scope_kind AS "scopeKind", scope_id AS "scopeId", ended_at IS NULL AS "isLive" FROM role_grant WHERE id = $1`,
};

export interface GrantFacts {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: Id | null;
  readonly isLive: boolean;
}

/** The role that the event gave or ended. */
export async function grantOf(reading: Reading, { payload }: Occasion): Promise<GrantFacts | null> {
  return (await reading.rows<GrantFacts>(grantById, [payload['grantId'] ?? null]))[0] ?? null;
}

/** How a recipient stands at the moment of sending. */
export interface AddressRow {
  /** Null for an invited address. */
  readonly name: string | null;
  readonly address: string;
  readonly locale: Locale;
  readonly isVerified: boolean;
  readonly isSuppressed: boolean;
  readonly hasTurnedOff: boolean;
  readonly hasConsented: boolean;
}

const hashOf = (key: string): string => `sha256(convert_to(${key}, 'UTF8'))`;

/** $1 = person, $2 = category. */
export const addressOfPerson: NamedStatement = {
  name: 'notifications.addressOfPerson',
  text: `SELECT p.name, p.email AS address, p.locale, p.email_verified_at IS NOT NULL AS "isVerified",
                EXISTS (SELECT 1 FROM mail_suppression s WHERE s.address_hash = ${hashOf('p.email_key')}) AS "isSuppressed",
                EXISTS (SELECT 1 FROM message_preference m WHERE m.person_id = p.id AND m.category = $2) AS "hasTurnedOff",
                EXISTS (SELECT 1 FROM consent_record c WHERE c.person_id = p.id AND c.purpose = 'MARKETING_MAIL' AND c.withdrawn_at IS NULL) AS "hasConsented"
           FROM person p WHERE p.id = $1`,
};

/** $1 = invitation. An invited address has proved nothing and turned nothing off. */
export const addressOfInvitation: NamedStatement = {
  name: 'notifications.addressOfInvitation',
  text: `SELECT NULL AS name, i.email AS address, i.locale, false AS "isVerified",
                EXISTS (SELECT 1 FROM mail_suppression s WHERE s.address_hash = ${hashOf('i.email_key')}) AS "isSuppressed",
                false AS "hasTurnedOff", false AS "hasConsented"
           FROM invitation i WHERE i.id = $1`,
};
