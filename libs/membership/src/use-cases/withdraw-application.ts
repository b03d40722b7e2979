import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { stopAssessment } from '@ketnoi/assessment';
import { UnitOfWork } from '@ketnoi/platform';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { applicationFacts, applicationLifecycle } from '../domain/application.lifecycle.js';
import { demandApplicant } from '../applications.js';

export interface WithdrawApplicationInput {
  readonly applicationId: Id;
  readonly idempotencyKey: string;
}

/** The owner takes an application back that is not decided; its assessment stops. Source: compliance.md, section 5, withdrawApplication. */
@Injectable()
export class WithdrawApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: WithdrawApplicationInput): Promise<Result<{ applicationId: Id }>> {
    const once = { act: 'withdrawApplication', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const application = await tx.lock(MembershipApplicationEntity, input.applicationId);
        const { isOwner } = await demandApplicant(tx, application);
        const step = advance(applicationLifecycle, application.state, 'withdrawApplication', applicationFacts(tx.now, { isOwner }));
        if (isRefusal(step)) return refused(step);
        const stopped = await stopAssessment(tx, application.assessmentId);
        if (isRefusal(stopped)) return refused(stopped);
        const { id, businessId } = application;
        await tx.update(MembershipApplicationEntity, application, { state: step.to, returnDueAt: null, endedAt: tx.now });
        await tx.record(stopped);
        await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id }, payload: { businessId } });
        return done({ applicationId: id });
      },
      once,
    );
  }
}
