import type { NamedStatement } from '@ketnoi/platform';

const named = (name: string, text: string): NamedStatement => ({ name: `events.${name}`, text });

/** Stands before each scoped statement: `$1` are the events whose drafts the actor may see, `$2` tells who sees all. */
const SCOPED = `WITH scope AS (SELECT $1::uuid[], $2::boolean)`;
/** Announced ones are for everybody, also when cancelled later; drafts for their organizers. The only place that says so. */
const IS_VISIBLE = `(e.announced_at IS NOT NULL OR $2::boolean OR e.id = ANY($1::uuid[]))`;

const event = `e.id, e.code, e.kind, e.state, e.name_vi AS "nameVi", e.name_en AS "nameEn", e.short_name_vi AS "shortNameVi", e.short_name_en AS "shortNameEn",
  e.theme_vi AS "themeVi", e.theme_en AS "themeEn", e.about_vi AS "aboutVi", e.about_en AS "aboutEn", e.contact_name AS "contactName",
  e.contact_email AS "contactEmail", e.contact_phone AS "contactPhone", e.contact_extension AS "contactExtension", e.registration_no AS "registrationNo",
  e.registered_on AS "registeredOn", e.previous_event_id AS "previousEventId", e.announced_at AS "announcedAt", e.cancelled_at AS "cancelledAt",
  e.cancel_reason AS "cancelReason", e.closed_at AS "closedAt"`;

const venue = `v.id, v.name_vi AS "nameVi", v.name_en AS "nameEn", v.address, v.admin_unit_id AS "adminUnitId", v.latitude::float8 AS latitude,
  v.longitude::float8 AS longitude, v.access_vi AS "accessVi", v.access_en AS "accessEn"`;

/** Before and after every row, where a first page begins. */
const LOWEST = `'00000000-0000-0000-0000-000000000000'`;
const HIGHEST = `'ffffffff-ffff-ffff-ffff-ffffffffffff'`;

export const sql = {
  byIds: named('byIds', `${SCOPED} SELECT ${event} FROM event e WHERE e.id = ANY($3) AND ${IS_VISIBLE}`),
  byCodes: named('byCodes', `${SCOPED} SELECT ${event} FROM event e WHERE e.code = ANY($3) AND ${IS_VISIBLE}`),
  windows: named(
    'windowsByEventIds',
    `${SCOPED} SELECT w.id, w.event_id AS "eventId", w.kind, w.venue_id AS "venueId", w.from_date AS "fromDate", w.to_date AS "toDate",
            w.set_up_from AS "setUpFrom", w.tear_down_until AS "tearDownUntil"
       FROM event_window w JOIN event e ON e.id = w.event_id WHERE w.event_id = ANY($3) AND ${IS_VISIBLE} ORDER BY w.event_id, w.from_date, w.id`,
  ),
  hours: named(
    'hoursByWindowIds',
    `${SCOPED} SELECT h.window_id AS "windowId", h.date, to_char(h.opens, 'HH24:MI') AS opens, to_char(h.closes, 'HH24:MI') AS closes
       FROM opening_hours h JOIN event e ON e.id = h.event_id WHERE h.window_id = ANY($3) AND ${IS_VISIBLE} ORDER BY h.window_id, h.date`,
  ),
  bodies: named(
    'bodiesByEventIds',
    `${SCOPED} SELECT b.event_id AS "eventId", b.role, b.organisation_vi AS "organisationVi", b.organisation_en AS "organisationEn"
       FROM event_body b JOIN event e ON e.id = b.event_id WHERE b.event_id = ANY($3) AND ${IS_VISIBLE} ORDER BY b.event_id, b.place`,
  ),
  venues: named('venuesByIds', `SELECT ${venue} FROM venue v WHERE v.id = ANY($1)`),
  /** The page begins behind name `$1` and id `$2`. */
  venuePage: named(
    'venuePage',
    `SELECT ${venue} FROM venue v WHERE (v.name_vi COLLATE "vi-x-icu", v.id) > (coalesce($1::text, '') COLLATE "vi-x-icu", coalesce($2::uuid, ${LOWEST}))
      ORDER BY v.name_vi COLLATE "vi-x-icu", v.id LIMIT $3`,
  ),
  /** Announced events of which a day is today or to come, by first day. `$1` is today, the page begins behind day `$2` and id `$3`. */
  upcoming: named(
    'upcomingPage',
    `SELECT ${event}, days.first AS "sortDay" FROM event e CROSS JOIN LATERAL (SELECT min(w.from_date) AS first FROM event_window w WHERE w.event_id = e.id) days
      WHERE e.announced_at IS NOT NULL AND e.id IN (SELECT w.event_id FROM event_window w WHERE w.kind IN ('ON_SITE', 'ONLINE') AND w.to_date >= $1::date)
        AND (days.first, e.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, ${LOWEST})) ORDER BY days.first, e.id LIMIT $4`,
  ),
  /** Announced events whose days are all over, the latest first. */
  past: named(
    'pastPage',
    `SELECT ${event}, days.last AS "sortDay" FROM event e CROSS JOIN LATERAL (SELECT max(w.to_date) AS last FROM event_window w WHERE w.event_id = e.id) days
      WHERE e.announced_at IS NOT NULL AND days.last < $1::date
        AND (days.last, e.id) < (coalesce($2::date, 'infinity'), coalesce($3::uuid, ${HIGHEST})) ORDER BY days.last DESC, e.id DESC LIMIT $4`,
  ),
  /** Events of the actor's roles: `$1` organized ones, `$2` all with a role, the latest first; the page begins behind id `$3`. */
  own: named(
    'ownPage',
    `SELECT ${event} FROM event e WHERE e.id = ANY($2::uuid[]) AND (e.id = ANY($1::uuid[]) OR e.announced_at IS NOT NULL)
        AND e.id < coalesce($3::uuid, ${HIGHEST}) ORDER BY e.id DESC LIMIT $4`,
  ),
  /** What only organizers see. */
  organized: named('organizedByIds', `SELECT e.id, e.version, e.drafted_at AS "draftedAt" FROM event e WHERE e.id = ANY($1) AND e.id = ANY($2)`),
} as const;
