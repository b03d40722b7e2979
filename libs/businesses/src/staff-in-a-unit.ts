import { notFound, type Id, type Role } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';

/** Roles and invitations of one business, inside a unit that holds the lock of its row: nobody else changes its staff meanwhile. */

export interface LiveGrant {
  readonly id: Id;
  readonly personId: Id;
  readonly role: Role;
}

/** Everybody who holds a role in the business now. */
export const liveStaff = (tx: Tx, businessId: Id): Promise<LiveGrant[]> =>
  tx.rows(`SELECT id, person_id AS "personId", role FROM role_grant WHERE scope_kind = 'BUSINESS' AND scope_id = $1 AND ended_at IS NULL ORDER BY id`, [businessId]);

/** Ends a role from now on; the row stays as history. */
export async function endGrant(tx: Tx, grantId: Id): Promise<void> {
  await tx.rows(`UPDATE role_grant SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`, [grantId, tx.now]);
}

/** Takes back an invitation of the business; false when it was answered or is over. Fault NOT_FOUND for one of another scope. */
export async function revokeOpenInvitation(tx: Tx, businessId: Id, invitationId: Id): Promise<boolean> {
  const [invitation] = await tx.rows<{ open: boolean }>(
    `SELECT accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $3 AS open FROM invitation
      WHERE id = $1 AND scope_kind = 'BUSINESS' AND scope_id = $2 FOR NO KEY UPDATE`,
    [invitationId, businessId, tx.now],
  );
  if (!invitation) throw notFound('invitation');
  if (invitation.open) await tx.rows(`UPDATE invitation SET revoked_at = $2, version = version + 1 WHERE id = $1`, [invitationId, tx.now]);
  return invitation.open;
}
