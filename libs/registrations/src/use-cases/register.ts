import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { advance, badInput, done, Fault, isId, isRefusal, localDateOf, newId, normaliseEmail, notFound, refused, type Actor, type Email, type Id, type InputIssue, type Locale, type LocalDate, type Result } from '@ketnoi/common';
import { eventFacts, isAnnounced, onSiteDays, type EventFacts, type EventWindow } from '@ketnoi/events';
import { visitorPerson } from '@ketnoi/identity';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { keepCalendar } from '../calendar.js';
import { RegistrationDayEntity, RegistrationEntity } from '../data/registration.entity.js';
import { TicketEntity } from '../data/ticket.entity.js';
import { TicketKindEntity } from '../data/ticket-kind.entity.js';
import { registrationFacts, registrationLifecycle } from '../domain/registration.lifecycle.js';
import { dayMaskOf, PUBLIC_AUDIENCES } from '../domain/registration.policy.js';
import { deskCodeOf } from '../domain/ticket-code.js';
import { takePlaces } from '../quotas.js';

export interface RegisterInput {
  readonly ticketKindId: Id;
  readonly name: string;
  readonly email: string;
  /** At least one of the days of the kind. */
  readonly days: readonly LocalDate[];
  /** Heads; 1 when left out. */
  readonly party?: number | null;
  readonly idempotencyKey: string;
}

/** From where and in which language; no part of what makes two tries one. */
export interface Registering {
  readonly address: string;
  readonly locale: Locale;
}

/** What anybody is told: never whether the address was registered before. */
export interface RegistrationTaken {
  readonly eventId: Id;
  readonly days: readonly LocalDate[];
  readonly party: number;
}

/** Many visitors share one address of a school or a fair's own network. */
const PER_ADDRESS = { act: 'register', times: 120, perSeconds: 3_600 };
/** Anybody can write anybody's address: it gets few mails that nobody asked for. Only what sent one counts. Source: fairs.md, section 4. */
const PER_MAILBOX = { act: 'register-mailbox', times: 3, perSeconds: 24 * 3_600 };

/**
 * Anybody registers for days of a fair: every quota that binds gives the whole party, or nothing is taken; the ticket comes by
 * mail. Who is registered already gets that ticket once more, and the caller the same answer. Refusals: REGISTRATION_NOT_OPEN,
 * PLACES_FULL, REGISTRATION_BUSY, EVENT_NOT_ANNOUNCED. Faults: BAD_USER_INPUT, NOT_FOUND, RATE_LIMITED. Source: fairs.md, sections 4 and 7.
 */
@Injectable()
export class Register {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits) {}

  async run(actor: Actor, input: RegisterInput, from: Registering): Promise<Result<RegistrationTaken>> {
    const email = normaliseEmail(input.email);
    if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
    await this.limits.count(PER_ADDRESS, from.address);
    await this.limits.demandRoom(PER_MAILBOX, email.value.comparisonKey);
    const once = { act: 'register', key: input.idempotencyKey, input };
    // A repeated key runs no work, and sends no mail.
    let isNew = false;
    const asNew = <Value>(work: Promise<Value>): Promise<Value> => ((isNew = true), work);
    const first = await this.unit.run(actor, (tx) => asNew(register(tx, input, email.value, from.locale)), once);
    const taken = first.ok || first.refusal.code !== 'ALREADY_REGISTERED' ? first : await this.unit.run(actor, (tx) => asNew(repeat(tx, input, email.value)), once);
    if (taken.ok && isNew) await this.limits.count(PER_MAILBOX, email.value.comparisonKey).catch(ignoreFull);
    return taken;
  }
}

async function register(tx: Tx, input: RegisterInput, email: Email, locale: Locale): Promise<Result<RegistrationTaken>> {
  const { kind, event, window, days, party } = await wanted(tx, input);
  const step = advance(registrationLifecycle, null, 'register', registrationFacts(tx.now, { eventIsAnnounced: isAnnounced(event), opensAt: kind.opensAt, closesAt: kind.closesAt }));
  if (isRefusal(step)) return refused(step);
  const id = newId();
  // Places first: where they are full, who is registered hears the same as everybody.
  const refusal = await takePlaces(tx, id, { eventId: event.id, ticketKindId: kind.id, days, party });
  if (refusal) return refused(refusal);
  const personId = await visitorPerson(tx, { name: input.name, email, locale });
  await tx.insert(RegistrationEntity, { id, version: 1, eventId: event.id, ticketKindId: kind.id, personId, state: step.to, name: input.name, party, registeredAt: tx.now, cancelledAt: null });
  await tx.insertAll(RegistrationDayEntity, days.map((day) => ({ registrationId: id, day })));
  await tx.insert(TicketEntity, {
    version: 1, eventId: event.id, registrationId: id, no: 1, admits: party, dayMask: dayMaskOf(days, onSiteDays(event.windows)), generation: 1, keyId: 1,
    deskCode: deskCodeOf(randomBytes(5)), issuedAt: tx.now, revokedAt: null,
  });
  await keepCalendar(tx, { kind: 'Registration', id }, { days, venueId: window.venueId, status: 'CONFIRMED' });
  await tx.record({ type: step.event, subject: { kind: 'Registration', id }, payload: { eventId: event.id } });
  return done({ eventId: event.id, days, party });
}

/** The ticket that the address has goes out once more; what was asked for now changes nothing. */
async function repeat(tx: Tx, input: RegisterInput, email: Email): Promise<Result<RegistrationTaken>> {
  const { event, days, party } = await wanted(tx, input);
  const [known] = await tx.rows<{ id: Id }>(`SELECT r.id FROM registration r JOIN person p ON p.id = r.person_id WHERE r.event_id = $1 AND p.email_key = $2 AND r.state = 'CONFIRMED'`, [event.id, email.comparisonKey]);
  if (known) await tx.record({ type: 'RegistrationRepeated', subject: { kind: 'Registration', id: known.id }, payload: { eventId: event.id } });
  return done({ eventId: event.id, days, party });
}

/** What was done is done: two at the same moment may both have passed. */
const ignoreFull = (error: unknown): void => {
  if (!(error instanceof Fault && error.code === 'RATE_LIMITED')) throw error;
};

interface Wanted {
  readonly kind: TicketKindEntity;
  readonly event: EventFacts;
  readonly window: EventWindow;
  readonly days: readonly LocalDate[];
  readonly party: number;
}

/** Reads what is asked for. Fault BAD_USER_INPUT with every flaw at once; NOT_FOUND for a kind of an event that nobody may see yet. */
async function wanted(tx: Tx, input: RegisterInput): Promise<Wanted> {
  const kind = isId(input.ticketKindId) ? await tx.findOne(TicketKindEntity, { id: input.ticketKindId }) : null;
  // Passes of staff and press are not taken by anybody who asks.
  if (!kind || !PUBLIC_AUDIENCES.includes(kind.audience)) throw notFound('ticket_kind');
  const event = await eventFacts(tx, kind.eventId);
  const window = event.windows.find(({ id }) => id === kind.windowId);
  if (!window) throw new Error(`the window of ticket kind ${kind.id} is gone`);
  const party = input.party ?? 1;
  const days = [...new Set(input.days)].sort();
  const today = localDateOf(tx.now);
  const issues: InputIssue[] = [
    ...(days.length === 0 ? [{ path: 'input.days', code: 'DAY_NEEDED' }] : []),
    ...input.days.flatMap((day, nth): InputIssue[] => {
      if (day < window.fromDate || day > window.toDate) return [{ path: `input.days[${nth}]`, code: 'DAY_NOT_OF_EVENT' }];
      return day < today ? [{ path: `input.days[${nth}]`, code: 'DAY_IS_OVER' }] : [];
    }),
    ...(Number.isInteger(party) && party >= 1 && party <= kind.maxParty ? [] : [{ path: 'input.party', code: 'PARTY_RANGE', facts: { max: kind.maxParty } }]),
  ];
  if (issues.length > 0) throw badInput(...issues);
  return { kind, event, window, days, party };
}
