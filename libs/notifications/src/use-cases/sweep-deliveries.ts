import { Injectable } from '@nestjs/common';
import { done, system, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { sweepOpen, type SweptDelivery } from '../data/ledger.queries.js';
import { UNQUEUED_AFTER_MS } from '../domain/delivery-times.policy.js';

const AT_ONCE = 250;
const MOST_ROUNDS = 20;

/**
 * Queues deliveries that no job would move: put off and now due, lost on the way to the queue, or held by a worker that
 * died. Each time under a new job id, because the queue ignores an id it still remembers (trap T16).
 */
@Injectable()
export class SweepDeliveries {
  constructor(private readonly unit: UnitOfWork) {}

  /** Answers how many were queued. */
  async run(): Promise<{ queued: number }> {
    let queued = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const result = await this.sweep();
      const found = result.ok ? result.value.queued : 0;
      queued += found;
      if (found < AT_ONCE) break;
    }
    return { queued };
  }

  private sweep(): Promise<Result<{ queued: number }>> {
    return this.unit.run(system('sweep-deliveries'), async (tx) => {
      const open = await tx.rows<SweptDelivery>(sweepOpen, [tx.now, UNQUEUED_AFTER_MS, AT_ONCE]);
      for (const { id, urgency, tries, sweeps } of open) {
        await tx.enqueue({ name: 'deliver', queue: urgency, payload: { v: 1, deliveryId: id }, jobId: `${id}-${tries}-s${sweeps}` });
      }
      return done({ queued: open.length });
    });
  }
}
