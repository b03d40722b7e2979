import { addDays, localDateOf, newId, startOfDay, type LocalDate, type Role } from '@ketnoi/common';
import { aFair, aVenue, hoursOf, type AFair } from '../../libs/events/src/testing/a-fair.js';
import type { Told } from './businesses.js';
import type { Answered, Caller, Stage } from './stage.js';

/** `code` of an event is a text, of a refusal an enum: in one answer one of them needs another name. */
const EVENT = `... on Event { id eventCode: code state phase windows { id kind fromDate toDate } organizing { version missing } } ... on Refusal { code message }`;
const INCOMPLETE = `... on EventIncomplete { missing }`;
const STAND = `... on AnnouncedDaysStand { windows { kind fromDate toDate why } }`;

/** Mutations of events, by name. */
const DOCUMENTS = {
  draftEvent: `mutation ($input: DraftEventInput!) { draftEvent(input: $input) { __typename ${EVENT} } }`,
  updateEvent: `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { __typename ${EVENT} ${INCOMPLETE} } }`,
  setBodies: `mutation ($input: SetBodiesInput!) { setBodies(input: $input) { __typename ${EVENT} ${INCOMPLETE} } }`,
  setWindows: `mutation ($input: SetWindowsInput!) { setWindows(input: $input) { __typename ${EVENT} ${INCOMPLETE} ${STAND} } }`,
  registerWithAuthority: `mutation ($input: RegisterWithAuthorityInput!) { registerWithAuthority(input: $input) { __typename ${EVENT} } }`,
  announceEvent: `mutation ($input: AnnounceEventInput!) { announceEvent(input: $input) { __typename ${EVENT} ${INCOMPLETE} } }`,
  closeEvent: `mutation ($input: CloseEventInput!) { closeEvent(input: $input) { __typename ${EVENT} } }`,
  addVenue: `mutation ($input: AddVenueInput!) { addVenue(input: $input) { __typename ... on Venue { id name { vi } } ... on Refusal { code message } } }`,
  inviteToEvent: `mutation ($input: InviteToEventInput!) { inviteToEvent(input: $input) { __typename ... on EventInvitationSent { eventId invitationId } ... on Refusal { code message } } }`,
  endEventRole: `mutation ($input: EndEventRoleInput!) { endEventRole(input: $input) { __typename ... on EventRoleEnded { grantId } ... on Refusal { code message } } }`,
} as const;

export type EventAct = keyof typeof DOCUMENTS;

/** One act through GraphQL, with whatever errors there are. */
export const tryEvent = (stage: Stage, person: Caller, act: EventAct, input: object): Promise<Answered<Record<string, Told>>> => stage.as(person).ask(DOCUMENTS[act], { input });

/** One act; the answer is its model or its refusal. Errors fail the test. */
export async function onEvent(stage: Stage, person: Caller, act: EventAct, input: object): Promise<Told> {
  const { data, errors } = await tryEvent(stage, person, act, input);
  if (errors) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  return data[act] ?? { __typename: 'nothing' };
}

export interface FairWishes {
  /** Days from the stage's today to the first day on site; 30 unless told. */
  readonly in?: number;
  /** Days on site; three unless told. */
  readonly days?: number;
  /** Days of the online window, which begins with the first day on site; 28 unless told, 0 for none. */
  readonly onlineDays?: number;
  /** Texts of the fair other than the usual ones. */
  readonly texts?: Partial<AFair>;
}

let drafted = 0;

/** A fair with its organizer, who acts through GraphQL. The days are counted from the stage's clock at its making. */
export class Fair {
  private constructor(
    readonly stage: Stage,
    readonly organizer: Caller,
    readonly id: string,
    readonly code: string,
    readonly venueId: string,
    /** Days on site, in order. */
    readonly days: readonly LocalDate[],
    readonly lastOnlineDay: LocalDate | null,
  ) {}

  /** A draft with everything that announcing asks for. */
  static async drafted(stage: Stage, { in: ahead = 30, days: count = 3, onlineDays = 28, texts = {} }: FairWishes = {}): Promise<Fair> {
    drafted += 1;
    const organizer = await stage.aPerson({ name: `Người tổ chức ${drafted}`, roles: [{ role: 'DEPARTMENT_EDITOR' }] });
    const draft = made(await onEvent(stage, organizer, 'draftEvent', { ...aFair(drafted, texts), idempotencyKey: newId() }));
    const venueId = made(await onEvent(stage, organizer, 'addVenue', { ...aVenue(drafted), idempotencyKey: newId() }))['id'] as string;
    const first = addDays(localDateOf(stage.clock.now()), ahead);
    const days = Array.from({ length: count }, (_, nth) => addDays(first, nth));
    const lastOnlineDay = onlineDays > 0 ? addDays(first, onlineDays - 1) : null;
    const fair = new Fair(stage, organizer, String(draft['id']), String(draft['eventCode']), venueId, days, lastOnlineDay);
    made(await fair.act('setWindows', { version: await fair.version(), windows: fair.windows() }));
    made(await fair.act('setBodies', { version: await fair.version(), bodies: [{ role: 'LEAD', organisation: { vi: 'Sở Công Thương Hà Nội' } }] }));
    return fair;
  }

  static async announced(stage: Stage, wishes: FairWishes = {}): Promise<Fair> {
    const fair = await Fair.drafted(stage, wishes);
    made(await fair.act('announceEvent', { idempotencyKey: newId() }));
    return fair;
  }

  get firstDay(): LocalDate {
    return this.days[0] as LocalDate;
  }

  /** The windows as `setWindows` takes them. */
  windows(): Record<string, unknown>[] {
    const onSite = { kind: 'ON_SITE', venueId: this.venueId, fromDate: this.firstDay, toDate: this.days.at(-1), hours: hoursOf(this.firstDay, this.days.length) };
    return this.lastOnlineDay === null ? [onSite] : [onSite, { kind: 'ONLINE', fromDate: this.firstDay, toDate: this.lastOnlineDay }];
  }

  /** One act upon it, by its organizer unless told; `eventId` is added. */
  act(act: EventAct, input: object, person: Caller = this.organizer): Promise<Told> {
    return onEvent(this.stage, person, act, { eventId: this.id, ...input });
  }

  /** The version to name in the next change. */
  async version(): Promise<number> {
    const { event } = await this.stage.as(this.organizer).act<{ event: { organizing: { version: number } } }>(`query ($id: ID) { event(id: $id) { organizing { version } } }`, { id: this.id });
    return event.organizing.version;
  }

  async windowId(kind: 'ON_SITE' | 'ONLINE'): Promise<string> {
    const [row] = await this.stage.sql<{ id: string }>(`SELECT id FROM event_window WHERE event_id = $1 AND kind = $2`, [this.id, kind]);
    if (!row) throw new Error(`no window ${kind}`);
    return row.id;
  }

  /** A person who holds a role in it: its gate staff, or a second organizer. */
  staff(role: Extract<Role, 'ORGANIZER' | 'GATE_STAFF'>, name?: string): Promise<Caller> {
    return this.stage.aPerson({ ...(name ? { name } : {}), roles: [{ role, scopeKind: 'EVENT', scopeId: this.id }] });
  }

  /** Sets the stage's clock to an hour of the nth day on site, counted from 0; 10:00 unless told. */
  onDay(nth: number, hour = 10): void {
    this.stage.clock.set(new Date(startOfDay(addDays(this.firstDay, nth)).getTime() + hour * 3_600_000));
  }
}

function made(told: Told): Told {
  if (told.code) throw new Error(JSON.stringify(told));
  return told;
}
