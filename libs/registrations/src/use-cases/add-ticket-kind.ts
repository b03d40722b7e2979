import { Injectable } from '@nestjs/common';
import { badInput, done, endOfDay, newId, notFound, refused, startOfDay, type Actor, type Id, type InputIssue, type LocalDate, type Result } from '@ketnoi/common';
import { demandOrganizerAlone, goesOn, onSiteDays, type EventFacts } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { TicketKindEntity } from '../data/ticket-kind.entity.js';
import { MOST_DAYS, MOST_PARTY, MOST_PLACES, type Audience } from '../domain/registration.policy.js';
import { eventIsOver } from '../domain/registration.refusals.js';
import { addQuota } from '../quotas.js';
import { TicketCodes } from '../ticket-codes.js';

/** So many places on one day, or on all days together where none is named. */
export interface PlacesInput {
  readonly day?: LocalDate | null;
  readonly size: number;
}

export interface AddTicketKindInput {
  readonly eventId: Id;
  readonly audience: Audience;
  /** A window on site. */
  readonly windowId: Id;
  readonly name: { readonly vi: string; readonly en?: string | null };
  /** First and last day on which it is given. */
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /** Heads that one registration may bring. */
  readonly maxParty: number;
  /** Every one of them binds. None: nothing limits it. */
  readonly places: readonly PlacesInput[];
  readonly idempotencyKey: string;
}

const MOST_QUOTAS = 40;

/**
 * An organizer opens a kind of ticket with the places there are. The first one makes the event's key. Source: fairs.md, section 4.
 * Refusals: EVENT_IS_OVER, TICKET_KIND_NAME_TAKEN. Faults: BAD_USER_INPUT for each flaw, FORBIDDEN, NOT_FOUND.
 */
@Injectable()
export class AddTicketKind {
  constructor(private readonly unit: UnitOfWork, private readonly codes: TicketCodes) {}

  run(actor: Actor, input: AddTicketKindInput): Promise<Result<{ eventId: Id; ticketKindId: Id }>> {
    return this.unit.run(actor, (tx) => this.add(tx, input), { act: 'addTicketKind', key: input.idempotencyKey, input });
  }

  private async add(tx: Tx, input: AddTicketKindInput): Promise<Result<{ eventId: Id; ticketKindId: Id }>> {
    const { event, personId } = await demandOrganizerAlone(tx, input.eventId);
    if (!goesOn(event)) return refused(eventIsOver());
    const issues = issuesOf(event, input);
    if (issues.length > 0) throw badInput(...issues);
    await this.codes.keepKey(tx, event.id);
    const [last] = await tx.rows<{ place: number }>(`SELECT coalesce(max(place), 0) AS place FROM ticket_kind WHERE event_id = $1`, [event.id]);
    const { audience, windowId, name, maxParty } = input;
    const kind = await tx.insert(TicketKindEntity, {
      version: 1, eventId: event.id, place: (last?.place ?? 0) + 1, audience, windowId, nameVi: name.vi, nameEn: name.en ?? null,
      opensAt: startOfDay(input.opensOn), closesAt: endOfDay(input.closesOn), maxParty, addedBy: personId, addedAt: tx.now,
    });
    for (const { day = null, size } of input.places) await addQuota(tx, { id: newId(), eventId: event.id, ticketKindId: kind.id, day, size });
    await tx.record({ type: 'TicketKindAdded', subject: { kind: 'TicketKind', id: kind.id }, payload: { eventId: event.id } });
    return done({ eventId: event.id, ticketKindId: kind.id });
  }
}

function issuesOf({ windows }: EventFacts, { windowId, opensOn, closesOn, maxParty, places }: AddTicketKindInput): InputIssue[] {
  const window = windows.find(({ id }) => id === windowId);
  if (!window) throw notFound('window');
  const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
  const flaw = (isWrong: boolean, path: string, code: string, facts?: InputIssue['facts']): InputIssue[] => (isWrong ? [{ path: `input.${path}`, code, ...(facts ? { facts } : {}) }] : []);
  return [
    ...flaw(window.kind !== 'ON_SITE', 'windowId', 'WINDOW_NOT_ON_SITE'),
    ...flaw(onSiteDays(windows).length > MOST_DAYS, 'windowId', 'TOO_MANY_DAYS', { max: MOST_DAYS }),
    ...flaw(closesOn < opensOn, 'closesOn', 'CLOSES_BEFORE_OPENING'),
    ...flaw(closesOn > window.toDate, 'closesOn', 'CLOSES_AFTER_WINDOW'),
    ...flaw(!isWhole(maxParty, MOST_PARTY), 'maxParty', 'NUMBER_RANGE', { min: 1, max: MOST_PARTY }),
    ...flaw(places.length > MOST_QUOTAS, 'places', 'TOO_MANY_ITEMS'),
    ...places.slice(0, MOST_QUOTAS).flatMap(({ day = null, size }, nth) => [
      ...flaw(!isWhole(size, MOST_PLACES), `places[${nth}].size`, 'NUMBER_RANGE', { min: 1, max: MOST_PLACES }),
      ...flaw(day !== null && (day < window.fromDate || day > window.toDate), `places[${nth}].day`, 'DAY_NOT_OF_EVENT'),
      ...flaw(places.findIndex((other) => (other.day ?? null) === day) < nth, `places[${nth}].day`, 'LISTED_TWICE'),
    ]),
  ];
}
