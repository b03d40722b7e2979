import { Injectable } from '@nestjs/common';
import { addDays, advance, badInput, done, endOfDay, isRefusal, localDateOf, notFound, refusal, refused, workingDeadline, type Actor, type Id, type Result } from '@ketnoi/common';
import { isAnnounced } from '@ketnoi/events';
import { UnitOfWork, workingCalendar, type Tx } from '@ketnoi/platform';
import { conclude, lockAllocationForDeciding, recordAllocation, stepOf } from '../allocation-acts.js';
import { isOfBusiness, lockForDeciding } from '../allocation-in-a-unit.js';
import type { BoothEntity } from '../data/booth.entity.js';
import type { BoothApplicationEntity } from '../data/booth-application.entity.js';
import { allocationFacts, allocationLifecycle, type AllocationFacts } from '../domain/allocation.lifecycle.js';
import { HOLD_DAYS, MOST_OFFER_WORKING_DAYS, OFFER_WORKING_DAYS } from '../domain/booth.policy.js';
import { checkEligibility } from '../eligibility-check.js';
import { lockBooths, takeBooth } from '../take-booth.js';

export interface HoldBoothInput {
  readonly applicationId: Id;
  readonly boothId: Id;
  readonly idempotencyKey: string;
}

/**
 * An organizer keeps a booth for an accepted application, until the end of the third day. Source: fairs.md, section 2.4.
 * Refusals: ORGANIZER_NEEDED, ORGANIZER_IS_OF_BUSINESS, BOOTH_BLOCKED, BOOTH_TAKEN, ALLOWANCE_USED, NOT_ALLOWED_NOW.
 */
@Injectable()
export class HoldBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: HoldBoothInput): Promise<Result<{ allocationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, organizerId, application } = await lockForDeciding(tx, input.applicationId);
        if (application.state !== 'ACCEPTED') return refused(refusal('NOT_ALLOWED_NOW', { act: 'holdBooth', state: application.state }));
        const booth = await oneBooth(tx, event.id, input.boothId);
        const facts = allocationFacts({ ...(await factsOf(tx, organizerId, application, booth)), eventIsAnnounced: isAnnounced(event) });
        const step = advance(allocationLifecycle, null, 'holdBooth', facts);
        if (isRefusal(step)) return refused(step);
        const expiresAt = endOfDay(addDays(localDateOf(tx.now), HOLD_DAYS));
        const taken = await takeBooth(tx, { application, booth, state: 'HELD', expiresAt, snapshotId: null });
        if (isRefusal(taken)) return refused(taken);
        await recordAllocation(tx, step.event, application, taken);
        return done({ allocationId: taken.id });
      },
      { act: 'holdBooth', key: input.idempotencyKey, input },
    );
  }
}

export interface OfferBoothInput {
  readonly applicationId: Id;
  readonly boothId: Id;
  /** How many working days the business has; at least 2, and 2 when left out. */
  readonly workingDays?: number | null;
  readonly idempotencyKey: string;
}

/**
 * An organizer offers a booth to an accepted application, which has to be eligible now; one that is held for it becomes the
 * offer. Source: fairs.md, section 2.4. Refusals as in HoldBooth, NOT_ELIGIBLE, HOLD_EXPIRED. Fault BAD_USER_INPUT at
 * `input.workingDays` with OFFER_DAYS.
 */
@Injectable()
export class OfferBooth {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: OfferBoothInput): Promise<Result<{ allocationId: Id }>> {
    const days = input.workingDays ?? OFFER_WORKING_DAYS;
    if (!Number.isInteger(days) || days < OFFER_WORKING_DAYS || days > MOST_OFFER_WORKING_DAYS) {
      throw badInput({ path: 'input.workingDays', code: 'OFFER_DAYS' });
    }
    const once = { act: 'offerBooth', key: input.idempotencyKey, input };
    return this.unit.run(actor, (tx) => this.offer(tx, input, days), once);
  }

  private async offer(tx: Tx, input: OfferBoothInput, days: number): Promise<Result<{ allocationId: Id }>> {
    const { event, organizerId, application } = await lockForDeciding(tx, input.applicationId);
    if (application.state !== 'ACCEPTED') return refused(refusal('NOT_ALLOWED_NOW', { act: 'offerBooth', state: application.state }));
    const booth = await oneBooth(tx, event.id, input.boothId);
    const { snapshotId, judgement, validOn } = await checkEligibility(tx, application, event, 'OFFER');
    const known = { ...(await factsOf(tx, organizerId, application, booth)), eventIsAnnounced: isAnnounced(event), judgement, validOn };
    const expiresAt = workingDeadline(tx.now, days, await workingCalendar(tx));
    const held = await heldFor(tx, application.id, booth.id);
    if (held) {
      const { allocation } = await lockAllocationForDeciding(tx, held);
      return conclude(tx, { application, allocation }, stepOf(tx, allocation, 'offerBooth', known), { expiresAt, snapshotId });
    }
    const step = stepOf(tx, null, 'offerBooth', known);
    if (isRefusal(step)) return refused(step);
    const taken = await takeBooth(tx, { application, booth, state: 'OFFERED', expiresAt, snapshotId });
    if (isRefusal(taken)) return refused(taken);
    await recordAllocation(tx, step.event, application, taken);
    return done({ allocationId: taken.id });
  }
}

async function oneBooth(tx: Tx, eventId: Id, boothId: Id): Promise<BoothEntity> {
  const [booth] = await lockBooths(tx, eventId, [boothId]);
  if (!booth) throw notFound('booth');
  return booth;
}

async function factsOf(tx: Tx, organizerId: Id, application: BoothApplicationEntity, booth: BoothEntity): Promise<Partial<AllocationFacts>> {
  return {
    isOrganizer: true,
    organizerIsOfBusiness: await isOfBusiness(tx, organizerId, application.businessId),
    blocked: booth.blockedAt ? { reason: booth.blockReason } : null,
  };
}

/** A hold of this booth for this application whose time is not over. */
async function heldFor(tx: Tx, applicationId: Id, boothId: Id): Promise<Id | null> {
  const [held] = await tx.rows<{ id: Id }>(
    `SELECT id FROM booth_allocation WHERE application_id = $1 AND booth_id = $2 AND state = 'HELD' AND expires_at > $3 ORDER BY id LIMIT 1`,
    [applicationId, boothId, tx.now],
  );
  return held?.id ?? null;
}
