import type { Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { LocalizedText, Recipient } from '../domain/letter.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { Reading } from '../reading.js';
import { holdersOf } from './identity.queries.js';

/** Owners and editors of the business that applies or exhibits. */
export const theExhibitors: FindRecipients = (reading, { payload }) => holdersOf(reading, 'BUSINESS', String(payload['businessId']), ['BUSINESS_OWNER', 'BUSINESS_EDITOR']);

const BUSINESS_AND_FAIR = `json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) AS business,
  json_build_object('vi', e.short_name_vi, 'en', coalesce(e.short_name_en, e.short_name_vi)) AS fair`;

export interface BoothApplicationFacts {
  readonly id: Id;
  readonly state: string;
  readonly business: LocalizedText;
  readonly fair: LocalizedText;
  readonly reason: string | null;
  readonly waitingNo: number | null;
  /** Local day of the call's last moment. */
  readonly closesOn: string;
}

const boothApplicationById: NamedStatement = {
  name: 'notifications.boothApplicationById',
  text: `SELECT p.id, p.state, p.reason, p.waiting_no AS "waitingNo", ((c.closes_at - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "closesOn", ${BUSINESS_AND_FAIR}
           FROM booth_application p JOIN booth_call c ON c.id = p.call_id JOIN business b ON b.id = p.business_id JOIN event e ON e.id = p.event_id WHERE p.id = $1`,
};

/** The application that the occasion is about. */
export async function boothApplicationOf(reading: Reading, { subjectId }: Occasion): Promise<BoothApplicationFacts | null> {
  return (await reading.rows<BoothApplicationFacts>(boothApplicationById, [subjectId]))[0] ?? null;
}

export interface AllocationFacts {
  readonly id: Id;
  readonly applicationId: Id;
  /** As written; an offer that is over by the clock reads as LAPSED. */
  readonly state: string;
  readonly business: LocalizedText;
  readonly fair: LocalizedText;
  /** Null for a booth that is online only. */
  readonly label: string | null;
  readonly hall: string | null;
  readonly expiresAt: Date | null;
  /** First and last day on site; null for an event that is online only. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const allocationById: NamedStatement = {
  name: 'notifications.allocationById',
  text: `SELECT a.id, a.application_id AS "applicationId", CASE WHEN a.state IN ('HELD', 'OFFERED') AND a.expires_at <= $2 THEN 'LAPSED' ELSE a.state END AS state,
                a.expires_at AS "expiresAt", s.label, h.name AS hall, w.first AS "firstDay", w.last AS "lastDay", ${BUSINESS_AND_FAIR}
           FROM booth_allocation a JOIN booth_application p ON p.id = a.application_id JOIN business b ON b.id = p.business_id JOIN event e ON e.id = a.event_id
           JOIN booth o ON o.id = a.booth_id LEFT JOIN hall h ON h.id = o.hall_id
           LEFT JOIN LATERAL (SELECT l.label FROM booth_placement l JOIN plan_version v ON v.id = l.plan_version_id WHERE l.booth_id = o.id AND v.state = 'PUBLISHED') s ON true
           LEFT JOIN LATERAL (SELECT min(from_date)::text AS first, max(to_date)::text AS last FROM event_window WHERE event_id = e.id AND kind = 'ON_SITE') w ON true
          WHERE a.id = $1`,
};

/** The booth for a business that the occasion is about. */
export async function allocationOf(reading: Reading, { subjectId }: Occasion): Promise<AllocationFacts | null> {
  return (await reading.rows<AllocationFacts>(allocationById, [subjectId, reading.now]))[0] ?? null;
}

const offeredOnce: NamedStatement = { name: 'notifications.offeredOnce', text: `SELECT 1 FROM booth_allocation WHERE id = $1 AND snapshot_id IS NOT NULL` };

/** The business hears only of what it was offered; a hold is the organizers' own note. */
export const whoWasOffered: FindRecipients = async (reading, occasion) => {
  const offered = await reading.rows(offeredOnce, [occasion.subjectId]);
  return offered.length > 0 ? theExhibitors(reading, occasion) : ([] as Recipient[]);
};

/** When half the time to answer is over, until all of it is. */
export const offersExpiring: NamedStatement = {
  name: 'notifications.offersExpiring',
  text: `SELECT 'BoothAllocation' AS "subjectKind", a.id AS "subjectId", ((n.checked_at + (a.expires_at - n.checked_at) / 2) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "dueOn", g.person_id AS "personId"
           FROM booth_allocation a JOIN eligibility_snapshot n ON n.id = a.snapshot_id JOIN booth_application p ON p.id = a.application_id
           JOIN role_grant g ON g.scope_kind = 'BUSINESS' AND g.scope_id = p.business_id AND g.role IN ('BUSINESS_OWNER', 'BUSINESS_EDITOR') AND g.ended_at IS NULL
          WHERE a.state = 'OFFERED' AND a.expires_at > clock.now AND n.checked_at + (a.expires_at - n.checked_at) / 2 <= clock.now
          GROUP BY 1, 2, 3, 4`,
};
