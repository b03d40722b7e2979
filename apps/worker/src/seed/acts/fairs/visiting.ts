import { addDays, ANONYMOUS, newId, type Id, type LocalDate } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import { AddGate, AddTicketKind, CancelRegistration, CheckIn, Register, TicketPapers } from '@ketnoi/registrations';
import type { Play } from '../../play.js';
import { had, must } from '../../use.js';
import type { VisitorPlan, VisitsPlan } from '../../world/fairs/visitors.js';
import { at, fairOf, type Chapter, type Fair, type FairAct } from './fair-act.js';

const MOST_HEADS = 40;

interface Opened {
  ticketKindId: Id;
  readonly gateIds: Id[];
}

/** Visitors register, some call off, and the gate lets them in. */
export const visiting: Chapter = (plan) => {
  const { visits } = plan;
  if (!visits) return [];
  const opened: Opened = { ticketKindId: '', gateIds: [] };
  return [
    { at: at(visits.opensOn, 8), what: 'tickets', perform: (play, stage) => open(play, fairOf(stage, plan), visits, opened) },
    ...visits.visitors.flatMap((visitor, nth) => actsOf(visitor, nth, (play, fair) => ({ play, fair, opened }), plan)),
  ];
};

interface Scene {
  readonly play: Play;
  readonly fair: Fair;
  readonly opened: Opened;
}

function actsOf(visitor: VisitorPlan, nth: number, sceneOf: (play: Play, fair: Fair) => Scene, plan: Parameters<Chapter>[0]): FairAct[] {
  const day = addDays(plan.onSite.from, visitor.days[0] ?? 0);
  const act = (when: Date, what: string, perform: (scene: Scene) => Promise<void>): FairAct => ({ at: when, what: `${visitor.name}, ${what}`, perform: (play, stage) => perform(sceneOf(play, fairOf(stage, plan))) });
  return [
    act(at(visitor.registersOn, 14, nth), 'registers', (scene) => register(scene, visitor, nth)),
    ...(visitor.cancelsOn ? [act(at(visitor.cancelsOn, 20), 'cancels', (scene) => cancel(scene, visitor, nth))] : []),
    ...(visitor.comes ?? []).map(({ minute, gate }) => act(at(day, 9, minute), 'comes', (scene) => comeIn(scene, visitor, gate))),
  ];
}

async function open(play: Play, fair: Fair, { opensOn, placesPerDay, gates }: VisitsPlan, opened: Opened): Promise<void> {
  const { from, to } = fair.plan.onSite;
  const window = had(await play.use(ReadPool).row<{ id: Id }>(windowOnSite, [fair.id]), 'window on site');
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const kind = { audience: 'VISITOR' as const, windowId: window.id, name: { vi: 'Khách tham quan', en: 'Visitor' }, opensOn, closesOn: to, maxParty: MOST_HEADS };
  const places = days.map((day) => ({ day, size: placesPerDay }));
  const organizer = play.as('organizer');
  opened.ticketKindId = must(await play.use(AddTicketKind).run(organizer, { eventId: fair.id, ...kind, places, idempotencyKey: play.key() })).ticketKindId;
  for (const name of gates) opened.gateIds.push(must(await play.use(AddGate).run(organizer, { eventId: fair.id, name, idempotencyKey: play.key() })).gateId);
}

/** Each visitor from an address of the range for documentation: limits per address are for strangers. */
const addressOf = (nth: number): string => `203.0.113.${nth + 1}`;

async function register({ play, fair, opened: { ticketKindId } }: Scene, visitor: VisitorPlan, nth: number): Promise<void> {
  const days = visitor.days.map((day) => addDays(fair.plan.onSite.from, day));
  const input = { ticketKindId, name: visitor.name, email: `${visitor.email}@vi-du.example`, days, party: visitor.party ?? 1, idempotencyKey: play.key() };
  must(await play.use(Register).run(ANONYMOUS, input, { address: addressOf(nth), locale: visitor.locale ?? 'vi' }));
}

async function cancel({ play, fair }: Scene, visitor: VisitorPlan, nth: number): Promise<void> {
  const token = play.use(MailedLinks).tokenOf(await registrationOf(play, fair, visitor));
  must(await play.use(CancelRegistration).run(ANONYMOUS, { token, idempotencyKey: play.key() }, addressOf(nth)));
}

async function comeIn({ play, fair, opened: { gateIds } }: Scene, visitor: VisitorPlan, gate: number): Promise<void> {
  const paper = had(await play.use(TicketPapers).of(await registrationOf(play, fair, visitor)), 'ticket');
  const code = had(paper.tickets[0], 'ticket').code;
  must(await play.use(CheckIn).run(play.as('gatekeeper'), { eventId: fair.id, gateId: had(gateIds[gate], 'gate'), code, nonce: newId() }));
}

const registrationOf = async (play: Play, fair: Fair, { email }: VisitorPlan): Promise<Id> =>
  had(await play.use(ReadPool).row<{ id: Id }>(registrationByAddress, [fair.id, `${email}@vi-du.example`]), 'registration').id;

const windowOnSite: NamedStatement = { name: 'seed.window-on-site', text: `SELECT id FROM event_window WHERE event_id = $1 AND kind = 'ON_SITE'` };
const registrationByAddress: NamedStatement = {
  name: 'seed.registration-by-address',
  text: `SELECT r.id FROM registration r JOIN person p ON p.id = r.person_id WHERE r.event_id = $1 AND p.email = $2 AND r.state = 'CONFIRMED'`,
};
