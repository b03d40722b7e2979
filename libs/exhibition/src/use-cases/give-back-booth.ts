import { Injectable } from '@nestjs/common';
import { isId, notFound, type Actor, type Id, type Result } from '@ketnoi/common';
import { organizes } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { conclude, lockAllocationForDeciding, lockOwnAllocation, stepOf } from '../allocation-acts.js';
import { setUpHasBegun } from '../allocation-in-a-unit.js';
import { BoothAllocationEntity } from '../data/booth-allocation.entity.js';

export interface GiveBackInput {
  readonly allocationId: Id;
  /** Told to the business; an organizer has to give one. */
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

/** An organizer takes a hold or an offer back, with a reason. Source: fairs.md, section 2.4. Refusals: REASON_NEEDED, NOT_ALLOWED_NOW. */
@Injectable()
export class ReleaseBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: GiveBackInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const locked = await lockAllocationForDeciding(tx, input.allocationId);
        const step = stepOf(tx, locked.allocation, 'releaseBooth', { isOrganizer: true, hasReason: Boolean(input.reason) });
        return conclude(tx, locked, step, { endedAt: tx.now, reason: input.reason ?? null });
      },
      { act: 'releaseBooth', key: input.idempotencyKey, input },
    );
  }
}

/**
 * A confirmed booth is given back: by an owner until set-up begins, by an organizer with a reason. Source: fairs.md, section 2.4.
 * Refusals: REASON_NEEDED, SET_UP_HAS_BEGUN, NOT_ALLOWED_NOW.
 */
@Injectable()
export class VacateBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: GiveBackInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const isOrganizer = await organizesIt(tx, input.allocationId);
        const locked = isOrganizer ? await lockAllocationForDeciding(tx, input.allocationId) : await lockOwnAllocation(tx, input.allocationId);
        const facts = { isOwner: !isOrganizer, isOrganizer, hasReason: Boolean(input.reason), setUpHasBegun: setUpHasBegun(locked.event, tx.now) };
        return conclude(tx, locked, stepOf(tx, locked.allocation, 'vacateBooth', facts), { endedAt: tx.now, reason: input.reason ?? null });
      },
      { act: 'vacateBooth', key: input.idempotencyKey, input },
    );
  }
}

/** As which of the two the actor comes; the locks that follow decide whether that still holds. */
async function organizesIt(tx: Tx, allocationId: Id): Promise<boolean> {
  const known = isId(allocationId) ? await tx.findOne(BoothAllocationEntity, { id: allocationId }) : null;
  if (!known) throw notFound('booth_allocation');
  return organizes(tx.actor, known.eventId);
}
