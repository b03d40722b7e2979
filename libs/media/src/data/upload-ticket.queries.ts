import type { Id } from '@ketnoi/common';
import type { NamedStatement, Tx } from '@ketnoi/platform';
import type { FilePurpose } from '../domain/file-purpose.policy.js';

export interface UploadTicketRow {
  readonly id: Id;
  readonly ownerKind: string;
  readonly ownerId: Id;
  readonly purpose: FilePurpose;
  readonly personId: Id;
  readonly declaredBytes: number;
  readonly receivedBytes: number;
  readonly chunks: readonly string[];
  readonly expiresAt: Date;
  readonly sealedAt: Date | null;
  readonly endedAt: Date | null;
}

export const ticketById: NamedStatement = {
  name: 'media.ticketById',
  text: `SELECT id, owner_kind AS "ownerKind", owner_id AS "ownerId", purpose, person_id AS "personId", declared_bytes AS "declaredBytes",
                received_bytes AS "receivedBytes", chunks, expires_at AS "expiresAt", sealed_at AS "sealedAt", ended_at AS "endedAt"
           FROM upload_ticket WHERE id = $1`,
};

export const ticketsPastRetention: NamedStatement = {
  name: 'media.ticketsPastRetention',
  text: `SELECT id, purpose, chunks, sealed_at AS "sealedAt" FROM upload_ticket WHERE expires_at < $1 ORDER BY expires_at LIMIT $2`,
};

/** Appends a received piece if it still continues where the last one ended; answers the new offset, or null when somebody was quicker. */
export async function appendChunk(tx: Tx, ticketId: Id, chunk: { offset: number; length: number; key: string }): Promise<number | null> {
  const [row] = await tx.rows<{ received: number }>(
    `UPDATE upload_ticket SET received_bytes = received_bytes + $3, chunks = array_append(chunks, $4)
      WHERE id = $1 AND received_bytes = $2 AND sealed_at IS NULL AND ended_at IS NULL AND expires_at > $5
     RETURNING received_bytes AS received`,
    [ticketId, chunk.offset, chunk.length, chunk.key, tx.now],
  );
  return row?.received ?? null;
}

export async function markSealed(tx: Tx, ticketId: Id): Promise<void> {
  await tx.rows(`UPDATE upload_ticket SET sealed_at = $2 WHERE id = $1`, [ticketId, tx.now]);
}

/** Ends a ticket whose bytes were refused; one that was sealed meanwhile stays. */
export async function markEnded(tx: Tx, ticketId: Id): Promise<boolean> {
  const ended = await tx.rows(`UPDATE upload_ticket SET ended_at = $2 WHERE id = $1 AND sealed_at IS NULL AND ended_at IS NULL RETURNING id`, [ticketId, tx.now]);
  return ended.length > 0;
}
