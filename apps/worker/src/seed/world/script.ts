import { addDays, localDate, startOfDay, type LocalDate } from '@ketnoi/common';
import type { BusinessPlan } from './business-plan.js';
import { BUSINESSES } from './businesses.js';
import type { Dated, Deed } from './deed.js';
import { daysSeenFrom, STORIES } from './stories.js';

/** A deed with its business, at the instant at which it is replayed. */
export interface Scene {
  readonly at: Date;
  readonly plan: BusinessPlan;
  readonly deed: Deed;
}

/** From this day a household or person is known by the personal number (domain.md, section 9). */
const NEW_NUMBERS_FROM = localDate('2025-07-01');
const MINUTE = 60_000;
const MORNING = 8 * 60 * MINUTE;

/** Everything that happens, in the order of time. All of it lies before `today`: a seed is never ahead of the clock. */
export function scriptSeenFrom(today: LocalDate): Scene[] {
  const scenes = BUSINESSES.flatMap((plan) => {
    const deeds = [...STORIES[plan.story](daysSeenFrom(today)), ...sideScenes(plan, today)];
    return deeds.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ on, ...deed }, nth) => ({ at: instantOf(on, plan, nth), plan, deed }));
  });
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Businesses act at different minutes of a morning, the deeds of one of them in their order. */
const instantOf = (on: LocalDate, { nth: business }: BusinessPlan, nth: number): Date =>
  new Date(startOfDay(on).getTime() + MORNING + (((business * 13) % 240) + nth) * MINUTE);

/** What happens beside the story: colleagues are invited, old numbers become history. */
function sideScenes(plan: BusinessPlan, today: LocalDate): Dated[] {
  const [first] = STORIES[plan.story](daysSeenFrom(today));
  const foundedOn = first?.on ?? today;
  const number: Dated = { do: 'giveNewNumber', on: addDays(NEW_NUMBERS_FROM, plan.nth % 28) };
  const hasOldNumber = plan.kind !== 'ENTERPRISE' && plan.kind !== 'COOPERATIVE' && foundedOn < NEW_NUMBERS_FROM && number.on < today;
  return [...(hasOldNumber ? [number] : []), ...(plan.owner === 'owner' ? invitations(plan, foundedOn, today) : [])];
}

function invitations({ story }: BusinessPlan, foundedOn: LocalDate, today: LocalDate): Dated[] {
  const accepted: Dated = { do: 'invite', role: 'BUSINESS_EDITOR', email: 'nhan-vien@demo.ketnoi.example', acceptedBy: 'colleague', on: addDays(foundedOn, 1) };
  if (story !== 'expiringSoon') return [accepted];
  return [
    accepted,
    { do: 'invite', role: 'BUSINESS_OWNER', email: 'nham-dia-chi@demo.ketnoi.example', isRevoked: true, on: addDays(today, -40) },
    { do: 'invite', role: 'BOOTH_STAFF', email: 'truc-gian-hang@demo.ketnoi.example', acceptedBy: 'stallkeeper', on: addDays(today, -32) },
    { do: 'invite', role: 'BOOTH_STAFF', email: 'truc-gian-hang-2@demo.ketnoi.example', on: addDays(today, -3) },
  ];
}
