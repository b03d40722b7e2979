import { Injectable } from '@nestjs/common';
import { done, system, type Id } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { conclude, stepOf } from '../allocation-acts.js';
import { BoothAllocationEntity } from '../data/booth-allocation.entity.js';
import { BoothApplicationEntity } from '../data/booth-application.entity.js';
import { lockBooths } from '../take-booth.js';

const CLOCK = system('lapse-holds');
const AT_ONCE = 200;

/**
 * Writes down what the clock has ended, each in a unit of its own, so that business and organizer hear of it. Only tidies:
 * an expired hold stands in nobody's way. Safe to run twice at once. Source: fairs.md, section 2.4, lapse.
 */
@Injectable()
export class LapseHolds {
  constructor(private readonly unit: UnitOfWork) {}

  /** Answers how many lapsed. */
  async run(): Promise<number> {
    const due = await this.unit.run(CLOCK, async (tx) => done(await dueAllocations(tx)));
    let lapsed = 0;
    for (const known of due.ok ? due.value : []) {
      const result = await this.unit.run(CLOCK, async (tx) => {
        const application = await tx.lock(BoothApplicationEntity, known.applicationId);
        await lockBooths(tx, known.eventId, [known.boothId]);
        const allocation = await tx.lock(BoothAllocationEntity, known.id);
        return conclude(tx, { application, allocation }, stepOf(tx, allocation, 'lapseHold', { isClock: true }), { endedAt: tx.now });
      });
      if (result.ok) lapsed += 1;
    }
    return lapsed;
  }
}

interface Due {
  readonly id: Id;
  readonly eventId: Id;
  readonly applicationId: Id;
  readonly boothId: Id;
}

const dueAllocations = (tx: Tx): Promise<Due[]> =>
  tx.rows<Due>(
    `SELECT id, event_id AS "eventId", application_id AS "applicationId", booth_id AS "boothId" FROM booth_allocation
      WHERE state IN ('HELD', 'OFFERED') AND expires_at <= $1 ORDER BY expires_at, id LIMIT $2`,
    [tx.now, AT_ONCE],
  );
