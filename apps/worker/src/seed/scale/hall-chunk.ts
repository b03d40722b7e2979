import { startOfDay, addDays } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { ownerOf, placeOf } from './business-chunk.js';
import { daysOf, RULE_HASH } from './event-chunk.js';
import type { Ground } from './ground.js';
import { insertRows } from './insert-rows.js';
import { businessOf, measuresOf, standOf, type HallSpan } from './layout.js';
import { validity } from './membership-chunk.js';
import { scaleId } from './scale-id.js';
import type { ScaleSize } from './scale-size.js';

const HALLS_OF_EVENT = 50;

export const hallId = ({ event, hall }: HallSpan): string => scaleId('hall', event * HALLS_OF_EVENT + hall);

/** A booth of the span with the business that has it. */
export interface GivenBooth {
  /** Through all events. */
  readonly booth: number;
  readonly inHall: number;
  readonly event: number;
  readonly business: number;
}

export function boothsIn(size: ScaleSize, span: HallSpan, firstOfEvent: number): GivenBooth[] {
  return Array.from({ length: span.booths }, (_, inHall) => {
    const booth = span.firstBooth + inHall;
    return { booth, inHall, event: span.event, business: businessOf(size, { event: span.event, boothOfEvent: booth - firstOfEvent }) };
  });
}

/** A hall with its published plan, and a member with a confirmed booth in each of its places. */
export async function addHall(tx: Tx, ground: Ground, span: HallSpan, booths: readonly GivenBooth[]): Promise<void> {
  await addPlan(tx, ground, span, booths);
  await addApplications(tx, ground, span, booths);
}

async function addPlan(tx: Tx, { people }: Ground, span: HallSpan, booths: readonly GivenBooth[]): Promise<void> {
  const of = { event_id: scaleId('event', span.event), hall_id: hallId(span) };
  const plan = scaleId('plan', span.event * HALLS_OF_EVENT + span.hall);
  const publishedAt = startOfDay(addDays(daysOf(span.event, tx.now).online[0], -59));
  await insertRows(tx, 'hall', [{ id: of.hall_id, version: 1, event_id: of.event_id, venue_id: scaleId('venue', span.event), name: `Nhà ${span.hall + 1}`, name_en: `Hall ${span.hall + 1}`, place: span.hall + 1, ...measuresOf(span.booths) }]);
  await insertRows(tx, 'plan_version', [{ id: plan, version: 1, ...of, no: 1, state: 'DRAFT', drawing: {}, drafted_by: people.organizer }]);
  await insertRows(tx, 'booth', booths.map(({ booth, inHall }) => ({
    id: scaleId('booth', booth), version: 1, ...of, kind: inHall % 30 === 0 ? 'CENTRAL' : 'STANDARD', positions: 1, standard_equivalent: 1, width: 3, depth: 3, has_power: inHall % 2 === 0, has_water: false, is_corner: inHall % 25 === 0,
  })));
  await insertRows(tx, 'booth_placement', booths.map(({ booth, inHall }) => ({ plan_version_id: plan, ...of, booth_id: scaleId('booth', booth), ...standOf(inHall), rotation: 0 })));
  // Only a draft takes placements: published once all stand.
  await tx.rows(`UPDATE plan_version SET state = 'PUBLISHED', checked = '[]', published_at = $2, version = version + 1 WHERE id = $1`, [plan, publishedAt]);
}

async function addApplications(tx: Tx, ground: Ground, { event }: HallSpan, booths: readonly GivenBooth[]): Promise<void> {
  const { online, onSite } = daysOf(event, tx.now);
  const [appliedAt, confirmedAt] = [startOfDay(addDays(online[0], -40)), startOfDay(addDays(online[0], -20))];
  const { until } = validity(tx.now);
  const of = { event_id: scaleId('event', event), call_id: scaleId('call', event) };
  await insertRows(tx, 'booth_application', booths.map(({ booth, business }) => ({
    id: scaleId('boothApplication', booth), version: 1, ...of, business_id: scaleId('business', business), establishment_id: scaleId('establishment', business), state: 'ACCEPTED',
    craft_id: placeOf(ground, business).craftId, craft_village_id: placeOf(ground, business).villageId, goods: 'Hàng của cơ sở', needs_power: false, is_online_only: false,
    started_by: ownerOf(business), started_at: appliedAt, submitted_at: appliedAt, decided_by: ground.people.organizer, decided_at: confirmedAt,
  })));
  await insertRows(tx, 'eligibility_snapshot', booths.map(({ booth, business }) => ({
    id: scaleId('snapshot', booth), application_id: scaleId('boothApplication', booth), occasion: 'CONFIRM', checked_at: confirmedAt, certificate_id: scaleId('certificate', business),
    status: 'IN_FORCE', valid_until: until, edition_hash: ground.examined.editionHash, rule_hash: RULE_HASH, valid_on: onSite[1], verdict: 'ELIGIBLE', reasons: [],
  })));
  await insertRows(tx, 'booth_allocation', booths.map(({ booth }) => ({
    id: scaleId('allocation', booth), version: 1, ...of, application_id: scaleId('boothApplication', booth), nth: 1, booth_id: scaleId('booth', booth), position: 1, state: 'CONFIRMED',
    snapshot_id: scaleId('snapshot', booth), taken_by: ground.people.organizer, taken_at: confirmedAt, confirmed_at: confirmedAt,
  })));
}
