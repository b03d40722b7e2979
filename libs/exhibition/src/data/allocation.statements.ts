import type { Actor, Id } from '@ketnoi/common';
import { organizedEventIds } from '@ketnoi/events';
import type { NamedStatement } from '@ketnoi/platform';
import { boothsWorkedAt } from '../domain/booth-page.policy.js';

const named = <const Name extends string>(name: Name, text: string): NamedStatement => ({ name: `exhibition.${name}`, text });

/** The first two values of every scoped statement: events the actor organizes, businesses the actor works for. */
export const scopeOf = (actor: Actor): [Id[], Id[]] => [organizedEventIds(actor), boothsWorkedAt(actor)];

/** Drafts are the applicant's; what was handed in is the organizers' too. */
const visible = `(p.business_id = ANY($2::uuid[]) OR (p.event_id = ANY($1::uuid[]) AND p.submitted_at IS NOT NULL))`;

const application = `p.id, p.version, (SELECT o.name FROM business o WHERE o.id = p.business_id) AS "businessName", p.event_id AS "eventId", p.business_id AS "businessId", p.establishment_id AS "establishmentId", p.state, p.craft_id AS "craftId",
  p.craft_village_id AS "craftVillageId", p.goods, p.needs_power AS "needsPower", p.is_online_only AS "isOnlineOnly", p.started_at AS "startedAt",
  p.submitted_at AS "submittedAt", p.waiting_no AS "waitingNo", p.certificate_until AS "certificateUntil", p.reason, p.decided_at AS "decidedAt"`;

/** A hold or an offer is over when its instant has come, whether or not anybody wrote it down. */
const stateAt = (instant: string): string => `CASE WHEN a.state IN ('HELD', 'OFFERED') AND a.expires_at <= ${instant} THEN 'LAPSED' ELSE a.state END`;

const allocation = (instant: string): string => `a.id, a.version, a.event_id AS "eventId", a.application_id AS "applicationId", a.booth_id AS "boothId", a.position,
  ${stateAt(instant)} AS state, a.expires_at AS "expiresAt", a.reason, a.taken_at AS "takenAt", a.confirmed_at AS "confirmedAt"`;

/** The label in the published plan, or else in the draft that the organizers are working on. */
const labelled = `LEFT JOIN LATERAL (
    SELECT s.label, s.zone, s.x, s.y, s.w, s.h, s.rotation FROM booth_placement s JOIN plan_version v ON v.id = s.plan_version_id
     WHERE s.booth_id = b.id AND v.state IN ('PUBLISHED', 'DRAFT') ORDER BY v.state DESC LIMIT 1) s ON true`;

const booth = `b.id, b.version, b.event_id AS "eventId", b.hall_id AS "hallId", b.kind, b.positions, b.standard_equivalent::float8 AS "standardEquivalent", s.label, s.zone,
  b.width::float8 AS width, b.depth::float8 AS depth, b.has_power AS "hasPower", b.has_water AS "hasWater", b.is_corner AS "isCorner", b.blocked_at AS "blockedAt", b.block_reason AS "blockReason"`;

/** Every statement of the organizers' and the applicants' screens. */
export const allocationSql = {
  callsByEventIds: named(
    'callsByEventIds',
    `SELECT c.id, c.event_id AS "eventId", c.mode, c.opens_at AS "opensAt", c.closes_at AS "closesAt", r.set_code AS "setCode", r.requires, r.valid_through AS "validThrough",
            r.grace_days AS "graceDays", (SELECT count(*)::int FROM booth_allowance w WHERE w.call_id = c.id) AS "boothsPerBusiness"
       FROM booth_call c JOIN eligibility_rule r ON r.call_id = c.id JOIN event e ON e.id = c.event_id
      WHERE c.event_id = ANY($2) AND (e.announced_at IS NOT NULL OR e.id = ANY($1::uuid[]))`,
  ),
  applicationsByIds: named('boothApplicationsByIds', `SELECT ${application} FROM booth_application p WHERE p.id = ANY($3) AND ${visible}`),
  /** Of one business, the newest first. */
  applicationsOfBusiness: named(
    'boothApplicationsOfBusiness',
    `SELECT ${application} FROM booth_application p WHERE p.business_id = $3 AND ${visible} AND ($4::uuid IS NULL OR p.id < $4) ORDER BY p.id DESC LIMIT $5`,
  ),
  /** Of one event in one state, the longest waiting first. */
  applicationsInState: named(
    'boothApplicationsInState',
    `SELECT ${application} FROM booth_application p
      WHERE p.event_id = $3 AND p.state = $4 AND $2::uuid[] IS NOT NULL AND p.event_id = ANY($1::uuid[]) AND p.submitted_at IS NOT NULL
        AND ($5::timestamptz IS NULL OR (p.submitted_at, p.id) > ($5::timestamptz, $6::uuid)) ORDER BY p.submitted_at, p.id LIMIT $7`,
  ),
  wishes: named(
    'wishes',
    `SELECT w.application_id AS "applicationId", w.rank, w.kind, w.zone, w.booth_id AS "boothId" FROM booth_wish w JOIN booth_application p ON p.id = w.application_id
      WHERE w.application_id = ANY($3) AND ${visible} ORDER BY w.application_id, w.rank`,
  ),
  snapshots: named(
    'snapshots',
    `SELECT n.application_id AS "applicationId", n.occasion, n.checked_at AS "checkedAt", n.status, n.valid_until AS "validUntil", n.valid_on AS "validOn", n.verdict, n.reasons
       FROM eligibility_snapshot n JOIN booth_application p ON p.id = n.application_id WHERE n.application_id = ANY($3) AND ${visible} ORDER BY n.application_id, n.id`,
  ),
  allocationsByIds: named(
    'allocationsByIds',
    `SELECT ${allocation('$4')} FROM booth_allocation a JOIN booth_application p ON p.id = a.application_id WHERE a.id = ANY($3) AND ${visible}`,
  ),
  allocationsByApplicationIds: named(
    'allocationsByApplicationIds',
    `SELECT ${allocation('$4')} FROM booth_allocation a JOIN booth_application p ON p.id = a.application_id WHERE a.application_id = ANY($3) AND ${visible} ORDER BY a.application_id, a.id`,
  ),
  /** Who has or is to have a booth now. */
  liveByBoothIds: named(
    'liveByBoothIds',
    `SELECT ${allocation('$4')} FROM booth_allocation a JOIN booth_application p ON p.id = a.application_id
      WHERE a.booth_id = ANY($3) AND ${visible} AND a.state IN ('HELD', 'OFFERED', 'CONFIRMED') AND (a.expires_at IS NULL OR a.expires_at > $4) ORDER BY a.booth_id, a.position`,
  ),
  /** Booths of announced events are everybody's to know; of drafts the organizers'. */
  boothsByIds: named(
    'boothsByIds',
    `SELECT ${booth} FROM booth b JOIN event e ON e.id = b.event_id ${labelled} WHERE b.id = ANY($2) AND (e.announced_at IS NOT NULL OR e.id = ANY($1::uuid[]))`,
  ),
  /** The organizers' board: all booths of an event, in the order they were made. */
  boothsOfEvent: named(
    'boothsOfEvent',
    `SELECT ${booth} FROM booth b ${labelled} WHERE b.event_id = $2 AND b.event_id = ANY($1::uuid[]) AND ($3::uuid IS NULL OR b.id > $3) ORDER BY b.id LIMIT $4`,
  ),
  hallsByEventIds: named(
    'plannedHallsByEventIds',
    `SELECT h.id, h.event_id AS "eventId", h.venue_id AS "venueId", h.name, h.name_en AS "nameEn", h.width::float8 AS width, h.depth::float8 AS depth,
            (SELECT v.version FROM plan_version v WHERE v.hall_id = h.id AND v.state = 'DRAFT') AS "draftVersion",
            (SELECT v.no FROM plan_version v WHERE v.hall_id = h.id AND v.state = 'PUBLISHED') AS "publishedNo"
       FROM hall h WHERE h.event_id = ANY($2) AND h.event_id = ANY($1::uuid[]) ORDER BY h.event_id, h.place`,
  ),
  hallsByIds: named(
    'plannedHallsByIds',
    `SELECT h.id, h.event_id AS "eventId", h.venue_id AS "venueId", h.name, h.name_en AS "nameEn", h.width::float8 AS width, h.depth::float8 AS depth,
            (SELECT v.version FROM plan_version v WHERE v.hall_id = h.id AND v.state = 'DRAFT') AS "draftVersion",
            (SELECT v.no FROM plan_version v WHERE v.hall_id = h.id AND v.state = 'PUBLISHED') AS "publishedNo"
       FROM hall h WHERE h.id = ANY($2) AND h.event_id = ANY($1::uuid[])`,
  ),
  placementsByHallIds: named(
    'placementsByHallIds',
    `SELECT s.hall_id AS "hallId", s.booth_id AS "boothId", v.state, s.zone, s.label, s.x::float8 AS x, s.y::float8 AS y, s.w::float8 AS w, s.h::float8 AS h, s.rotation
       FROM plan_version v JOIN booth_placement s ON s.plan_version_id = v.id
      WHERE v.hall_id = ANY($2) AND v.event_id = ANY($1::uuid[]) AND v.state = coalesce((SELECT d.state FROM plan_version d WHERE d.hall_id = v.hall_id AND d.state = 'DRAFT'), 'PUBLISHED')
      ORDER BY s.hall_id, s.label`,
  ),
} as const;
