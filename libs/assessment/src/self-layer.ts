import { advance, badInput, isRefusal, localDateOf, notFound, refusal, type Id, type Refusal } from '@ketnoi/common';
import { rulesOf } from '@ketnoi/criteria-engine';
import type { Tx } from '@ketnoi/platform';
import { demandDeskReview } from './desk-review.js';
import { AssessmentEntity } from './data/assessment.entity.js';
import { changedCodes, clearAnswers, contentOf } from './data/layer-content.queries.js';
import { sideOf } from './data/side.queries.js';
import { SupplementEntity } from './data/supplement.entity.js';
import type { AssessmentEvent } from './domain/assessment.events.js';
import { assessmentFacts, assessmentLifecycle } from './domain/assessment.lifecycle.js';
import { missingOfSelf } from './domain/completeness.js';
import { scoreLayer } from './domain/layer-content.js';
import { lockCase, personOf, type LockedCase } from './cases.js';
import { layersOf, openLayer, seal, startLayer } from './layers.js';

/** One thing the applicant is asked to supplement: a code of the edition, and what is wanted. */
export interface SupplementRequest {
  readonly code: string;
  readonly text: string;
}

/**
 * Seals what the applicant answered and hands the case to the desk, inside the unit of the application. The actor becomes
 * the author: they answer for it. Answers the event to record; refusals MISSING_ANSWERS, NOT_AN_APPLICANT. Source: compliance.md, sealSelf.
 */
export async function sealSelf(tx: Tx, assessmentId: Id): Promise<AssessmentEvent | Refusal> {
  const { assessment, edition } = await lockCase(tx, assessmentId);
  const actorId = personOf(tx.actor);
  const layer = await openLayer(tx, assessmentId, 'SELF');
  if (!layer) return refusal('NOT_ALLOWED_NOW', { act: 'sealSelf', state: assessment.state });
  const content = await contentOf(tx, layer.id);
  const missing = missingOfSelf(edition, scoreLayer(edition, layer, content, localDateOf(tx.now)));
  const isApplicant = (await sideOf(tx, assessmentId, actorId)) === 'APPLICANT';
  const step = advance(assessmentLifecycle, assessment.state, 'sealSelf', assessmentFacts({ isApplicant, missing }));
  if (isRefusal(step)) return step;
  const sealed = await seal(tx, layer, actorId, edition, content);
  await forgetOutdatedJudgements(tx, assessmentId, sealed.id);
  await tx.update(AssessmentEntity, assessment, { state: step.to });
  const payload = { layerId: sealed.id, revision: sealed.revision };
  return { type: 'SelfSealed', subject: { kind: 'Assessment', id: assessmentId }, payload };
}

/**
 * Gives the case back to the applicant with what is to be supplemented, inside the unit of the application. Answers the event to record;
 * refusals NOT_THE_DESK_REVIEWER, NO_RETURNS_LEFT, NOTHING_TO_SUPPLEMENT. Source: compliance.md, returnToSelf.
 */
export async function returnToSelf(tx: Tx, assessmentId: Id, requests: readonly SupplementRequest[]): Promise<AssessmentEvent | Refusal> {
  const locked = await lockCase(tx, assessmentId);
  const { assessment, edition } = locked;
  const reviewerId = await demandDeskReview(tx, assessment);
  const { maxReturns } = rulesOf(edition);
  const facts = assessmentFacts({ isDeskReviewer: true, returns: assessment.returns, maxReturns, supplements: requests.length });
  const step = advance(assessmentLifecycle, assessment.state, 'returnToSelf', facts);
  if (isRefusal(step)) return step;
  refuseUnknownCodes(locked, requests);
  const [latest] = await layersOf(tx, assessmentId, 'SELF');
  if (!latest) throw notFound('layer');
  const returned = await tx.update(AssessmentEntity, assessment, { state: step.to, returns: assessment.returns + 1 });
  await startLayer(tx, returned, 'SELF', latest.authorId);
  const asked = { assessmentId, round: returned.returns, askedBy: reviewerId, askedAt: tx.now };
  await tx.insertAll(SupplementEntity, requests.map((request) => ({ ...asked, ...request })));
  return { type: 'AssessmentReturned', subject: { kind: 'Assessment', id: assessmentId }, payload: { round: returned.returns } };
}

/** What was judged of answers that the applicant has changed since is judged anew. */
async function forgetOutdatedJudgements(tx: Tx, assessmentId: Id, sealedId: Id): Promise<void> {
  const [, before] = await layersOf(tx, assessmentId, 'SELF');
  const desk = before ? await openLayer(tx, assessmentId, 'DESK') : null;
  if (before && desk) await clearAnswers(tx, desk.id, await changedCodes(tx, before.id, sealedId));
}

function refuseUnknownCodes({ edition }: LockedCase, requests: readonly SupplementRequest[]): void {
  const known = new Set([...edition.criteria, ...edition.indicators, ...edition.facts].map(({ code }) => code));
  const issues = requests.flatMap(({ code }, index) => (known.has(code) ? [] : [{ path: `input.supplements.${index}.code`, code: 'UNKNOWN_CODE' }]));
  const repeated = new Set(requests.map(({ code }) => code)).size < requests.length;
  if (issues.length > 0 || repeated) throw badInput(...issues, ...(repeated ? [{ path: 'input.supplements', code: 'CODE_TWICE' }] : []));
}

/** Cases whose first SELF layer nobody has worked on since that instant, the longest idle first. */
export async function idleSince(tx: Tx, since: Date, limit: number): Promise<Id[]> {
  const rows = await tx.rows<{ id: Id }>(
    `SELECT l.assessment_id AS id FROM layer l JOIN assessment a ON a.id = l.assessment_id
      WHERE l.kind = 'SELF' AND l.revision = 1 AND l.sealed_at IS NULL AND l.saved_at < $1 AND a.closed_at IS NULL ORDER BY l.saved_at LIMIT $2`,
    [since, limit],
  );
  return rows.map(({ id }) => id);
}

/** When somebody last worked on the first SELF layer of the case; null once it was sealed. */
export async function draftSavedAt(tx: Tx, assessmentId: Id): Promise<Date | null> {
  const layer = await openLayer(tx, assessmentId, 'SELF');
  return layer && layer.revision === 1 ? layer.savedAt : null;
}
