import { rateLimited } from '@ketnoi/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { Keys } from '../secrets/keys.js';

/** So many uses of one act per key and stretch of time, counted in PostgreSQL and therefore shared by all processes (trust P31). */
export interface ActLimit {
  readonly act: string;
  readonly times: number;
  readonly perSeconds: number;
}

/** Counts uses. What is counted by (an address, a person) is kept as a pseudonym: the table tells nobody who tried what. */
export class ActLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly source: DataSource, private readonly keys: Keys) {}

  /** Counts one use. Fault RATE_LIMITED with the seconds to wait when the limit is reached. Each act counts, also those of one request. */
  async count(limit: ActLimit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(this.keys.pseudonym('act-limit', key));
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw rateLimited(limit.act, Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
      throw reason;
    }
  }

  /** Looks whether a use is left, for acts of which only the successful ones count. Fault RATE_LIMITED. Uses at the same moment may pass it together. */
  async demandRoom(limit: ActLimit, key: string): Promise<void> {
    const uses = await this.limiter(limit).get(this.keys.pseudonym('act-limit', key));
    if (uses && uses.consumedPoints >= limit.times) throw rateLimited(limit.act, Math.max(1, Math.ceil(uses.msBeforeNext / 1000)));
  }

  /** Forgets the uses: a successful sign-in clears what mistakes counted. */
  async forget(limit: ActLimit, key: string): Promise<void> {
    await this.limiter(limit).delete(this.keys.pseudonym('act-limit', key));
  }

  private limiter(limit: ActLimit): RateLimiterPostgres {
    const known = this.limiters.get(limit.act);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.source,
      storeType: 'typeorm',
      tableName: 'act_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: limit.act,
      points: limit.times,
      duration: limit.perSeconds,
    });
    this.limiters.set(limit.act, limiter);
    return limiter;
  }
}
