import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { sealSelf } from '@ketnoi/assessment';
import { takesSubmissions } from '@ketnoi/criteria';
import { UnitOfWork } from '@ketnoi/platform';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { applicationFacts, applicationLifecycle } from '../domain/application.lifecycle.js';
import { demandApplicant, newDossierNo } from '../applications.js';

export interface SubmitApplicationInput {
  readonly applicationId: Id;
  /** The owner signs that what is handed in is true and complete. */
  readonly statementIsSigned: boolean;
  readonly idempotencyKey: string;
}

/**
 * The owner hands the application in: what was answered and attached is sealed, and the case goes to the desk.
 * Source: compliance.md, section 5, submitApplication.
 * Refusals: OWNER_NEEDED, NOT_ALLOWED_NOW, RETURN_DEADLINE_PASSED, EDITION_SUPERSEDED, MISSING_ANSWERS, STATEMENT_NOT_SIGNED.
 */
@Injectable()
export class SubmitApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SubmitApplicationInput): Promise<Result<{ applicationId: Id }>> {
    const once = { act: 'submitApplication', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        // 1. Lock what will change. To whom the application is invisible it does not exist.
        const application = await tx.lock(MembershipApplicationEntity, input.applicationId);
        const { isOwner, editionHash } = await demandApplicant(tx, application);

        // 2. Gather facts. Sealing writes, but a refusal below rolls everything back.
        const sealing = await sealSelf(tx, application.assessmentId);
        const facts = applicationFacts(tx.now, {
          isOwner,
          statementIsSigned: input.statementIsSigned,
          editionTakesSubmissions: await takesSubmissions(tx, editionHash),
          returnDueAt: application.returnDueAt,
          sealing,
        });

        // 3. Decide by the table of acts.
        const step = advance(applicationLifecycle, application.state, 'submitApplication', facts);
        if (isRefusal(step)) return refused(step);
        if (isRefusal(sealing)) return refused(sealing);

        // 4. Write.
        await tx.update(MembershipApplicationEntity, application, {
          state: step.to,
          dossierNo: application.dossierNo ?? (await newDossierNo(tx)),
          submittedAt: tx.now,
          returnDueAt: null,
        });

        // 5. Record what happened, last: mails and everything else follow from it after commit.
        const { id, businessId, assessmentId } = application;
        const payload = { businessId, assessmentId, isAgain: application.dossierNo !== null };
        await tx.record(sealing);
        await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id }, payload });
        return done({ applicationId: id });
      },
      once,
    );
  }
}
