import { Injectable } from '@nestjs/common';
import { done, notFound, refusal, refused, type Actor, type Id, type Refusal, type Result } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { AssignmentEntity } from '../data/assignment.entity.js';
import { deskReviewOf, latestDeclaration, takeSide } from '../data/side.queries.js';
import { DEPARTMENT_ROLES } from '../domain/assessment.policy.js';
import { assessorNeeded, conflictDeclared, declarationMissing, deskReviewerAssigned, onAnotherSide } from '../domain/assessment.refusals.js';
import type { Relation, Subject } from '../domain/subject.js';
import { lockCase, personOf } from '../cases.js';
import { sealedLayer } from '../layers.js';

export interface AssignDeskReviewerInput {
  readonly assessmentId: Id;
  /** An assessor who has declared NONE for the subject. */
  readonly personId: Id;
  readonly idempotencyKey: string;
}

/**
 * The Department gives a handed-in case to one assessor. Refused for anybody of the applicant, for a declared conflict and
 * without a declaration; the database refuses the same by keys. Source: compliance.md, sections 3 and 4; issue A, story 4.
 * Refusals: ASSESSOR_NEEDED, DESK_REVIEWER_ASSIGNED, DECLARATION_MISSING, CONFLICT_DECLARED, ON_ANOTHER_SIDE.
 */
@Injectable()
export class AssignDeskReviewer {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AssignDeskReviewerInput): Promise<Result<{ assessmentId: Id; assignmentId: Id }>> {
    const once = { act: 'assignDeskReviewer', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const assignedBy = personOf(actor);
        const { assessmentId, personId } = input;
        if (!(await holdsNow(tx, assignedBy, DEPARTMENT_ROLES, null))) throw notFound('assessment');
        const { assessment, subject } = await lockCase(tx, assessmentId);
        // Before it is handed in, a case is nobody's business but the applicant's.
        if (!(await sealedLayer(tx, assessmentId, 'SELF'))) throw notFound('assessment');
        if (assessment.state !== 'DESK') return refused(refusal('NOT_ALLOWED_NOW', { act: 'assignDeskReviewer', state: assessment.state }));
        const declaration = await latestDeclaration(tx, personId, subject);
        const why = await this.whyNot(tx, { assessmentId, personId, subject, relation: declaration?.relation ?? null });
        if (why) return refused(why);
        const of = { assessmentId, subjectKind: subject.kind, subjectId: subject.id, personId };
        const assignment = await tx.insert(AssignmentEntity, {
          ...of,
          version: 1,
          duty: 'DESK',
          declarationId: declaration?.id,
          assignedBy,
          assignedAt: tx.now,
          endedAt: null,
        });
        const payload = { assignmentId: assignment.id, personId, duty: 'DESK' };
        await tx.record({ type: 'DeskReviewerAssigned', subject: { kind: 'Assessment', id: assessmentId }, payload });
        return done({ assessmentId, assignmentId: assignment.id });
      },
      once,
    );
  }

  /** Early, readable answers to what keys would refuse; also puts the person on the examiners' side. */
  private async whyNot(tx: Tx, of: { assessmentId: Id; personId: Id; subject: Subject; relation: Relation | null }): Promise<Refusal | null> {
    if (!(await holdsNow(tx, of.personId, ['ASSESSOR'], null))) return assessorNeeded();
    if (await deskReviewOf(tx, of.assessmentId)) return deskReviewerAssigned();
    if (of.relation === null) return declarationMissing();
    if (of.relation !== 'NONE') return conflictDeclared(of.relation);
    const side = await takeSide(tx, of.assessmentId, of.personId, 'EXAMINER');
    return side === 'EXAMINER' ? null : onAnotherSide(side);
  }
}
