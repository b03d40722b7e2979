import type { Actor, Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import { isAssessor, isOfDepartment, ownSubjectIds } from '../domain/assessment.policy.js';

const named = <const Name extends string>(name: Name, text: string): NamedStatement => ({ name: `assessment.${name}`, text });

/** The first three values of every scoped statement: own subjects, whether of the Department, the examiner's person. */
export const visibleTo = (actor: Actor): [Id[], boolean, Id | null] => [
  ownSubjectIds(actor),
  isOfDepartment(actor),
  actor.kind === 'PERSON' && isAssessor(actor) ? actor.personId : null,
];

/** Whether a live duty in the case is the actor's. */
const examines = `EXISTS (SELECT 1 FROM assignment s WHERE s.assessment_id = a.id AND s.person_id = $3::uuid AND s.ended_at IS NULL)`;

/** Handed in at least once: before that a case is nobody's business but the applicant's. */
const handedIn = `EXISTS (SELECT 1 FROM layer h WHERE h.assessment_id = a.id AND h.kind = 'SELF' AND h.sealed_at IS NOT NULL)`;

const visible = `(a.subject_id = ANY($1::uuid[]) OR ($2::boolean AND ${handedIn}) OR ${examines})`;

/**
 * Who reads a layer: SELF the applicant whole and the others when sealed; CONSENSUS the applicant when sealed; DESK its own
 * author, and the Department when sealed; a SITE sheet its author, and others when both are. Source: trust.md, section 4; compliance.md 3.
 */
const bothSheetsSealed = `2 = (SELECT count(*) FROM layer b WHERE b.assessment_id = a.id AND b.kind = 'SITE' AND b.sealed_at IS NOT NULL AND b.voided_reason IS NULL)`;
const readable = `(l.kind <> 'SITE' OR l.author_id = $3::uuid OR ${bothSheetsSealed}) AND (
    (a.subject_id = ANY($1::uuid[]) AND (l.kind = 'SELF' OR (l.kind = 'CONSENSUS' AND l.sealed_at IS NOT NULL)))
    OR ($2::boolean AND l.sealed_at IS NOT NULL)
    OR (${examines} AND (l.author_id = $3::uuid OR l.sealed_at IS NOT NULL)))`;

const assessment = `a.id, a.version, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.set_code AS "setCode", a.edition_hash AS "editionHash",
  a.kind, a.state, a.returns, a.opened_at AS "openedAt", a.closed_at AS "closedAt"`;

const layer = `l.id, l.assessment_id AS "assessmentId", l.edition_hash AS "editionHash", l.kind, l.revision, l.author_id AS "authorId", l.saved_at AS "savedAt",
  l.as_of AS "asOf", l.sealed_at AS "sealedAt", l.result`;

const ofLayers = `FROM layer l JOIN assessment a ON a.id = l.assessment_id`;

/** Every statement of the screens. */
export const sql = {
  byIds: named('byIds', `SELECT ${assessment} FROM assessment a WHERE a.id = ANY($4) AND ${visible}`),
  assignedTo: named(
    'assignedTo',
    `SELECT ${assessment} FROM assessment a WHERE $1::uuid[] IS NOT NULL AND $2::boolean IS NOT NULL AND ${examines} AND a.closed_at IS NULL
        AND ($4::uuid IS NULL OR a.id > $4) ORDER BY a.id LIMIT $5`,
  ),
  assignments: named(
    'assignments',
    `SELECT s.id, s.assessment_id AS "assessmentId", s.person_id AS "personId", h.name AS "personName", s.duty, s.assigned_at AS "assignedAt", s.ended_at AS "endedAt"
       FROM assignment s JOIN assessment a ON a.id = s.assessment_id JOIN person h ON h.id = s.person_id
      WHERE s.assessment_id = ANY($4) AND ${visible} AND ($2::boolean OR s.person_id = $3::uuid) ORDER BY s.id`,
  ),
  supplements: named(
    'supplements',
    `SELECT p.assessment_id AS "assessmentId", p.round, p.code, p.text, p.asked_at AS "askedAt"
       FROM supplement p JOIN assessment a ON a.id = p.assessment_id WHERE p.assessment_id = ANY($4) AND ${visible} ORDER BY p.assessment_id, p.round, p.code`,
  ),
  declarations: named(
    'declarations',
    `SELECT DISTINCT ON (d.subject_id, d.person_id) d.id, d.person_id AS "personId", d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.relation,
            d.from_on AS "fromOn", d.to_on AS "toOn", d.declared_at AS "declaredAt"
       FROM conflict_declaration d WHERE d.subject_id = ANY($3) AND ($1::boolean OR d.person_id = $2::uuid)
      ORDER BY d.subject_id, d.person_id, d.declared_at DESC, d.id DESC`,
  ),
  /** Assessors with their latest word about the subject of the case; those who stand on another side of it are not among them. */
  deskCandidates: named(
    'deskCandidates',
    `SELECT h.id AS "personId", h.name, (
              SELECT d.relation FROM conflict_declaration d
               WHERE d.person_id = h.id AND d.subject_kind = a.subject_kind AND d.subject_id = a.subject_id ORDER BY d.declared_at DESC, d.id DESC LIMIT 1) AS relation
       FROM assessment a JOIN role_grant g ON g.scope_kind = 'NETWORK' AND g.role = 'ASSESSOR' AND g.ended_at IS NULL JOIN person h ON h.id = g.person_id
      WHERE a.id = $1 AND NOT EXISTS (SELECT 1 FROM case_side c WHERE c.assessment_id = a.id AND c.person_id = h.id AND c.side <> 'EXAMINER')
      ORDER BY h.name COLLATE "vi-x-icu", h.id LIMIT 200`,
  ),
  layersByAssessmentIds: named(
    'layersByAssessmentIds',
    `SELECT ${layer} ${ofLayers} WHERE l.assessment_id = ANY($4) AND l.voided_reason IS NULL AND ${readable} ORDER BY l.assessment_id, l.kind, l.revision`,
  ),
  answersByLayerIds: named(
    'answersByLayerIds',
    `SELECT w.layer_id AS "layerId", w.code, w.state, w.value, w.reason FROM answer w JOIN layer l ON l.id = w.layer_id JOIN assessment a ON a.id = l.assessment_id
      WHERE w.layer_id = ANY($4) AND l.voided_reason IS NULL AND ${readable} ORDER BY w.layer_id, w.code`,
  ),
  evidenceByLayerIds: named(
    'evidenceByLayerIds',
    `SELECT u.layer_id AS "layerId", u.code, u.evidence_id AS "evidenceId", u.use, u.reason, e.file_id AS "fileId", e.sha256, e.issued_on AS "issuedOn",
            e.expires_on AS "expiresOn", e.audience
       FROM answer_evidence u JOIN evidence e ON e.id = u.evidence_id JOIN layer l ON l.id = u.layer_id JOIN assessment a ON a.id = l.assessment_id
      WHERE u.layer_id = ANY($4) AND l.voided_reason IS NULL AND ${readable} ORDER BY u.layer_id, u.code, u.evidence_id`,
  ),
  // Evidence bytes: the applicant always, an examiner while assigned and once handed in. The Department reads them with a logged reason, which comes with the access log.
  readableFiles: named(
    'readableFiles',
    `SELECT DISTINCT e.file_id AS "fileId" FROM evidence e
      WHERE e.file_id = ANY($4) AND $2::boolean IS NOT NULL AND (e.subject_id = ANY($1::uuid[]) OR EXISTS (
        SELECT 1 FROM answer_evidence u JOIN layer l ON l.id = u.layer_id JOIN assessment a ON a.id = l.assessment_id
         WHERE u.evidence_id = e.id AND l.sealed_at IS NOT NULL AND ${examines}))`,
  ),
} as const;
