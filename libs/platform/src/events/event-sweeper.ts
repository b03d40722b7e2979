import { done, system, type Clock } from '@ketnoi/common';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Log } from '../logging/log.js';
import { FIRST_SWEEP_AFTER_MS } from './domain-event.js';

const AT_ONCE = 500;
/** An event swept so often (three hours) will not go by itself: an operator has to look. */
const STUCK_AFTER = 8;

/**
 * Queues again what was recorded more than a minute ago and never dispatched: a crash between commit and queue, a failed
 * job, a lost queue. Under a new job id each time, because the queue ignores an id it still remembers. Each next sweep of
 * one event waits twice as long, to 64 minutes: those that cannot go neither stand before newer ones nor fill the queue.
 */
export class EventSweeper {
  constructor(private readonly unit: UnitOfWork, private readonly clock: Clock, private readonly log: Log) {}

  /** Answers how many events were queued again. */
  async run(): Promise<number> {
    const result = await this.unit.run(system('event-sweeper'), async (tx) => {
      const stale = await tx.rows<{ id: string; sweeps: number }>(
        `WITH due AS MATERIALIZED (SELECT id FROM domain_event WHERE dispatched_at IS NULL AND sweep_due_at <= $1
                                    ORDER BY sweep_due_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
         UPDATE domain_event SET sweeps = sweeps + 1, sweep_due_at = $1::timestamptz + make_interval(secs => $2 * 2 ^ least(sweeps, 6))
          WHERE id IN (SELECT id FROM due)
        RETURNING id, sweeps`,
        [this.clock.now(), FIRST_SWEEP_AFTER_MS / 1000],
      );
      for (const event of stale) {
        await tx.enqueue({ name: 'dispatch', queue: 'urgent', payload: { v: 1, eventId: event.id }, jobId: `${event.id}-s${event.sweeps}` });
      }
      return done(stale);
    });
    const stale = result.ok ? result.value : [];
    const stuck = stale.filter(({ sweeps }) => sweeps >= STUCK_AFTER);
    if (stuck.length > 0) this.log.error({ events: stuck.length, first: stuck[0]?.id }, 'events cannot be dispatched');
    return stale.length;
  }
}
