import type { Tx } from '@ketnoi/platform';
import { QUOTA_BYTES, type FileOwner } from '../domain/file-purpose.policy.js';
import type { Room } from '../domain/storage-quota.policy.js';

/** Locks the owner's quota row until the unit ends, and reads what it has: nobody else can take room meanwhile. */
export async function lockRoom(tx: Tx, owner: FileOwner): Promise<Room> {
  const who = [owner.kind, owner.id];
  await tx.rows(`INSERT INTO storage_quota (owner_kind, owner_id, limit_bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [...who, QUOTA_BYTES]);
  const [quota] = await tx.rows<{ used: string; most: string }>(
    `SELECT used_bytes AS used, limit_bytes AS most FROM storage_quota WHERE owner_kind = $1 AND owner_id = $2 FOR NO KEY UPDATE`,
    who,
  );
  // A statement of its own: it must see what the former holder of the lock committed.
  const [open] = await tx.rows<{ promised: string }>(
    `SELECT coalesce(sum(declared_bytes), 0) AS promised FROM upload_ticket
      WHERE owner_kind = $1 AND owner_id = $2 AND sealed_at IS NULL AND ended_at IS NULL AND expires_at > $3`,
    [...who, tx.now],
  );
  return { limitBytes: Number(quota?.most), usedBytes: Number(quota?.used), promisedBytes: Number(open?.promised) };
}

/** Takes room, or gives it back when `bytes` is negative. */
export async function takeRoom(tx: Tx, owner: FileOwner, bytes: number): Promise<void> {
  await tx.rows(`UPDATE storage_quota SET used_bytes = used_bytes + $3 WHERE owner_kind = $1 AND owner_id = $2`, [owner.kind, owner.id, bytes]);
}
