import type { Actor, Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import { isAssessor, isOfDepartment } from '@ketnoi/assessment';
import { ownBusinessIds } from '../domain/membership.policy.js';

const named = <const Name extends string>(name: Name, text: string): NamedStatement => ({ name: `membership.${name}`, text });

/** The first three values of every scoped statement: own businesses, whether of the Department, the examiner's person. */
export const visibleTo = (actor: Actor): [Id[], boolean, Id | null] => [
  ownBusinessIds(actor),
  isOfDepartment(actor) || actor.kind === 'SYSTEM',
  actor.kind === 'PERSON' && isAssessor(actor) ? actor.personId : null,
];

const examines = `EXISTS (SELECT 1 FROM assignment s WHERE s.assessment_id = p.assessment_id AND s.person_id = $3::uuid AND s.ended_at IS NULL)`;

/** Drafts are the applicant's; what was handed in is the Department's too, and the assigned examiner's (trust.md, section 4). */
const visible = `(p.business_id = ANY($1::uuid[]) OR ($2::boolean AND p.submitted_at IS NOT NULL) OR ${examines})`;

const application = `p.id, p.version, p.business_id AS "businessId", p.set_code AS "setCode", p.kind, p.state, p.assessment_id AS "assessmentId",
  p.establishment_ids AS "establishmentIds", p.dossier_no AS "dossierNo", p.started_at AS "startedAt", p.submitted_at AS "submittedAt",
  p.return_due_at AS "returnDueAt", p.ended_at AS "endedAt"`;

const determination = `d.id, d.assessment_id AS "assessmentId", d.edition_hash AS "editionHash", d.engine_version AS "engineVersion", d.result, d.result_hash AS "resultHash",
  d.outcome, d.decision_no AS "decisionNo", d.signed_at AS "signedAt", CASE WHEN $2::boolean THEN d.signed_by END AS "signedBy"`;

/** What a certificate is worth at `instant`: domain/certificate-status.ts says the same, and a specification holds both against each other. */
const statusAt = (instant: string): string => `CASE
    WHEN last.kind IN ('WITHDRAWN', 'REPLACED') THEN last.kind
    WHEN last.kind IS NULL THEN NULL
    WHEN ${instant} >= ((c.valid_until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') THEN 'EXPIRED'
    WHEN last.kind = 'SUSPENDED' THEN 'SUSPENDED' ELSE 'IN_FORCE' END`;

const withLast = (instant: string): string =>
  `LEFT JOIN LATERAL (SELECT e.kind FROM status_event e WHERE e.certificate_id = c.id AND e.at <= ${instant} ORDER BY e.seq DESC LIMIT 1) last ON true`;

const certificate = `c.id, c.membership_id AS "membershipId", m.business_id AS "businessId", m.set_code AS "setCode", m.member_no AS "memberNo", c.code,
  c.holder_name AS "holderName", c.establishments, c.valid_from AS "validFrom", c.valid_until AS "validUntil", c.determination_id AS "determinationId",
  c.assessment_id AS "assessmentId", c.pdf_sha256 AS "pdfSha256"`;

const certificates = (instant: string): string => `FROM certificate c JOIN membership m ON m.id = c.membership_id ${withLast(instant)}`;

/** A certificate's own people, the Department, and the examiners of its case. */
const ownCertificate = `(m.business_id = ANY($1::uuid[]) OR $2::boolean
  OR EXISTS (SELECT 1 FROM assignment s WHERE s.assessment_id = c.assessment_id AND s.person_id = $3::uuid AND s.ended_at IS NULL))`;

/** Every statement of the screens. */
export const sql = {
  applicationsByIds: named('applicationsByIds', `SELECT ${application} FROM membership_application p WHERE p.id = ANY($4) AND ${visible}`),
  applicationsByAssessmentIds: named(
    'applicationsByAssessmentIds',
    `SELECT ${application} FROM membership_application p WHERE p.assessment_id = ANY($4) AND ${visible}`,
  ),
  /** Of one business, the newest first. */
  applicationsOfBusiness: named(
    'applicationsOfBusiness',
    `SELECT ${application} FROM membership_application p WHERE p.business_id = $4 AND ${visible} AND ($5::uuid IS NULL OR p.id < $5) ORDER BY p.id DESC LIMIT $6`,
  ),
  /** Of one state, the longest waiting first. */
  applicationsInState: named(
    'applicationsInState',
    `SELECT ${application} FROM membership_application p
      WHERE p.state = $4 AND p.submitted_at IS NOT NULL AND ${visible}
        AND ($5::timestamptz IS NULL OR (p.submitted_at, p.id) > ($5::timestamptz, $6::uuid)) ORDER BY p.submitted_at, p.id LIMIT $7`,
  ),
  /** Handed-in cases that nobody reviews, with what an assessor must know to declare a conflict: name and communes. */
  waitingForReviewer: named(
    'waitingForReviewer',
    `SELECT p.assessment_id AS "assessmentId", p.business_id AS "businessId", b.name AS "businessName", p.dossier_no AS "dossierNo", p.submitted_at AS "submittedAt",
            p.id AS "applicationId", (SELECT json_agg(DISTINCT jsonb_build_object('kind', u.kind, 'name', u.name))
                                          FROM production_establishment e JOIN admin_unit u ON u.id = admin_unit_on(e.admin_unit_id, $4::date)
                                         WHERE e.id = ANY(p.establishment_ids)) AS units
       FROM membership_application p JOIN assessment a ON a.id = p.assessment_id JOIN business b ON b.id = p.business_id
      WHERE p.state = 'SUBMITTED' AND a.state = 'DESK'
        AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.assessment_id = a.id AND s.duty = 'DESK' AND s.ended_at IS NULL)
        AND ($1::timestamptz IS NULL OR (p.submitted_at, p.id) > ($1::timestamptz, $2::uuid)) ORDER BY p.submitted_at, p.id LIMIT $3`,
  ),
  /** What was written to answers and files in the layer that decided: only once it has. */
  reasonsByAssessmentIds: named(
    'reasonsByAssessmentIds',
    `SELECT d.assessment_id AS "assessmentId", r.code, r.text FROM determination d JOIN membership_application p ON p.assessment_id = d.assessment_id
       CROSS JOIN LATERAL (
         SELECT w.code, w.reason AS text FROM answer w WHERE w.layer_id = d.layer_id AND w.reason IS NOT NULL
         UNION ALL SELECT u.code, u.reason FROM answer_evidence u WHERE u.layer_id = d.layer_id AND u.reason IS NOT NULL) r
      WHERE d.assessment_id = ANY($4) AND ${visible} ORDER BY d.assessment_id, r.code, r.text`,
  ),
  determinationsByAssessmentIds: named(
    'determinationsByAssessmentIds',
    `SELECT ${determination} FROM determination d JOIN membership_application p ON p.assessment_id = d.assessment_id WHERE d.assessment_id = ANY($4) AND ${visible}`,
  ),
  certificatesByIds: named('certificatesByIds', `SELECT ${certificate}, ${statusAt('$5')} AS status ${certificates('$5')} WHERE c.id = ANY($4) AND ${ownCertificate}`),
  certificatesByBusinessIds: named(
    'certificatesByBusinessIds',
    `SELECT ${certificate}, ${statusAt('$5')} AS status ${certificates('$5')} WHERE m.business_id = ANY($4) AND ${ownCertificate} ORDER BY m.business_id, c.id DESC`,
  ),
  certificatesByDeterminationIds: named(
    'certificatesByDeterminationIds',
    `SELECT ${certificate}, ${statusAt('$5')} AS status ${certificates('$5')} WHERE c.determination_id = ANY($4) AND ${ownCertificate}`,
  ),
  statusEvents: named(
    'statusEvents',
    `SELECT e.certificate_id AS "certificateId", e.seq, e.kind, e.at, e.cause, e.text FROM status_event e JOIN certificate c ON c.id = e.certificate_id
       JOIN membership m ON m.id = c.membership_id WHERE e.certificate_id = ANY($4) AND ${ownCertificate} ORDER BY e.certificate_id, e.seq`,
  ),
  openProposals: named(
    'openProposals',
    `SELECT r.id, r.certificate_id AS "certificateId", r.kind, r.cause, r.text, r.proposed_by AS "proposedBy", r.proposed_at AS "proposedAt"
       FROM status_proposal r WHERE r.certificate_id = ANY($1) AND r.answer IS NULL ORDER BY r.id`,
  ),
  paper: named(
    'paper',
    `SELECT c.pdf_key AS "pdfKey", c.code FROM certificate c JOIN membership m ON m.id = c.membership_id WHERE c.id = $4 AND ${ownCertificate} AND c.pdf_key IS NOT NULL`,
  ),
  /** Everything a certificate prints and the page of a code shows, and nothing that neither may. */
  shown: named(
    'shown',
    `SELECT ${certificate}, ${statusAt('$3')} AS status, d.decision_no AS "decisionNo", d.signed_at AS "signedAt", d.edition_hash AS "editionHash", d.result, s.title_vi AS "setTitleVi", s.title_en AS "setTitleEn"
       ${certificates('$3')} JOIN determination d ON d.id = c.determination_id JOIN criteria_set s ON s.code = m.set_code
      WHERE c.code = $1 OR c.id = $2`,
  ),
  shownHistory: named('shownHistory', `SELECT e.kind, e.at FROM status_event e WHERE e.certificate_id = $1 AND e.at <= $2 ORDER BY e.seq`),
  /** What fairs and public pages ask: how businesses stand under a set; the latest certificate of each. */
  standings: named(
    'standings',
    `SELECT DISTINCT ON (m.business_id) m.business_id AS "businessId", c.id AS "certificateId", c.code, ${statusAt('$3')} AS status, c.valid_until AS "validUntil",
            d.edition_hash AS "editionHash", d.result::jsonb ->> 'band' AS band
       ${certificates('$3')} JOIN determination d ON d.id = c.determination_id
      WHERE m.business_id = ANY($1) AND m.set_code = $2 AND last.kind IS NOT NULL ORDER BY m.business_id, c.id DESC`,
  ),
  /** Certificates in force, by name as Vietnamese sorts it. */
  directory: named(
    'directory',
    `SELECT ${certificate}, ${statusAt('$1')} AS status ${certificates('$1')}
      WHERE c.closed_at IS NULL AND last.kind IN ('ISSUED', 'REINSTATED') AND $1 < ((c.valid_until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
        AND ($2::text IS NULL OR m.set_code = $2)
        AND ($3::text IS NULL OR (c.holder_name COLLATE "vi-x-icu", c.id) > ($3::text COLLATE "vi-x-icu", $4::uuid))
      ORDER BY c.holder_name COLLATE "vi-x-icu", c.id LIMIT $5`,
  ),
} as const;
