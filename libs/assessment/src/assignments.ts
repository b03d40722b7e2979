import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { AssignmentEntity } from './data/assignment.entity.js';
import { LayerEntity } from './data/layer.entity.js';

/**
 * Ends a live duty inside the caller's unit. The person keeps the side; a layer they had not sealed no longer counts, so
 * that whoever follows judges afresh. Source: compliance.md, section 4, replaceExaminer.
 */
export async function endAssignment(tx: Tx, assignment: AssignmentEntity, why: string): Promise<void> {
  await tx.update(AssignmentEntity, assignment, { endedAt: tx.now });
  const layers = await tx.find(LayerEntity, { assessmentId: assignment.assessmentId, authorId: assignment.personId });
  const unfinished = layers.filter((layer) => layer.sealedAt === null && layer.voidedReason === null).map(({ id }) => id);
  for (const layer of await tx.lockAll(LayerEntity, unfinished)) await tx.update(LayerEntity, layer, { voidedReason: why });
  const payload = { assignmentId: assignment.id, personId: assignment.personId };
  await tx.record({ type: 'AssignmentEnded', subject: { kind: 'Assessment', id: assignment.assessmentId }, payload });
}

/** With the case its duties end: who examined reads it no longer (trust.md, section 4: while assigned). */
export async function endAllAssignments(tx: Tx, assessmentId: Id): Promise<void> {
  await tx.rows(`UPDATE assignment SET ended_at = $2, version = version + 1 WHERE assessment_id = $1 AND ended_at IS NULL`, [assessmentId, tx.now]);
}
