import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { Side, Subject } from '../domain/subject.js';
import { AssignmentEntity } from './assignment.entity.js';
import { CaseSideEntity } from './case-side.entity.js';
import type { ConflictDeclarationEntity } from './conflict-declaration.entity.js';

/** On which side the person stands, or null. */
export async function sideOf(tx: Tx, assessmentId: Id, personId: Id): Promise<Side | null> {
  const found = await tx.findOne(CaseSideEntity, { assessmentId, personId });
  return found ? found.side : null;
}

/**
 * Puts the person on a side unless they stand on one; the answer is the side they stand on afterwards. Waits for grants,
 * declarations and other cases of the same subject.
 */
export async function takeSide(tx: Tx, assessmentId: Id, personId: Id, side: Side): Promise<Side> {
  await tx.rows(`INSERT INTO case_side (assessment_id, person_id, side) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT case_side_one_per_person DO NOTHING`, [assessmentId, personId, side]);
  return (await sideOf(tx, assessmentId, personId)) ?? side;
}

/** The live desk review of the case, if anybody holds it. */
export async function deskReviewOf(tx: Tx, assessmentId: Id): Promise<AssignmentEntity | null> {
  const assignments = await tx.find(AssignmentEntity, { assessmentId, duty: 'DESK' });
  return assignments.find((assignment) => assignment.endedAt === null) ?? null;
}

/** The person's latest word on how they stand to the subject. */
export async function latestDeclaration(tx: Tx, personId: Id, subject: Subject): Promise<Pick<ConflictDeclarationEntity, 'id' | 'relation'> | null> {
  const [row] = await tx.rows<Pick<ConflictDeclarationEntity, 'id' | 'relation'>>(
    `SELECT id, relation FROM conflict_declaration WHERE person_id = $1 AND subject_kind = $2 AND subject_id = $3 ORDER BY declared_at DESC, id DESC LIMIT 1`,
    [personId, subject.kind, subject.id],
  );
  return row ?? null;
}

/** Live assignments of the person in open cases of the subject. */
export function liveAssignments(tx: Tx, personId: Id, subject: Subject): Promise<{ id: Id }[]> {
  return tx.rows<{ id: Id }>(
    `SELECT s.id FROM assignment s JOIN assessment a ON a.id = s.assessment_id
      WHERE s.person_id = $1 AND s.ended_at IS NULL AND a.closed_at IS NULL AND a.subject_kind = $2 AND a.subject_id = $3 ORDER BY s.id`,
    [personId, subject.kind, subject.id],
  );
}
