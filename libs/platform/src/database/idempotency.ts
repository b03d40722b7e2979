import { createHash } from 'node:crypto';
import { actorName, badInput, conflict } from '@ketnoi/common';
import type { Tx } from './tx.js';

/** Makes one retry one act: the caller's key, the act, and the input it was first used with (trust P13). */
export interface Once {
  readonly act: string;
  /** Chosen by the caller, 8 to 100 visible ASCII characters. */
  readonly key: string;
  readonly input: unknown;
}

const KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * Claims the key in the act's own transaction, or answers the result that the first use left.
 * A concurrent holder of the same key is waited for. Another input under the key: Fault CONFLICT.
 */
export async function claimKey(tx: Tx, once: Once): Promise<{ repeated: true; value: unknown } | { repeated: false }> {
  if (!KEY.test(once.key)) throw badInput({ path: 'input.idempotencyKey', code: 'IDEMPOTENCY_KEY_FORM' });
  const hash = inputHash(once.input);
  const inserted = await tx.rows(
    `INSERT INTO idempotency_key (caller, act, key, input_hash, used_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
    [actorName(tx.actor), once.act, once.key, hash, tx.now],
  );
  if (inserted.length > 0) return { repeated: false };
  const [first] = await tx.rows<{ input_hash: string; result: unknown }>(
    `SELECT input_hash, result FROM idempotency_key WHERE caller = $1 AND act = $2 AND key = $3`,
    [actorName(tx.actor), once.act, once.key],
  );
  if (!first || first.input_hash !== hash) throw conflict(`idempotency key of ${once.act} was used with another input`);
  return { repeated: true, value: first.result };
}

/** Keeps the result beside the key; refusals are never kept, because they roll back. */
export async function keepResult(tx: Tx, once: Once, value: unknown): Promise<void> {
  await tx.rows(`UPDATE idempotency_key SET result = $4 WHERE caller = $1 AND act = $2 AND key = $3`, [
    actorName(tx.actor),
    once.act,
    once.key,
    JSON.stringify(value ?? null),
  ]);
}

const inputHash = (input: unknown): string => createHash('sha256').update(JSON.stringify(sorted(input))).digest('hex');

/** The same input written in another order is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
