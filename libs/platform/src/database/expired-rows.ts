import { done, system } from '@ketnoi/common';
import type { UnitOfWork } from './unit-of-work.js';

const KEY_DAYS = 7;
const AT_ONCE = 5_000;

/**
 * Removes what nobody can need any more: keys of retries after seven days (trust P13 asks for one), counts of limits whose
 * time is over. A run takes a bounded number; the next one goes on.
 */
export class ExpiredRows {
  constructor(private readonly unit: UnitOfWork) {}

  /** Answers how many rows are gone. */
  async run(): Promise<number> {
    const removed = await this.unit.run(system('remove-expired'), async (tx) => {
      const keys = await tx.rows(
        `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM idempotency_key WHERE used_at < $1::timestamptz - make_interval(days => ${KEY_DAYS}) ORDER BY used_at LIMIT ${AT_ONCE})) RETURNING 1`,
        [tx.now],
      );
      // Counted in milliseconds of the database server's day and time by the library; a row without an end never ends.
      const counts = await tx.rows(
        `DELETE FROM act_limit WHERE ctid = ANY (ARRAY(SELECT ctid FROM act_limit WHERE expire < $1 LIMIT ${AT_ONCE})) RETURNING 1`,
        [tx.now.getTime()],
      );
      return done(keys.length + counts.length);
    });
    return removed.ok ? removed.value : 0;
  }
}
