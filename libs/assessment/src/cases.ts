import { advance, isRefusal, notFound, personIdOf, unauthenticated, type Actor, type Id, type Refusal } from '@ketnoi/common';
import { editionContent } from '@ketnoi/criteria';
import type { EditionContent, Result } from '@ketnoi/criteria-engine';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { endAllAssignments } from './assignments.js';
import { AssessmentEntity } from './data/assessment.entity.js';
import { CaseSideEntity } from './data/case-side.entity.js';
import { LayerEntity } from './data/layer.entity.js';
import { sideOf } from './data/side.queries.js';
import { assessmentFacts, assessmentLifecycle } from './domain/assessment.lifecycle.js';
import { answeringRoles } from './domain/assessment.policy.js';
import type { AssessmentEvent } from './domain/assessment.events.js';
import type { AssessmentKind, LayerKind, Subject } from './domain/subject.js';
import { openLayer, recompute, sealedLayer, startLayer } from './layers.js';

/** A case inside a unit: its locked row and the edition it is pinned to. */
export interface LockedCase {
  readonly assessment: AssessmentEntity;
  readonly subject: Subject;
  readonly edition: EditionContent;
}

export interface CaseToOpen {
  readonly subject: Subject;
  readonly setCode: string;
  readonly editionHash: string;
  readonly kind: Exclude<AssessmentKind, 'EXTRAORDINARY'>;
}

/**
 * Opens a case inside the unit of the application that it is for, with an empty SELF layer. The database puts the people of
 * the subject on the applicant's side and bars declared conflicts. Answers the event for the caller to record, or a refusal:
 * NOBODY_APPLIES; a second open case becomes ASSESSMENT_ALREADY_OPEN. Source: compliance.md, openAssessment.
 */
export async function openAssessment(tx: Tx, toOpen: CaseToOpen): Promise<AssessmentEvent | Refusal> {
  const authorId = personOf(tx.actor);
  const assessment = await tx.insert(AssessmentEntity, {
    version: 1,
    subjectKind: toOpen.subject.kind,
    subjectId: toOpen.subject.id,
    setCode: toOpen.setCode,
    editionHash: toOpen.editionHash,
    kind: toOpen.kind,
    state: assessmentLifecycle.initial,
    reason: null,
    replacesId: null,
    returns: 0,
    openedAt: tx.now,
    closedAt: null,
  });
  const applicants = await tx.find(CaseSideEntity, { assessmentId: assessment.id, side: 'APPLICANT' });
  const step = advance(assessmentLifecycle, null, 'openAssessment', assessmentFacts({ isItsApplication: true, hasApplicant: applicants.length > 0 }));
  if (isRefusal(step)) return step;
  await startLayer(tx, assessment, 'SELF', authorId);
  const payload = { subjectKind: toOpen.subject.kind, subjectId: toOpen.subject.id, setCode: toOpen.setCode };
  return { type: 'AssessmentOpened', subject: { kind: 'Assessment', id: assessment.id }, payload };
}

/** Locks a case and reads its edition. Fault NOT_FOUND where there is none. */
export async function lockCase(tx: Tx, assessmentId: Id): Promise<LockedCase> {
  const assessment = await tx.lock(AssessmentEntity, assessmentId);
  const edition = await editionContent(tx, assessment.editionHash);
  return { assessment, subject: { kind: assessment.subjectKind, id: assessment.subjectId }, edition };
}

/** The edition that a case is pinned to, with its hash; nothing is locked. */
export async function pinnedEdition(tx: Tx, assessmentId: Id): Promise<{ readonly hash: string; readonly content: EditionContent }> {
  const assessment = await tx.findOne(AssessmentEntity, { id: assessmentId });
  if (!assessment) throw notFound('assessment');
  return { hash: assessment.editionHash, content: await editionContent(tx, assessment.editionHash) };
}

/** Stops an open case together with its application, and answers the event to record. Refusal: CASE_IS_CLOSED. Source: compliance.md, stop. */
export async function stopAssessment(tx: Tx, assessmentId: Id): Promise<AssessmentEvent | Refusal> {
  const { assessment } = await lockCase(tx, assessmentId);
  const step = advance(assessmentLifecycle, assessment.state, 'stop', assessmentFacts({ isItsApplication: true, isClosed: assessment.closedAt !== null }));
  if (isRefusal(step)) return step;
  await tx.update(AssessmentEntity, assessment, { state: step.to, closedAt: tx.now });
  await endAllAssignments(tx, assessmentId);
  return { type: 'AssessmentStopped', subject: { kind: 'Assessment', id: assessmentId }, payload: {} };
}

/** What a determination rests on: the deciding sealed layer and its calculation made anew. */
export interface ConcludedCase {
  readonly assessment: AssessmentEntity;
  readonly edition: EditionContent;
  readonly layer: { readonly id: Id; readonly kind: LayerKind; readonly sealedHash: string; readonly asOf: string };
  readonly result: Result;
  readonly resultText: string;
  /** Whether the calculation is, to the byte, what was stored at sealing. */
  readonly agrees: boolean;
}

/** The concluded case, or null while somebody still writes a layer. Until consensus exists, the sealed DESK layer decides (settled.md). */
export async function concludedCase(tx: Tx, assessmentId: Id): Promise<ConcludedCase | null> {
  const { assessment, edition } = await lockCase(tx, assessmentId);
  const layer = assessment.state === 'CONCLUDED' ? await sealedLayer(tx, assessmentId, 'DESK') : null;
  if (!layer?.sealedHash || !layer.asOf) return null;
  const { result, text, agrees } = await recompute(tx, layer, edition);
  const { id, kind, sealedHash, asOf } = layer;
  return { assessment, edition, layer: { id, kind, sealedHash, asOf }, result, resultText: text, agrees };
}

/** Ends a decided case: from now on its sides stay as they are, and its examiners have no duty any more. */
export async function closeCase(tx: Tx, assessment: AssessmentEntity): Promise<void> {
  await tx.update(AssessmentEntity, assessment, { closedAt: tx.now });
  await endAllAssignments(tx, assessment.id);
}

/** The SELF layer being written, for somebody who answers for the subject at this moment; Fault NOT_FOUND for all others. */
export async function selfLayerToWrite(tx: Tx, { assessment, subject }: LockedCase): Promise<LayerEntity | null> {
  await demandAnswering(tx, subject);
  const side = await sideOf(tx, assessment.id, personOf(tx.actor));
  if (side !== 'APPLICANT') throw notFound('assessment');
  return assessment.state === 'SELF' ? openLayer(tx, assessment.id, 'SELF') : null;
}

/** Fault NOT_FOUND unless the actor answers for the subject now: a role taken away meanwhile is gone (trust C8). */
export async function demandAnswering(tx: Tx, subject: Subject): Promise<void> {
  if (!(await holdsNow(tx, personOf(tx.actor), answeringRoles(subject), subject.id))) throw notFound('assessment');
}

/** Marks a layer as worked on. */
export const touch = (tx: Tx, layer: LayerEntity): Promise<LayerEntity> => tx.update(LayerEntity, layer, { savedAt: tx.now });

/** The person who acts. Fault UNAUTHENTICATED for anybody else. */
export function personOf(actor: Actor): Id {
  const personId = personIdOf(actor);
  if (personId === null) throw unauthenticated();
  return personId;
}
