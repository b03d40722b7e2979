import type { Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { LocalizedText, Recipient } from '../domain/letter.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { Reading } from '../reading.js';
import { holdersOf } from './identity.queries.js';

/** Whoever works on the business's application: owners and editors. */
export const theApplicants: FindRecipients = (reading, { payload }) =>
  holdersOf(reading, 'BUSINESS', String(payload['businessId']), ['BUSINESS_OWNER', 'BUSINESS_EDITOR']);

/** The owners, who sign for the business and answer for its certificate. */
export const theOwners: FindRecipients = (reading, { payload }) => holdersOf(reading, 'BUSINESS', String(payload['businessId']), ['BUSINESS_OWNER']);

const deskReviewer: NamedStatement = {
  name: 'notifications.deskReviewer',
  text: `SELECT person_id AS "personId" FROM assignment WHERE assessment_id = $1 AND duty = 'DESK' AND ended_at IS NULL`,
};

/** The assessor who reviews the case of the application now, if any. */
export const theDeskReviewer: FindRecipients = (reading, { payload }) => reading.rows<Recipient>(deskReviewer, [payload['assessmentId'] ?? null]);

const signatoriesFreeToDecide: NamedStatement = {
  name: 'notifications.signatoriesFreeToDecide',
  text: `SELECT DISTINCT g.person_id AS "personId" FROM role_grant g
          WHERE g.scope_kind = 'NETWORK' AND g.role = 'DEPARTMENT_SIGNATORY' AND g.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM case_side s WHERE s.assessment_id = $1 AND s.person_id = g.person_id AND s.side <> 'DECIDER')
          ORDER BY 1`,
};

/** Signatories who stand on no other side of the case. The subject is the assessment. */
export const whoMayDecide: FindRecipients = (reading, { subjectId }) => reading.rows<Recipient>(signatoriesFreeToDecide, [subjectId]);

export interface ApplicationFacts {
  readonly id: Id;
  readonly assessmentId: Id;
  readonly state: string;
  readonly dossierNo: string | null;
  readonly business: LocalizedText;
  readonly set: LocalizedText;
  readonly submittedAt: Date | null;
  readonly returnDueAt: Date | null;
}

const columns = `a.id, a.assessment_id AS "assessmentId", a.state, a.dossier_no AS "dossierNo", a.submitted_at AS "submittedAt", a.return_due_at AS "returnDueAt",
  json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) AS business,
  json_build_object('vi', s.title_vi, 'en', coalesce(s.title_en, s.title_vi)) AS set
  FROM membership_application a JOIN business b ON b.id = a.business_id JOIN criteria_set s ON s.code = a.set_code`;

const applicationById: NamedStatement = { name: 'notifications.applicationById', text: `SELECT ${columns} WHERE a.id = $1` };
const applicationOfCase: NamedStatement = { name: 'notifications.applicationOfCase', text: `SELECT ${columns} WHERE a.assessment_id = $1` };

/** The application that the occasion is about. */
export async function applicationOf(reading: Reading, { subjectId }: Occasion): Promise<ApplicationFacts | null> {
  return (await reading.rows<ApplicationFacts>(applicationById, [subjectId]))[0] ?? null;
}

/** The application whose case the occasion is about; null for a case of another kind. */
export async function applicationOfCaseOf(reading: Reading, { subjectId }: Occasion): Promise<ApplicationFacts | null> {
  return (await reading.rows<ApplicationFacts>(applicationOfCase, [subjectId]))[0] ?? null;
}

const supplements: NamedStatement = {
  name: 'notifications.supplements',
  text: `SELECT code, text FROM supplement s
          WHERE assessment_id = $1 AND round = (SELECT max(round) FROM supplement l WHERE l.assessment_id = s.assessment_id) ORDER BY code COLLATE "C"`,
};

/** What the last return asks for, in the reviewer's words. */
export const supplementsOf = (reading: Reading, assessmentId: Id): Promise<{ code: string; text: string }[]> => reading.rows(supplements, [assessmentId]);

/** Three days and one day before a return's deadline; a missed day is made up for as long as it is of use. */
export const returnsDueSoon: NamedStatement = {
  name: 'notifications.returnsDueSoon',
  text: `SELECT 'MembershipApplication' AS "subjectKind", a.id AS "subjectId", a.last_day - d.days AS "dueOn", g.person_id AS "personId"
           FROM (SELECT id, business_id, ((return_due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS last_day
                   FROM membership_application WHERE state = 'RETURNED' AND return_due_at > clock.now AND return_due_at < clock.now + interval '5 days') a
           JOIN (VALUES (3, 2), (1, 0)) AS d (days, until_days) ON clock.today BETWEEN a.last_day - d.days AND a.last_day - d.until_days
           JOIN role_grant g ON g.scope_kind = 'BUSINESS' AND g.scope_id = a.business_id AND g.role IN ('BUSINESS_OWNER', 'BUSINESS_EDITOR') AND g.ended_at IS NULL
          GROUP BY 1, 2, 3, 4`,
};
