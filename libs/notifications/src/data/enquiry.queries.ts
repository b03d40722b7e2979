import type { Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { LocalizedText, Recipient } from '../domain/letter.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { Reading } from '../reading.js';

const sender: NamedStatement = {
  name: 'notifications.enquirySender',
  text: `SELECT person_id AS "personId" FROM enquiry WHERE id = $1 AND person_id IS NOT NULL`,
};

/** Who asked; nobody where only a telephone number was given. */
export const theSender: FindRecipients = (reading, { subjectId }) => reading.rows<Recipient>(sender, [subjectId]);

/** Answerers of the page who still work for the business; where there is none, its owners and editors. `q` is the enquiry, `g` its page. */
const ANSWERERS = `
  SELECT DISTINCT r.person_id FROM role_grant r
   WHERE r.scope_kind = 'BUSINESS' AND r.scope_id = g.business_id AND r.ended_at IS NULL
     AND CASE WHEN EXISTS (SELECT 1 FROM booth_page_answerer a JOIN role_grant w ON w.person_id = a.person_id AND w.scope_kind = 'BUSINESS' AND w.scope_id = g.business_id AND w.ended_at IS NULL
                            WHERE a.page_id = g.id)
              THEN r.person_id IN (SELECT a.person_id FROM booth_page_answerer a WHERE a.page_id = g.id) ELSE r.role IN ('BUSINESS_OWNER', 'BUSINESS_EDITOR') END`;

const answerers: NamedStatement = {
  name: 'notifications.enquiryAnswerers',
  text: `SELECT p.person_id AS "personId" FROM enquiry q JOIN booth_page g ON g.id = q.page_id CROSS JOIN LATERAL (${ANSWERERS}) p WHERE q.id = $1 ORDER BY 1`,
};

/** Who is to answer. */
export const theAnswerers: FindRecipients = (reading, { subjectId }) => reading.rows<Recipient>(answerers, [subjectId]);

export interface EnquiryFacts {
  readonly id: Id;
  readonly state: string;
  readonly business: LocalizedText;
  readonly fair: LocalizedText;
  readonly booth: string | null;
  readonly product: LocalizedText | null;
  readonly name: string;
  readonly dueAt: Date;
  /** The message that the event names, else the sender's last; null for a call. */
  readonly text: string | null;
}

const enquiryById: NamedStatement = {
  name: 'notifications.enquiryById',
  text: `SELECT q.id, q.state, q.name, q.due_at AS "dueAt", q.booth_label AS booth,
                json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) AS business,
                json_build_object('vi', e.short_name_vi, 'en', coalesce(e.short_name_en, e.short_name_vi)) AS fair,
                CASE WHEN p.id IS NOT NULL THEN json_build_object('vi', p.name_vi, 'en', coalesce(p.name_en, p.name_vi)) END AS product,
                CASE WHEN m.kind = 'TEXT' THEN m.text END AS text
           FROM enquiry q JOIN booth_page g ON g.id = q.page_id JOIN business b ON b.id = g.business_id JOIN event e ON e.id = q.event_id LEFT JOIN product p ON p.id = q.product_id
           LEFT JOIN LATERAL (SELECT kind, text FROM enquiry_message WHERE enquiry_id = q.id AND CASE WHEN $2::uuid IS NULL THEN side = 'SENDER' ELSE id = $2 END ORDER BY no DESC LIMIT 1) m ON true
          WHERE q.id = $1`,
};

/** The enquiry that the occasion is about. */
export async function enquiryOf(reading: Reading, { subjectId, payload }: Occasion): Promise<EnquiryFacts | null> {
  return (await reading.rows<EnquiryFacts>(enquiryById, [subjectId, payload['messageId'] ?? null]))[0] ?? null;
}

/** Enquiries that waited four working hours for an answer; for three days, so that a missed tick is made up for. */
export const enquiriesOverdueSoon: NamedStatement = {
  name: 'notifications.enquiriesOverdueSoon',
  text: `SELECT 'Enquiry' AS "subjectKind", q.id AS "subjectId", (q.remind_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "dueOn", p.person_id AS "personId"
           FROM enquiry q JOIN booth_page g ON g.id = q.page_id CROSS JOIN LATERAL (${ANSWERERS}) p
          WHERE q.state = 'NEW' AND q.remind_at <= clock.now AND q.remind_at > clock.now - interval '3 days'`,
};
