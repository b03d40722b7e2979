import { Injectable } from '@nestjs/common';
import { done, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { isAnnounced } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { lockAllocationForDeciding, recordAllocation, stepOf } from '../allocation-acts.js';
import { isOfBusiness } from '../allocation-in-a-unit.js';
import { BoothAllocationEntity } from '../data/booth-allocation.entity.js';
import { takeBooth } from '../take-booth.js';

export interface MoveBoothInput {
  readonly allocationId: Id;
  /** A free booth of the same kind. */
  readonly boothId: Id;
  readonly idempotencyKey: string;
}

/**
 * An organizer gives an exhibitor another booth of the same kind: the old row ends, a new one in the same state begins. The page of
 * the business stays where it is. Source: fairs.md, section 2.4. Refusals: BOOTH_TAKEN, BOOTH_BLOCKED, BOOTH_OF_OTHER_KIND, HOLD_EXPIRED.
 */
@Injectable()
export class MoveBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: MoveBoothInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, organizerId, application, allocation, booth, other } = await lockAllocationForDeciding(tx, input.allocationId, input.boothId);
        if (!other || other.id === booth.id) throw notFound('booth');
        const step = stepOf(tx, allocation, 'moveBooth', {
          isOrganizer: true,
          organizerIsOfBusiness: await isOfBusiness(tx, organizerId, application.businessId),
          eventIsAnnounced: isAnnounced(event),
          blocked: other.blockedAt ? { reason: other.blockReason } : null,
          sameKind: other.kind === booth.kind,
        });
        if (isRefusal(step)) return refused(step);
        await tx.update(BoothAllocationEntity, allocation, { state: step.to, endedAt: tx.now });
        const { state, expiresAt, snapshotId, confirmedAt } = allocation;
        const taken = await takeBooth(tx, { application, booth: other, state: state === 'CONFIRMED' ? 'CONFIRMED' : 'OFFERED', expiresAt, snapshotId, confirmedAt });
        if (isRefusal(taken)) return refused(taken);
        await recordAllocation(tx, step.event, application, taken);
        return done({ allocationId: taken.id });
      },
      { act: 'moveBooth', key: input.idempotencyKey, input },
    );
  }
}
