import { explain, type EditionContent, type Result } from '@ketnoi/criteria-engine';
import type { NamedStatement } from '@ketnoi/platform';
import type { LocalizedText, Recipient } from '../domain/letter.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { Reading } from '../reading.js';

interface DeterminationRow {
  readonly decisionNo: string;
  readonly result: string;
  readonly content: string;
  readonly memberNo: string | null;
  readonly code: string | null;
  readonly validUntil: string | null;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

export interface DecisionFacts {
  readonly decisionNo: string;
  /** Criteria that are not met, each with its wording, the status of the wording and why. */
  readonly notMet: readonly LocalizedText[];
  /** What the reviewer wrote to answers and papers, in the reviewer's words. */
  readonly reasons: readonly string[];
  /** The certificate that came with it. */
  readonly certificate: { readonly memberNo: string; readonly code: string; readonly validUntil: string } | null;
}

const determinationById: NamedStatement = {
  name: 'notifications.determinationById',
  text: `SELECT d.decision_no AS "decisionNo", d.result, e.content, m.member_no AS "memberNo", c.code, c.valid_until::text AS "validUntil",
                (SELECT coalesce(json_agg(json_build_object('code', r.code, 'text', r.text) ORDER BY r.code COLLATE "C", r.text), '[]')
                   FROM (SELECT code, reason AS text FROM answer WHERE layer_id = d.layer_id AND reason IS NOT NULL
                         UNION SELECT code, reason FROM answer_evidence WHERE layer_id = d.layer_id AND reason IS NOT NULL) r) AS reasons
           FROM determination d JOIN edition_snapshot e ON e.hash = d.edition_hash
           LEFT JOIN certificate c ON c.determination_id = d.id LEFT JOIN membership m ON m.id = c.membership_id
          WHERE d.id = $1`,
};

/** The decision that the event names, explained criterion by criterion from the stored result. */
export async function decisionOf(reading: Reading, { payload }: Occasion): Promise<DecisionFacts | null> {
  const [row] = await reading.rows<DeterminationRow>(determinationById, [payload['determinationId'] ?? null]);
  if (!row) return null;
  const { decisionNo, memberNo, code, validUntil } = row;
  const certificate = memberNo && code && validUntil ? { memberNo, code, validUntil } : null;
  const notMet = notMetIn(JSON.parse(row.content) as EditionContent, JSON.parse(row.result) as Result);
  return { decisionNo, certificate, notMet, reasons: row.reasons.map(({ code: about, text }) => `${about}: ${text}`) };
}

/** Wording that is not reported from the Department is marked wherever it is shown (domain.md, D2). */
function notMetIn(edition: EditionContent, result: Result): LocalizedText[] {
  const english = new Map(explain(edition, result, 'en').criteria.map((criterion) => [criterion.code, criterion]));
  return explain(edition, result, 'vi')
    .criteria.filter(({ verdict }) => verdict === 'NOT_MET')
    .map((criterion) => ({ vi: lineOf(criterion), en: lineOf(english.get(criterion.code) ?? criterion) }));
}

const lineOf = ({ code, statement, wording, sentence }: ReturnType<typeof explain>['criteria'][number]): string => `${code}. ${statement} (${wording}). ${sentence}`;

export interface CertificateFacts {
  readonly code: string;
  readonly holder: string;
  readonly set: LocalizedText;
  readonly validUntil: string;
  /** Kind, words and instant of the last link of its history. */
  readonly last: string;
  readonly lastText: string | null;
  readonly lastAt: Date;
}

const certificateById: NamedStatement = {
  name: 'notifications.certificateById',
  text: `SELECT c.code, c.holder_name AS holder, c.valid_until::text AS "validUntil", e.kind AS last, e.text AS "lastText", e.at AS "lastAt",
                json_build_object('vi', s.title_vi, 'en', coalesce(s.title_en, s.title_vi)) AS set
           FROM certificate c JOIN membership m ON m.id = c.membership_id JOIN criteria_set s ON s.code = m.set_code
           JOIN LATERAL (SELECT kind, text, at FROM status_event WHERE certificate_id = c.id AND ($2::integer IS NULL OR seq = $2) ORDER BY seq DESC LIMIT 1) e ON true
          WHERE c.id = $1`,
};

/** The certificate as the event found it: with the link of its history that the event names, else with the last. */
export async function certificateOf(reading: Reading, { subjectId, payload }: Occasion): Promise<CertificateFacts | null> {
  return (await reading.rows<CertificateFacts>(certificateById, [subjectId, payload['seq'] ?? null]))[0] ?? null;
}

const confirmers: NamedStatement = {
  name: 'notifications.confirmers',
  text: `SELECT DISTINCT g.person_id AS "personId" FROM role_grant g JOIN status_proposal p ON p.id = $1
          WHERE g.scope_kind = 'NETWORK' AND g.role IN ('DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY') AND g.ended_at IS NULL AND g.person_id <> p.proposed_by
          ORDER BY 1`,
};

/** Persons of the Department who may confirm what one of them proposed. */
export const whoMayConfirm: FindRecipients = (reading, { payload }) => reading.rows<Recipient>(confirmers, [payload['proposalId'] ?? null]);

export interface ProposalFacts {
  readonly kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN';
  readonly text: string;
  readonly proposer: string;
  readonly isOpen: boolean;
}

const proposalById: NamedStatement = {
  name: 'notifications.proposalById',
  text: `SELECT p.kind, p.text, n.name AS proposer, p.answer IS NULL AS "isOpen" FROM status_proposal p JOIN person n ON n.id = p.proposed_by WHERE p.id = $1`,
};

export async function proposalOf(reading: Reading, { payload }: Occasion): Promise<ProposalFacts | null> {
  return (await reading.rows<ProposalFacts>(proposalById, [payload['proposalId'] ?? null]))[0] ?? null;
}

const proposer: NamedStatement = {
  name: 'notifications.proposer',
  text: `SELECT proposed_by AS "personId" FROM status_proposal WHERE id = $1`,
};

export const theProposer: FindRecipients = (reading, { payload }) => reading.rows<Recipient>(proposer, [payload['proposalId'] ?? null]);

/** 90, 30 and 7 days before a certificate's last day, each once; a missed day is made up for until the next one comes. */
export const certificatesExpiring: NamedStatement = {
  name: 'notifications.certificatesExpiring',
  text: `SELECT 'Certificate' AS "subjectKind", c.id AS "subjectId", c.valid_until - d.days AS "dueOn", g.person_id AS "personId"
           FROM certificate c
           JOIN (VALUES (90, 31), (30, 8), (7, 0)) AS d (days, until_days) ON clock.today BETWEEN c.valid_until - d.days AND c.valid_until - d.until_days
           JOIN membership m ON m.id = c.membership_id
           JOIN role_grant g ON g.scope_kind = 'BUSINESS' AND g.scope_id = m.business_id AND g.role = 'BUSINESS_OWNER' AND g.ended_at IS NULL
          WHERE c.closed_at IS NULL AND c.valid_until BETWEEN clock.today AND clock.today + 90`,
};
