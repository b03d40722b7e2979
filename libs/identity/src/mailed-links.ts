import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { Keys, type Tx } from '@ketnoi/platform';
import { RESET_PASSWORD_HOURS, VERIFY_EMAIL_HOURS } from './domain/invitation.policy.js';
import { MailedLinkEntity, type MailedLinkPurpose } from './data/mailed-link.entity.js';

const HOURS: Record<MailedLinkPurpose, number> = { VERIFY_EMAIL: VERIFY_EMAIL_HOURS, RESET_PASSWORD: RESET_PASSWORD_HOURS };

/** Links that only the owner of an address can know: the row's id with a signature. The mail's text is made when it is sent. */
@Injectable()
export class MailedLinks {
  constructor(private readonly keys: Keys) {}

  /** A new link of the person; older ones of the same purpose end. */
  async create(tx: Tx, purpose: MailedLinkPurpose, personId: Id): Promise<Id> {
    await this.end(tx, purpose, personId);
    const expiresAt = new Date(tx.now.getTime() + HOURS[purpose] * 3_600_000);
    const link = await tx.insert(MailedLinkEntity, { purpose, personId, createdAt: tx.now, expiresAt, usedAt: null });
    return link.id;
  }

  /** No link of this purpose that was mailed to the person works any more. */
  async end(tx: Tx, purpose: MailedLinkPurpose, personId: Id): Promise<void> {
    await tx.rows(`UPDATE mailed_link SET used_at = $3 WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL`, [personId, purpose, tx.now]);
  }

  /** The token that the mail carries for this link or invitation. */
  tokenOf(id: Id): string {
    return this.keys.sign('mailed-link', id);
  }

  /** The id inside an unaltered token, else null. */
  idOf(token: string): Id | null {
    return this.keys.verify('mailed-link', token);
  }

  /** Uses the link up; null when it is altered, used, expired or of another purpose. */
  async consume(tx: Tx, purpose: MailedLinkPurpose, token: string): Promise<Id | null> {
    const id = this.idOf(token);
    if (!id) return null;
    const [link] = await tx.rows<{ person_id: Id }>(
      `UPDATE mailed_link SET used_at = $3 WHERE id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3 RETURNING person_id`,
      [id, purpose, tx.now],
    );
    return link?.person_id ?? null;
  }
}
