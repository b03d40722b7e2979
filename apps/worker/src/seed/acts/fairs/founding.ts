import { addDays, type Id, type LocalDate, type Role } from '@ketnoi/common';
import { AddVenue, AnnounceEvent, DraftEvent, EndEventRole, InviteToEvent, RegisterWithAuthority, SetBodies, SetWindows, type SetWindowsInput } from '@ketnoi/events';
import { AcceptInvitation, MailedLinks } from '@ketnoi/identity';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import type { Play } from '../../play.js';
import { had, must } from '../../use.js';
import type { OrganizingKey } from '../../world/cast-list.js';
import type { FairPlan, WindowPlan } from '../../world/fairs/fair-plan.js';
import { at, fairOf, type Chapter, type Fair, type FairAct, type Stage } from './fair-act.js';

/** The Department drafts the event, hands it over to its organizer, who sets bodies and days and announces it. */
export const founding: Chapter = (plan) => {
  const { drafted, handedOver, announced } = plan.days;
  const { registration } = plan;
  return [
    { at: at(drafted, 9), what: 'drafted', perform: (play, stage) => draft(play, stage, plan) },
    { at: at(handedOver, 9), what: 'handed over', perform: (play, stage) => handOver(play, fairOf(stage, plan)) },
    { at: at(handedOver, 10), what: 'bodies and days', perform: (play, stage) => setDays(play, fairOf(stage, plan)) },
    ...(announced ? opened(plan, announced) : []),
    ...(registration ? [{ at: at(registration.on, 16), what: 'registered', perform: (play: Play, stage: Stage) => register(play, fairOf(stage, plan), registration) }] : []),
  ];
};

const opened = (plan: FairPlan, on: LocalDate): FairAct[] => [
  { at: at(on, 10), what: 'announced', perform: (play, stage) => announce(play, fairOf(stage, plan)) },
  { at: at(on, 11), what: 'gate staff', perform: (play, stage) => invite(play, fairOf(stage, plan), 'GATE_STAFF', 'gatekeeper') },
];

async function draft(play: Play, stage: Stage, plan: FairPlan): Promise<void> {
  const previousEventId = plan.previous ? fairOf(stage, { key: plan.previous }).id : null;
  const { eventId } = must(await play.use(DraftEvent).run(play.as('editor'), { ...plan.texts, previousEventId, idempotencyKey: play.key() }));
  play.gains('editor', { role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: eventId });
  stage.fairs.set(plan.key, { plan, id: eventId, version: 1, hallIds: [], booths: new Map(), applications: new Map(), allocations: new Map(), pages: new Map() });
}

/** The drafter asks the organizer in, who then ends the drafter's role: the Department does not run its fairs itself. */
async function handOver(play: Play, fair: Fair): Promise<void> {
  await invite(play, fair, 'ORGANIZER', 'organizer', 'editor');
  const grant = await play.use(ReadPool).row<{ id: Id }>(liveGrant, [play.as('editor').personId, fair.id]);
  must(await play.use(EndEventRole).run(play.as('organizer'), { eventId: fair.id, grantId: had(grant, 'role of the drafter').id }));
}

const liveGrant: NamedStatement = { name: 'seed.live-grant', text: `SELECT id FROM role_grant WHERE person_id = $1 AND scope_id = $2 AND ended_at IS NULL` };

const ADDRESSES: Readonly<Record<OrganizingKey, string>> = { organizer: 'to-chuc@demo.ketnoi.example', gatekeeper: 'soat-ve@demo.ketnoi.example' };

async function invite(play: Play, fair: Fair, role: Role, whom: OrganizingKey, by: 'editor' | 'organizer' = 'organizer'): Promise<void> {
  const input = { eventId: fair.id, email: ADDRESSES[whom], role, locale: 'vi' as const, idempotencyKey: play.key() };
  const { invitationId } = must(await play.use(InviteToEvent).run(play.as(by), input));
  must(await play.use(AcceptInvitation).run(play.as(whom), { token: play.use(MailedLinks).tokenOf(invitationId), idempotencyKey: play.key() }));
  play.gains(whom, { role, scopeKind: 'EVENT', scopeId: fair.id });
}

async function setDays(play: Play, fair: Fair): Promise<void> {
  const organizer = play.as('organizer');
  const { venue, bodies, onSite, online } = fair.plan;
  const { venueId } = must(await play.use(AddVenue).run(organizer, { ...venue, idempotencyKey: play.key() }));
  must(await play.use(SetBodies).run(organizer, { eventId: fair.id, version: fair.version, bodies }));
  const windows = [
    { kind: 'ON_SITE' as const, venueId, fromDate: onSite.from, toDate: onSite.to, hours: hoursOf(onSite) },
    { kind: 'ONLINE' as const, fromDate: online.from, toDate: online.to },
  ];
  must(await play.use(SetWindows).run(organizer, { eventId: fair.id, version: fair.version + 1, windows }));
  fair.version += 2;
  fair.venueId = venueId;
}

function hoursOf({ from, to, hours }: WindowPlan): SetWindowsInput['windows'][number]['hours'] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return hours ? days.map((date) => ({ date, ...hours })) : [];
}

async function announce(play: Play, fair: Fair): Promise<void> {
  must(await play.use(AnnounceEvent).run(play.as('organizer'), { eventId: fair.id, idempotencyKey: play.key() }));
  fair.version += 1;
}

async function register(play: Play, fair: Fair, { no, on }: { readonly no: string; readonly on: LocalDate }): Promise<void> {
  const input = { eventId: fair.id, version: fair.version, registrationNo: no, registeredOn: on, idempotencyKey: play.key() };
  must(await play.use(RegisterWithAuthority).run(play.as('organizer'), input));
  fair.version += 1;
}
