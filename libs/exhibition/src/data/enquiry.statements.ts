import type { NamedStatement } from '@ketnoi/platform';

const named = (name: string, text: string): NamedStatement => ({ name: `exhibition.${name}`, text });

/** Inside a unit: what the published version of page `$1` offers to be asked about, and where its booth stands. */
export const openVersion = `
  SELECT ARRAY(SELECT c.product_id FROM booth_page_product c WHERE c.version_id = v.id) AS "productIds",
         (SELECT min(l.label) FROM booth_application p JOIN booth_allocation a ON a.application_id = p.id AND a.state = 'CONFIRMED'
            JOIN booth_placement l ON l.booth_id = a.booth_id JOIN plan_version n ON n.id = l.plan_version_id AND n.state = 'PUBLISHED'
           WHERE p.event_id = g.event_id AND p.business_id = g.business_id) AS label
    FROM booth_page g JOIN booth_page_version v ON v.page_id = g.id AND v.state = 'PUBLISHED' WHERE g.id = $1`;

/** `$1` are the businesses at whose booths the reader works. */
const WORKS_THERE = `g.business_id = ANY($1::uuid[])`;

const enquiry = `q.id, q.version, q.event_id AS "eventId", q.page_id AS "pageId", g.business_id AS "businessId", q.product_id AS "productId", q.state, q.channel, q.name, q.email,
  q.phone, q.locale, q.country, q.quantity, q.booth_label AS "boothLabel", q.sent_at AS "sentAt", q.due_at AS "dueAt", q.first_answered_at AS "firstAnsweredAt",
  q.answered_at AS "answeredAt", q.closed_at AS "closedAt", q.outcome FROM enquiry q JOIN booth_page g ON g.id = q.page_id`;

/** The newest first, behind enquiry `$3`. With a state the index of states is entered. */
const page = (state: string): string => `SELECT ${enquiry} WHERE q.page_id = $2 AND ${WORKS_THERE} ${state} AND ($3::uuid IS NULL OR q.id < $3) ORDER BY q.id DESC LIMIT $4`;

export const enquirySql = {
  byIds: named('enquiriesByIds', `SELECT ${enquiry} WHERE q.id = ANY($2) AND ${WORKS_THERE}`),
  ofPage: named('enquiriesOfPage', page('')),
  ofPageInState: named('enquiriesOfPageInState', page('AND q.state = $5')),
  messages: named(
    'enquiryMessages',
    `SELECT m.id, m.enquiry_id AS "enquiryId", m.no, m.side, m.kind, m.person_id AS "personId", m.text, m.written_at AS "writtenAt"
       FROM enquiry_message m JOIN enquiry q ON q.id = m.enquiry_id JOIN booth_page g ON g.id = q.page_id WHERE m.enquiry_id = ANY($2) AND ${WORKS_THERE} ORDER BY m.enquiry_id, m.no`,
  ),
  /** For who holds the signed link: nothing of who answered, nor notes of calls. */
  sent: named(
    'enquirySent',
    `SELECT q.id, q.state, q.sent_at AS "sentAt", q.due_at AS "dueAt", q.answered_at AS "answeredAt", q.booth_label AS "boothLabel", g.code AS "pageCode",
            e.code AS "eventCode", b.name AS "businessName", b.name_en AS "businessNameEn",
            (SELECT json_agg(json_build_object('side', m.side, 'kind', m.kind, 'text', CASE WHEN m.kind = 'TEXT' THEN m.text END, 'writtenAt', m.written_at) ORDER BY m.no)
               FROM enquiry_message m WHERE m.enquiry_id = q.id) AS messages
       FROM enquiry q JOIN booth_page g ON g.id = q.page_id JOIN business b ON b.id = g.business_id JOIN event e ON e.id = q.event_id WHERE q.id = $1`,
  ),
} as const;
