import type { NamedStatement } from '@ketnoi/platform';

const named = (name: string, text: string): NamedStatement => ({ name: `registrations.${name}`, text });

/** Free places of a quota `q`. */
const free = `CASE q.mode WHEN 'COUNTER' THEN q.size - q.taken ELSE (SELECT count(*)::int FROM quota_place p WHERE p.quota_id = q.id AND p.registration_id IS NULL) END`;

const registration = `r.id, r.event_id AS "eventId", r.ticket_kind_id AS "ticketKindId", r.state, r.name, r.party, r.registered_at AS "registeredAt", r.cancelled_at AS "cancelledAt",
  ARRAY(SELECT d.day::text FROM registration_day d WHERE d.registration_id = r.id ORDER BY d.day) AS days`;

export const registrationSql = {
  /** Of announced events for everybody, of drafts for their organizers `$1`; in the order they were added. */
  kindsByEventIds: named(
    'ticketKindsByEventIds',
    `SELECT k.id, k.event_id AS "eventId", k.audience, k.window_id AS "windowId", k.name_vi AS "nameVi", k.name_en AS "nameEn", k.opens_at AS "opensAt", k.closes_at AS "closesAt",
            k.max_party AS "maxParty" FROM ticket_kind k JOIN event e ON e.id = k.event_id
      WHERE k.event_id = ANY($2) AND (e.announced_at IS NOT NULL OR e.id = ANY($1::uuid[])) ORDER BY k.event_id, k.place`,
  ),
  kindsByIds: named(
    'ticketKindsByIds',
    `SELECT k.id, k.event_id AS "eventId", k.audience, k.window_id AS "windowId", k.name_vi AS "nameVi", k.name_en AS "nameEn", k.opens_at AS "opensAt", k.closes_at AS "closesAt",
            k.max_party AS "maxParty" FROM ticket_kind k JOIN event e ON e.id = k.event_id
      WHERE k.id = ANY($2) AND (e.announced_at IS NOT NULL OR e.id = ANY($1::uuid[]))`,
  ),
  /** Days of each kind with the places left: the fewest over all quotas that bind; null where none does, and 0 on a day without places where others have theirs. */
  daysByKindIds: named(
    'ticketDaysByKindIds',
    `SELECT k.id AS "ticketKindId", d.day::date::text AS day,
            CASE WHEN EXISTS (SELECT 1 FROM quota_use o WHERE o.event_id = k.event_id AND o.ticket_kind_id = k.id)
                  AND NOT EXISTS (SELECT 1 FROM quota_use o WHERE o.event_id = k.event_id AND o.ticket_kind_id = k.id AND (o.day IS NULL OR o.day = d.day::date)) THEN 0 ELSE min(f.free) END AS "placesLeft"
       FROM ticket_kind k JOIN event e ON e.id = k.event_id JOIN event_window w ON w.id = k.window_id CROSS JOIN LATERAL generate_series(w.from_date::timestamp, w.to_date::timestamp, interval '1 day') d (day)
       LEFT JOIN LATERAL (SELECT ${free} AS free FROM quota_use u JOIN quota q ON q.id = u.quota_id
                           WHERE u.event_id = k.event_id AND (u.ticket_kind_id IS NULL OR u.ticket_kind_id = k.id) AND (u.day IS NULL OR u.day = d.day::date)) f ON true
      WHERE k.id = ANY($2) AND (e.announced_at IS NOT NULL OR e.id = ANY($1::uuid[])) GROUP BY k.id, k.event_id, d.day ORDER BY k.id, d.day`,
  ),
  /** For the organizers `$1`, in the order they came; the page begins behind id `$3`. */
  ofEvent: named(
    'registrationsOfEvent',
    `SELECT ${registration} FROM registration r WHERE r.event_id = $2 AND r.event_id = ANY($1::uuid[]) AND ($3::uuid IS NULL OR r.id > $3) ORDER BY r.id LIMIT $4`,
  ),
  /** For who holds the signed link. */
  held: named(
    'heldRegistration',
    `SELECT ${registration}, e.code AS "eventCode", e.number AS "eventNumber", e.state AS "eventState", e.name_vi AS "eventNameVi", e.name_en AS "eventNameEn",
            k.name_vi AS "kindNameVi", k.name_en AS "kindNameEn", v.name_vi AS "venueNameVi", v.name_en AS "venueNameEn", v.address AS "venueAddress", e.contact_email AS "contactEmail",
            (SELECT json_agg(json_build_object('id', t.id, 'admits', t.admits, 'dayMask', t.day_mask, 'generation', t.generation, 'keyId', t.key_id, 'deskCode', t.desk_code, 'isRevoked', t.revoked_at IS NOT NULL) ORDER BY t.no)
               FROM ticket t WHERE t.registration_id = r.id) AS tickets,
            (SELECT json_agg(json_build_object('date', h.date, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI')) ORDER BY h.date)
               FROM opening_hours h JOIN registration_day d ON d.day = h.date AND d.registration_id = r.id WHERE h.window_id = k.window_id) AS hours,
            EXISTS (SELECT 1 FROM admission a JOIN ticket t ON t.id = a.ticket_id WHERE t.registration_id = r.id) AS "isAdmitted",
            (SELECT c.sequence FROM calendar_entry c WHERE c.subject_kind = 'Registration' AND c.subject_id = r.id) AS "calendarSequence"
       FROM registration r JOIN event e ON e.id = r.event_id JOIN ticket_kind k ON k.id = r.ticket_kind_id JOIN event_window w ON w.id = k.window_id JOIN venue v ON v.id = w.venue_id
      WHERE r.id = $1`,
  ),
  /** For who works at the gates `$1`. */
  gatesOfEvent: named('gatesOfEvent', `SELECT g.id, g.event_id AS "eventId", g.name FROM gate g WHERE g.event_id = $2 AND g.event_id = ANY($1::uuid[]) ORDER BY g.place`),
  keyById: named('ticketKeyById', `SELECT event_id AS "eventId", key_id AS "keyId", public_key AS "publicKey", private_key AS "privateKey" FROM ticket_key WHERE event_id = $1 AND key_id = $2`),
} as const;
