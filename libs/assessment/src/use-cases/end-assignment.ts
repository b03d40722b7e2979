import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import { UnitOfWork } from '@ketnoi/platform';
import { AssignmentEntity } from '../data/assignment.entity.js';
import { DEPARTMENT_ROLES } from '../domain/assessment.policy.js';
import { caseIsClosed } from '../domain/assessment.refusals.js';
import { endAssignment } from '../assignments.js';
import { lockCase, personOf } from '../cases.js';

export interface EndAssignmentInput {
  readonly assignmentId: Id;
  readonly reason: string;
}

/** The Department takes a duty back, so that somebody else can be assigned. Source: compliance.md, section 4, replaceExaminer. Refusal: CASE_IS_CLOSED. */
@Injectable()
export class EndAssignment {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: EndAssignmentInput): Promise<Result<{ assessmentId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      if (!(await holdsNow(tx, personOf(actor), DEPARTMENT_ROLES, null))) throw notFound('assignment');
      const known = await tx.findOne(AssignmentEntity, { id: input.assignmentId });
      if (!known || known.endedAt !== null) throw notFound('assignment');
      const { assessment } = await lockCase(tx, known.assessmentId);
      if (assessment.closedAt !== null || assessment.state === 'CONCLUDED') return refused(caseIsClosed());
      await endAssignment(tx, await tx.lock(AssignmentEntity, known.id), input.reason);
      return done({ assessmentId: assessment.id });
    });
  }
}
