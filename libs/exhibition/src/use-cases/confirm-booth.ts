import { Injectable } from '@nestjs/common';
import type { Actor, Id, Result } from '@ketnoi/common';
import { isAnnounced } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { conclude, lockOwnAllocation, stepOf } from '../allocation-acts.js';
import { checkEligibility } from '../eligibility-check.js';

export interface AnswerOfferInput {
  readonly allocationId: Id;
  readonly idempotencyKey: string;
}

/**
 * An owner takes the booth that is offered, before the offer is over; the certificate is asked once more. Source: fairs.md,
 * section 2.4. Refusals: HOLD_EXPIRED, NOT_ELIGIBLE, EVENT_NOT_ANNOUNCED, NOT_ALLOWED_NOW.
 */
@Injectable()
export class ConfirmBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AnswerOfferInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, application, allocation } = await lockOwnAllocation(tx, input.allocationId);
        const { snapshotId, judgement, validOn } = await checkEligibility(tx, application, event, 'CONFIRM');
        const step = stepOf(tx, allocation, 'confirmBooth', { isOwner: true, eventIsAnnounced: isAnnounced(event), judgement, validOn });
        return conclude(tx, { application, allocation }, step, { confirmedAt: tx.now, expiresAt: null, snapshotId });
      },
      { act: 'confirmBooth', key: input.idempotencyKey, input },
    );
  }
}

/** An owner does without the booth that is offered. Source: fairs.md, section 2.4. Refusals: HOLD_EXPIRED, NOT_ALLOWED_NOW. */
@Injectable()
export class DeclineOffer {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AnswerOfferInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { application, allocation } = await lockOwnAllocation(tx, input.allocationId);
        return conclude(tx, { application, allocation }, stepOf(tx, allocation, 'declineOffer', { isOwner: true }), { endedAt: tx.now });
      },
      { act: 'declineOffer', key: input.idempotencyKey, input },
    );
  }
}
