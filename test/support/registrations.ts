import { randomUUID } from 'node:crypto';
import { newId, type LocalDate } from '@ketnoi/common';
import type { Told } from './businesses.js';
import { Fair, type FairWishes } from './events.js';
import type { Answered, Asking, Caller, Stage } from './stage.js';

const REFUSED = `... on Refusal { code message }`;
const HELD = `... on HeldRegistration { state days party isAdmitted tickets { code deskCode admits isRevoked } }`;

export const DOCUMENTS = {
  addTicketKind: `mutation ($input: AddTicketKindInput!) { addTicketKind(input: $input) { __typename ... on TicketKind { id isOpen maxParty days { day placesLeft } } ${REFUSED} } }`,
  addGate: `mutation ($input: AddGateInput!) { addGate(input: $input) { __typename ... on Gate { id name } ${REFUSED} } }`,
  register: `mutation ($input: RegisterInput!) { register(input: $input) { __typename ... on RegistrationReceived { days party } ... on PlacesFull { day placesLeft } ... on RegistrationNotOpen { opensAt closesAt } ${REFUSED} } }`,
  cancelRegistration: `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { __typename ${HELD} ${REFUSED} } }`,
  checkIn: `mutation ($input: CheckInInput!) { checkIn(input: $input) { __typename ... on CheckInAnswer { verdict admits firstAt firstGate } ${REFUSED} } }`,
} as const;

export type TicketAct = keyof typeof DOCUMENTS;

/** One act through GraphQL, with whatever errors there are. */
export const tryTicket = (asking: Asking, act: TicketAct, input: object): Promise<Answered<Record<string, Told>>> => asking.ask(DOCUMENTS[act], { input });

/** One act; the answer is its model or its refusal. Errors fail the test. */
export async function onTicket(asking: Asking, act: TicketAct, input: object): Promise<Told> {
  const { data, errors } = await tryTicket(asking, act, input);
  if (errors) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  return data[act] ?? { __typename: 'nothing' };
}

export interface VisitWishes {
  readonly email?: string;
  readonly name?: string;
  /** Days of the fair counted from 0; the first one unless told. */
  readonly days?: readonly number[];
  readonly party?: number;
  readonly idempotencyKey?: string;
  /** In another language than Vietnamese. */
  readonly locale?: 'en';
}

interface Held {
  readonly state: string;
  readonly tickets: readonly { readonly code: string; readonly deskCode: string; readonly admits: number; readonly isRevoked: boolean }[];
}

let visitors = 0;

/** A fair that takes visitors: one kind of ticket with places for each day, and two gates. */
export class Visiting {
  private constructor(readonly stage: Stage, readonly fair: Fair, readonly kindId: string, readonly gates: readonly string[], readonly gateStaff: Caller) {}

  static async at(stage: Stage, { places, maxParty, ...wishes }: FairWishes & { places?: number; maxParty?: number } = {}): Promise<Visiting> {
    return this.open(await Fair.announced(stage, wishes), { places, maxParty });
  }

  static async open(fair: Fair, { places = 10, maxParty = 5 }: { places?: number | undefined; maxParty?: number | undefined } = {}): Promise<Visiting> {
    const { stage } = fair;
    const organizer = stage.as(fair.organizer);
    const kind = await onTicket(organizer, 'addTicketKind', await this.kindOf(fair, { maxParty, places: fair.days.map((day) => ({ day, size: places })) }));
    const gates: string[] = [];
    for (const name of ['Cổng chính', 'Cổng phụ']) gates.push(String((await onTicket(organizer, 'addGate', { eventId: fair.id, name, idempotencyKey: newId() }))['id']));
    return new Visiting(stage, fair, String(kind['id']), gates, await fair.staff('GATE_STAFF'));
  }

  /** What opens a kind of ticket from today to the last day. */
  static async kindOf(fair: Fair, more: object = {}): Promise<Record<string, unknown>> {
    const today = new Date(fair.stage.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    return { eventId: fair.id, windowId: await fair.windowId('ON_SITE'), name: { vi: 'Khách tham quan', en: 'Visitor' }, opensOn: today, closesOn: fair.days.at(-1), maxParty: 5, places: [], idempotencyKey: newId(), ...more };
  }

  registers({ email, name = 'Trần Thị Khách', days = [0], party = 1, idempotencyKey = newId(), locale }: VisitWishes = {}): Promise<Told> {
    visitors += 1;
    const asking = locale ? this.stage.anonymous.in(locale) : this.stage.anonymous;
    const input = { ticketKindId: this.kindId, name, email: email ?? `khach-${visitors}@vi-du.example`, days: days.map((nth) => this.day(nth)), party, idempotencyKey };
    return onTicket(asking, 'register', input);
  }

  /** Registers, reads the mail, and answers the ticket that its link opens. */
  async ticket(wishes: VisitWishes = {}): Promise<{ token: string; code: string; deskCode: string }> {
    const email = wishes.email ?? `khach-ve-${(visitors += 1)}@vi-du.example`;
    const told = await this.registers({ ...wishes, email });
    if (told.code) throw new Error(JSON.stringify(told));
    await this.stage.afterTheQueueIsQuiet();
    const token = this.tokenIn(email);
    const [ticket] = (await this.held(token)).tickets;
    if (!ticket) throw new Error('no ticket');
    return { token, code: ticket.code, deskCode: ticket.deskCode };
  }

  /** The token of the link in the newest mail to the address. */
  tokenIn(email: string): string {
    const text = this.stage.mailbox.of(email).at(-1)?.text ?? '';
    return decodeURIComponent(/\/ve\/(\S+)/.exec(text)?.[1] ?? '');
  }

  async held(token: string): Promise<Held> {
    const { registrationByToken } = await this.stage.anonymous.act<{ registrationByToken: Held }>(
      `query ($token: String!) { registrationByToken(token: $token) { state tickets { code deskCode admits isRevoked } } }`,
      { token },
    );
    return registrationByToken;
  }

  scans(code: string, gate = 0, nonce: string = randomUUID(), person: Caller = this.gateStaff): Promise<Told> {
    return onTicket(this.stage.as(person), 'checkIn', { eventId: this.fair.id, gateId: this.gates[gate], code, nonce });
  }

  day(nth: number): LocalDate {
    return this.fair.days[nth] as LocalDate;
  }

  /** Places left, day by day. */
  async placesLeft(): Promise<(number | null)[]> {
    const { event } = await this.stage.anonymous.act<{ event: { ticketKinds: { id: string; days: { placesLeft: number | null }[] }[] } }>(
      `query ($code: String) { event(code: $code) { ticketKinds { id days { placesLeft } } } }`,
      { code: this.fair.code },
    );
    return event.ticketKinds.find(({ id }) => id === this.kindId)?.days.map(({ placesLeft }) => placesLeft) ?? [];
  }
}
