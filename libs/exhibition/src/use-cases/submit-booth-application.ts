import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { isAnnounced } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { callFacts, callOf, lockOwnApplication, setUpHasBegun } from '../allocation-in-a-unit.js';
import { BoothApplicationEntity, BoothWishEntity } from '../data/booth-application.entity.js';
import { BoothAllocationEntity } from '../data/booth-allocation.entity.js';
import { missingOf } from '../domain/booth-application.completeness.js';
import { boothApplicationFacts, boothApplicationLifecycle } from '../domain/booth-application.lifecycle.js';
import { checkEligibility } from '../eligibility-check.js';
import { recordAllocation } from '../allocation-acts.js';
import { lockBooths } from '../take-booth.js';

export interface SubmitBoothApplicationInput {
  readonly applicationId: Id;
  readonly idempotencyKey: string;
}

/**
 * An owner hands the application in while the call is open, with a certificate that lasts to the day the rule names; craft and
 * village are kept as they are now. Source: fairs.md, sections 2.2 and 2.3. Refusals: CALL_NOT_OPEN, BOOTH_APPLICATION_INCOMPLETE,
 * NOT_ELIGIBLE, NOT_ALLOWED_NOW.
 */
@Injectable()
export class SubmitBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SubmitBoothApplicationInput): Promise<Result<{ applicationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, application } = await lockOwnApplication(tx, input.applicationId, 'OWNER');
        const { goods, isOnlineOnly } = application;
        const wishes = (await tx.find(BoothWishEntity, { applicationId: application.id })).length;
        const { judgement, validOn } = await checkEligibility(tx, application, event, 'SUBMIT');
        const call = callFacts(await callOf(tx, event.id), tx.now);
        const facts = boothApplicationFacts({ isOwner: true, eventIsAnnounced: isAnnounced(event), call, missing: missingOf({ goods, isOnlineOnly, wishes }), judgement, validOn });
        const step = advance(boothApplicationLifecycle, application.state, 'submitBoothApplication', facts);
        if (isRefusal(step)) return refused(step);
        await tx.update(BoothApplicationEntity, application, { state: step.to, submittedAt: tx.now, ...(await originOf(tx, application.establishmentId)) });
        await tx.record({ type: step.event, subject: { kind: 'BoothApplication', id: application.id }, payload: { eventId: event.id, businessId: application.businessId } });
        return done({ applicationId: application.id });
      },
      { act: 'submitBoothApplication', key: input.idempotencyKey, input },
    );
  }
}

/** An owner takes the application back before set-up; booths that were held, offered or confirmed are free again. Refusals: SET_UP_HAS_BEGUN, NOT_ALLOWED_NOW. Source: fairs.md, section 2.2. */
@Injectable()
export class WithdrawBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SubmitBoothApplicationInput): Promise<Result<{ applicationId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, application } = await lockOwnApplication(tx, input.applicationId, 'OWNER');
        const facts = boothApplicationFacts({ isOwner: true, setUpHasBegun: setUpHasBegun(event, tx.now) });
        const step = advance(boothApplicationLifecycle, application.state, 'withdrawBoothApplication', facts);
        if (isRefusal(step)) return refused(step);
        await freeBooths(tx, application);
        await tx.update(BoothApplicationEntity, application, { state: step.to, waitingNo: null });
        await tx.record({ type: step.event, subject: { kind: 'BoothApplication', id: application.id }, payload: { eventId: event.id, businessId: application.businessId } });
        return done({ applicationId: application.id });
      },
      { act: 'withdrawBoothApplication', key: input.idempotencyKey, input },
    );
  }
}

/** Booths are locked before their rows, as every taker does. */
async function freeBooths(tx: Tx, application: BoothApplicationEntity): Promise<void> {
  const live = (await tx.find(BoothAllocationEntity, { applicationId: application.id })).filter(({ endedAt }) => endedAt === null);
  await lockBooths(tx, application.eventId, live.map(({ boothId }) => boothId));
  for (const allocation of await tx.lockAll(BoothAllocationEntity, live.map(({ id }) => id))) {
    if (allocation.endedAt !== null) continue;
    const isConfirmed = allocation.state === 'CONFIRMED';
    const ended = await tx.update(BoothAllocationEntity, allocation, { state: isConfirmed ? 'VACATED' : 'RELEASED', endedAt: tx.now });
    await recordAllocation(tx, isConfirmed ? 'BoothVacated' : 'HoldReleased', application, ended);
  }
}

/** Craft and village of the establishment: the first craft by its code where it works in several. */
async function originOf(tx: Tx, establishmentId: Id): Promise<{ craftId: Id | null; craftVillageId: Id | null }> {
  const [origin] = await tx.rows<{ craftId: Id | null; craftVillageId: Id | null }>(
    `SELECT e.craft_village_id AS "craftVillageId",
            (SELECT c.craft_id FROM establishment_craft c JOIN craft k ON k.id = c.craft_id WHERE c.establishment_id = e.id ORDER BY k.code LIMIT 1) AS "craftId"
       FROM production_establishment e WHERE e.id = $1`,
    [establishmentId],
  );
  return origin ?? { craftId: null, craftVillageId: null };
}
