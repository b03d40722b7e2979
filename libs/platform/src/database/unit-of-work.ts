import { done, refused, type Actor, type Clock, type Result } from '@ketnoi/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Job } from '../jobs/job-types.js';
import type { QueueBackend } from '../jobs/queues.js';
import { refusalOf, sqlStateOf } from './constraints.js';
import { claimKey, keepResult, type Once } from './idempotency.js';
import { Tx } from './tx.js';

/** Serialization failure and deadlock: PostgreSQL asks for the whole transaction again. */
const AGAIN = ['40001', '40P01'];
const TRIES = 3;

/** What a repeated unit stores must survive JSON: ids and plain facts, which the edge then reads anew. */
export type Work<Value> = (tx: Tx) => Promise<Result<Value>>;

/**
 * The only way to write. One use case, one unit, one transaction at READ COMMITTED; never nested.
 * A refusal rolls back exactly like a throw. On a serialization failure or deadlock the whole unit runs again on a
 * new transaction, three tries in all. A broken constraint that a lib declared becomes its refusal.
 */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly queues: QueueBackend,
    private readonly clock: Clock,
    private readonly onLateError: (error: unknown) => void,
  ) {}

  /** Runs the work. With `once`, a second use of the same key by the same caller gets the first result and changes nothing. */
  async run<Value>(actor: Actor, work: Work<Value>, once?: Once): Promise<Result<Value>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work, once);
      } catch (error) {
        if (attempt < TRIES && AGAIN.includes(sqlStateOf(error) ?? '')) continue;
        const refusal = refusalOf(error);
        if (refusal) return refused(refusal);
        throw error;
      }
    }
  }

  private async attempt<Value>(actor: Actor, work: Work<Value>, once: Once | undefined): Promise<Result<Value>> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.ClientBase;
      await runner.startTransaction();
      const tx = new Tx(actor, this.clock.now(), runner.manager, client, (on, job) => this.queues.addJoined(on, job));
      const result = await this.decide(tx, work, once);
      if (!result.ok) {
        await runner.rollbackTransaction();
        return result;
      }
      await runner.commitTransaction();
      await this.addLate(tx.afterCommit);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async decide<Value>(tx: Tx, work: Work<Value>, once: Once | undefined): Promise<Result<Value>> {
    if (!once) return work(tx);
    const claim = await claimKey(tx, once);
    if (claim.repeated) return done(claim.value as Value);
    const result = await work(tx);
    if (result.ok) await keepResult(tx, once, result.value);
    return result;
  }

  /** The act is committed: a queue that is down must not turn it into an error. The sweeper finds what was not added. */
  private async addLate(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queues.add(jobs).catch(this.onLateError);
  }
}
