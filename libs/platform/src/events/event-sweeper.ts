import { done, system, type Clock } from '@ketnoi/common';
import type { UnitOfWork } from '../database/unit-of-work.js';

const OLDER_THAN_MS = 60_000;
const AT_ONCE = 500;

/**
 * Queues again what was recorded more than a minute ago and never dispatched: a crash between commit and queue,
 * a failed job, a lost queue. Under a new job id each time, because the queue ignores an id it still remembers.
 */
export class EventSweeper {
  constructor(private readonly unit: UnitOfWork, private readonly clock: Clock) {}

  /** Answers how many events were queued again. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - OLDER_THAN_MS);
    const result = await this.unit.run(system('event-sweeper'), async (tx) => {
      const stale = await tx.rows<{ id: string; sweeps: number }>(
        `UPDATE domain_event SET sweeps = sweeps + 1
          WHERE id IN (SELECT id FROM domain_event WHERE dispatched_at IS NULL AND occurred_at < $1
                        ORDER BY occurred_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
        RETURNING id, sweeps`,
        [before],
      );
      for (const event of stale) {
        await tx.enqueue({ name: 'dispatch', queue: 'urgent', payload: { v: 1, eventId: event.id }, jobId: `${event.id}-s${event.sweeps}` });
      }
      return done(stale.length);
    });
    return result.ok ? result.value : 0;
  }
}
