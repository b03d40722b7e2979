import { notFound, type Id } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import type { AssessmentEntity } from './data/assessment.entity.js';
import { deskReviewOf } from './data/side.queries.js';
import { personOf } from './cases.js';

/**
 * The actor as the live desk reviewer of the case, who is still an assessor. Fault NOT_FOUND for everybody else: a case
 * that is not assigned to you does not exist for you (trust.md, section 4).
 */
export async function demandDeskReview(tx: Tx, assessment: AssessmentEntity): Promise<Id> {
  const actorId = personOf(tx.actor);
  const review = await deskReviewOf(tx, assessment.id);
  const isReviewer = review?.personId === actorId && (await holdsNow(tx, actorId, ['ASSESSOR'], null));
  if (!isReviewer) throw notFound('assessment');
  return actorId;
}
