import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, workingDeadline, type Actor, type Id, type Result } from '@ketnoi/common';
import { isAnnounced, type EventFacts } from '@ketnoi/events';
import { UnitOfWork, workingCalendar, type Tx } from '@ketnoi/platform';
import { isOfBusiness, lockForDeciding, ruleOf } from '../allocation-in-a-unit.js';
import { BoothApplicationEntity } from '../data/booth-application.entity.js';
import { boothApplicationFacts, boothApplicationLifecycle, type BoothApplicationAct, type BoothApplicationFacts } from '../domain/booth-application.lifecycle.js';
import { checkEligibility } from '../eligibility-check.js';

export interface DecideInput {
  readonly applicationId: Id;
  /** Told to the business; needed to decline. */
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

type Decided = Promise<Result<{ applicationId: Id }>>;

/**
 * An organizer accepts: the business may be given a booth. The certificate is asked again; under a rule that lets applicants
 * in, one that is still applying is accepted with a deadline. Source: fairs.md, section 2.2. Refusals: NOT_ELIGIBLE,
 * ORGANIZER_IS_OF_BUSINESS, NOT_ALLOWED_NOW.
 */
@Injectable()
export class AcceptBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DecideInput): Decided {
    return decide(this.unit, actor, input, 'acceptBoothApplication', async (tx, application, event) => {
      const { judgement, validOn } = await checkEligibility(tx, application, event, 'ACCEPT');
      const { graceDays } = await ruleOf(tx, application.callId);
      const isConditional = judgement.verdict === 'CONDITIONAL';
      const certificateUntil = isConditional ? workingDeadline(tx.now, graceDays, await workingCalendar(tx)) : null;
      return { facts: { judgement, validOn }, patch: { certificateUntil, waitingNo: null } };
    });
  }
}

/** An organizer puts the application on the waiting list, behind those who wait already. Source: fairs.md, section 2.2. Refusals: HAS_LIVE_BOOTH, ORGANIZER_IS_OF_BUSINESS, NOT_ALLOWED_NOW. */
@Injectable()
export class PutOnWaitingList {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DecideInput): Decided {
    return decide(this.unit, actor, input, 'putOnWaitingList', async (tx, { id, callId }) => {
      const [live] = await tx.rows(`SELECT 1 FROM booth_allocation WHERE application_id = $1 AND (state = 'CONFIRMED' OR (state IN ('HELD', 'OFFERED') AND expires_at > $2)) LIMIT 1`, [id, tx.now]);
      // Two at once: the second waits for the row of the call, and counts the first.
      await tx.rows(`SELECT 1 FROM booth_call WHERE id = $1 FOR NO KEY UPDATE`, [callId]);
      const [last] = await tx.rows<{ no: number }>(`SELECT coalesce(max(waiting_no), 0) AS no FROM booth_application WHERE call_id = $1`, [callId]);
      return { facts: { hasLiveBooth: live !== undefined }, patch: { waitingNo: (last?.no ?? 0) + 1 } };
    });
  }
}

/** An organizer declines, with the reason that the business reads. Source: fairs.md, section 2.2. Refusals: REASON_NEEDED, ORGANIZER_IS_OF_BUSINESS, NOT_ALLOWED_NOW. */
@Injectable()
export class DeclineBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DecideInput): Decided {
    return decide(this.unit, actor, input, 'declineBoothApplication', () => Promise.resolve({ facts: { hasReason: Boolean(input.reason) }, patch: { waitingNo: null } }));
  }
}

type Look = (tx: Tx, application: BoothApplicationEntity, event: EventFacts) => Promise<{ facts: Partial<BoothApplicationFacts>; patch: Partial<BoothApplicationEntity> }>;

/** What the three decisions share: who, the table of acts, the row, the event. */
function decide(unit: UnitOfWork, actor: Actor, input: DecideInput, act: BoothApplicationAct, look: Look): Decided {
  return unit.run(
    actor,
    async (tx) => {
      const { event, organizerId, application } = await lockForDeciding(tx, input.applicationId);
      const { facts, patch } = await look(tx, application, event);
      const known = { isOrganizer: true, organizerIsOfBusiness: await isOfBusiness(tx, organizerId, application.businessId), eventIsAnnounced: isAnnounced(event), ...facts };
      const step = advance(boothApplicationLifecycle, application.state, act, boothApplicationFacts(known));
      if (isRefusal(step)) return refused(step);
      await tx.update(BoothApplicationEntity, application, { ...patch, state: step.to, reason: input.reason ?? null, decidedBy: organizerId, decidedAt: tx.now });
      await tx.record({ type: step.event, subject: { kind: 'BoothApplication', id: application.id }, payload: { eventId: event.id, businessId: application.businessId } });
      return done({ applicationId: application.id });
    },
    { act, key: input.idempotencyKey, input },
  );
}
