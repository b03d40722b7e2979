import { Injectable } from '@nestjs/common';
import { addDays, advance, done, endOfDay, isRefusal, localDateOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { pinnedEdition, returnToSelf, type SupplementRequest } from '@ketnoi/assessment';
import { rulesOf } from '@ketnoi/criteria-engine';
import { UnitOfWork } from '@ketnoi/platform';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { applicationFacts, applicationLifecycle } from '../domain/application.lifecycle.js';

export interface ReturnApplicationInput {
  readonly applicationId: Id;
  /** What to supplement, by code of criterion, indicator or fact. */
  readonly supplements: readonly SupplementRequest[];
  readonly idempotencyKey: string;
}

/**
 * The desk reviewer gives an application back with what is to be supplemented and the deadline that the pinned edition
 * promises: 24:00 of the last day. Source: compliance.md, section 5, returnApplication.
 * Refusals: NO_RETURNS_LEFT, NOTHING_TO_SUPPLEMENT, NOT_ALLOWED_NOW.
 */
@Injectable()
export class ReturnApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: ReturnApplicationInput): Promise<Result<{ applicationId: Id; dueAt: string }>> {
    const once = { act: 'returnApplication', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const application = await tx.lock(MembershipApplicationEntity, input.applicationId);
        const { id, businessId, assessmentId } = application;
        const returning = await returnToSelf(tx, assessmentId, input.supplements);
        const step = advance(applicationLifecycle, application.state, 'returnApplication', applicationFacts(tx.now, { isDeskReviewer: true, returning }));
        if (isRefusal(step)) return refused(step);
        if (isRefusal(returning)) return refused(returning);
        const { content } = await pinnedEdition(tx, assessmentId);
        const returnDueAt = endOfDay(addDays(localDateOf(tx.now), rulesOf(content).returnDays));
        await tx.update(MembershipApplicationEntity, application, { state: step.to, returnDueAt });
        const payload = { businessId, assessmentId, dueAt: returnDueAt.toISOString() };
        await tx.record(returning);
        await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id }, payload });
        return done({ applicationId: id, dueAt: payload.dueAt });
      },
      once,
    );
  }
}
