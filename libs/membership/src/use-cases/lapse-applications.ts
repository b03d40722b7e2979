import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, system, type Id, type Result } from '@ketnoi/common';
import { draftSavedAt, idleSince, stopAssessment } from '@ketnoi/assessment';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { applicationFacts, applicationLifecycle } from '../domain/application.lifecycle.js';
import { idleBefore, isTheClock } from '../domain/membership.policy.js';

const CLOCK = system('lapse-applications');
const AT_ONCE = 200;

/**
 * Returned applications whose deadline has passed and drafts idle for twelve months lapse, each in a unit of its own. Safe
 * to run twice at once: who comes second finds the application lapsed. Source: compliance.md, section 5, lapseApplication.
 */
@Injectable()
export class LapseApplications {
  constructor(private readonly unit: UnitOfWork) {}

  /** Answers how many lapsed. */
  async run(): Promise<number> {
    const due = await this.unit.run(CLOCK, async (tx) => done(await dueApplications(tx)));
    let lapsed = 0;
    for (const id of due.ok ? due.value : []) if ((await this.lapse(id)).ok) lapsed += 1;
    return lapsed;
  }

  private lapse(applicationId: Id): Promise<Result<{ applicationId: Id }>> {
    return this.unit.run(CLOCK, async (tx) => {
      const application = await tx.lock(MembershipApplicationEntity, applicationId);
      // Facts are read under the locks: somebody may have handed in or gone on writing since.
      const stopped = await stopAssessment(tx, application.assessmentId);
      const facts = applicationFacts(tx.now, { isClock: isTheClock(tx.actor), deadlineIsPassed: await isOverdue(tx, application) });
      const step = advance(applicationLifecycle, application.state, 'lapseApplication', facts);
      if (isRefusal(step)) return refused(step);
      if (isRefusal(stopped)) return refused(stopped);
      await tx.update(MembershipApplicationEntity, application, { state: step.to, returnDueAt: null, endedAt: tx.now });
      await tx.record(stopped);
      await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id: applicationId }, payload: { businessId: application.businessId } });
      return done({ applicationId });
    });
  }
}

async function dueApplications(tx: Tx): Promise<Id[]> {
  const idle = await idleSince(tx, idleBefore(tx.now), AT_ONCE);
  const rows = await tx.rows<{ id: Id }>(
    `SELECT id FROM membership_application
      WHERE (state = 'RETURNED' AND return_due_at <= $1) OR (state = 'DRAFT' AND assessment_id = ANY($2)) ORDER BY id LIMIT $3`,
    [tx.now, idle, AT_ONCE],
  );
  return rows.map(({ id }) => id);
}

async function isOverdue(tx: Tx, { returnDueAt, assessmentId }: MembershipApplicationEntity): Promise<boolean> {
  if (returnDueAt !== null) return returnDueAt <= tx.now;
  const savedAt = await draftSavedAt(tx, assessmentId);
  return savedAt !== null && savedAt < idleBefore(tx.now);
}
