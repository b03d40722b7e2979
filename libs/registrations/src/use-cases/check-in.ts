import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { conflict, done, isId, localDateOf, notFound, type Actor, type Id, type LocalDate, type Result } from '@ketnoi/common';
import { demandGateStaff, isAnnounced, type EventFacts } from '@ketnoi/events';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { CheckInEntity, GateEntity } from '../data/gate.entity.js';
import { reasonAgainst, type CheckInVerdict } from '../domain/check-in-verdict.js';
import { asCode, CODE_LENGTH, DESK_CODE_LENGTH, readCode } from '../domain/ticket-code.js';
import { TicketCodes } from '../ticket-codes.js';

export interface CheckInInput {
  readonly eventId: Id;
  readonly gateId: Id;
  /** What the scanner read, or the eight signs typed at the desk. */
  readonly code: string;
  /** A UUID the scanner makes for each scan: sent again, it is the same scan. */
  readonly nonce: Id;
}

/** What the gate shows. Nothing about a person. */
export interface CheckedIn {
  readonly verdict: CheckInVerdict;
  /** Heads the ticket admits; null where no ticket is known. */
  readonly admits: number | null;
  /** When and where it came first today; null unless it came in. */
  readonly firstAt: string | null;
  readonly firstGate: string | null;
}

/** Eight signs are few: who types is slowed down before chance finds one. */
const PER_PERSON = { act: 'check-in-typed', times: 60, perSeconds: 60 };

/**
 * A gate asks about a ticket, and lets it in once a day: the admission's key decides, however many gates ask at once. Every scan is
 * kept, whatever came of it; the same nonce gets the same answer. Faults: FORBIDDEN, NOT_FOUND, CONFLICT for a nonce of another
 * scan. Source: fairs.md, section 4; trust.md, P33.
 */
@Injectable()
export class CheckIn {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits, private readonly codes: TicketCodes) {}

  async run(actor: Actor, input: CheckInInput): Promise<Result<CheckedIn>> {
    const code = asCode(input.code);
    if (code.length !== CODE_LENGTH && actor.kind === 'PERSON') await this.limits.count(PER_PERSON, actor.personId);
    const scanned = await this.unit.run(actor, (tx) => this.scan(tx, input, code));
    return scanned.ok || scanned.refusal.code !== 'SCAN_KNOWN' ? scanned : this.unit.run(actor, (tx) => this.scan(tx, input, code));
  }

  private async scan(tx: Tx, { eventId, gateId, nonce }: CheckInInput, code: string): Promise<Result<CheckedIn>> {
    const { event, personId } = await demandGateStaff(tx, eventId);
    const gate = isId(gateId) ? await tx.findOne(GateEntity, { id: gateId, eventId: event.id }) : null;
    if (!gate) throw notFound('gate');
    const codeHash = createHash('sha256').update(code).digest();
    const known = await tx.findOne(CheckInEntity, { nonce });
    if (known) return done(await shownAgain(tx, known, { event, codeHash, gateId: gate.id }));
    const today = localDateOf(tx.now);
    const { reason, ticket } = await this.judge(tx, event, code, today);
    const verdict = reason ?? (ticket && (await admit(tx, event.id, ticket, today, nonce)) ? 'OK' : 'ALREADY_IN');
    await tx.insert(CheckInEntity, { nonce, eventId: event.id, gateId: gate.id, ticketId: ticket?.id ?? null, scannedBy: personId, codeHash, verdict, scannedAt: tx.now, receivedAt: tx.now });
    return done(await shown(tx, verdict, ticket, today));
  }

  private async judge(tx: Tx, event: EventFacts, code: string, today: LocalDate) {
    const read = readCode(code);
    const isOfThisEvent = read === null || read.facts.eventNumber === event.number;
    const isGenuine = read && isOfThisEvent ? await this.codes.isGenuine(tx, event.id, read) : read === null ? null : false;
    const ticket = read === null ? await ticketBy(tx, event.id, 'desk_code', code.length === DESK_CODE_LENGTH ? code : '') : isGenuine ? await ticketBy(tx, event.id, 'id', read.facts.ticketId) : null;
    const reason = reasonAgainst({ eventGoesOn: isAnnounced(event), isOfThisEvent, isGenuine, ticket, generation: read?.facts.generation ?? null }, today);
    return { reason, ticket };
  }
}

interface GateTicket {
  readonly id: Id;
  readonly admits: number;
  readonly generation: number;
  readonly isRevoked: boolean;
  readonly days: readonly LocalDate[];
}

/** The ticket, held: a cancellation at the same moment comes before or after. */
async function ticketBy(tx: Tx, eventId: Id, column: 'id' | 'desk_code', value: string): Promise<GateTicket | null> {
  const [ticket] = await tx.rows<GateTicket>(
    `SELECT t.id, t.admits, t.generation, t.revoked_at IS NOT NULL AS "isRevoked",
            ARRAY(SELECT d.day::text FROM registration_day d WHERE d.registration_id = t.registration_id) AS days
       FROM ticket t WHERE t.event_id = $1 AND t.${column} = $2 FOR SHARE OF t`,
    [eventId, value],
  );
  return ticket ?? null;
}

/** The first to write it lets the ticket in; another one at the same time waits, and finds it written. */
async function admit(tx: Tx, eventId: Id, { id, admits }: GateTicket, day: LocalDate, nonce: Id): Promise<boolean> {
  const written = await tx.rows(
    `INSERT INTO admission (ticket_id, event_id, day, first_nonce, heads, admits) VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING RETURNING 1`,
    [id, eventId, day, nonce, admits],
  );
  return written.length > 0;
}

async function shown(tx: Tx, verdict: CheckInVerdict, ticket: Pick<GateTicket, 'id' | 'admits'> | null, day: LocalDate): Promise<CheckedIn> {
  const [first] = ticket
    ? await tx.rows<{ at: Date; gate: string }>(
        `SELECT c.scanned_at AS at, g.name AS gate FROM admission a JOIN check_in c ON c.nonce = a.first_nonce JOIN gate g ON g.id = c.gate_id WHERE a.ticket_id = $1 AND a.day = $2`,
        [ticket.id, day],
      )
    : [];
  return { verdict, admits: ticket?.admits ?? null, firstAt: first?.at.toISOString() ?? null, firstGate: first?.gate ?? null };
}

/** The same scan sent again, as after a lost answer. */
async function shownAgain(tx: Tx, known: CheckInEntity, now: { event: EventFacts; codeHash: Buffer; gateId: Id }): Promise<CheckedIn> {
  if (known.eventId !== now.event.id || known.gateId !== now.gateId || !known.codeHash.equals(now.codeHash)) throw conflict('the nonce belongs to another scan');
  const [ticket] = known.ticketId ? await tx.rows<{ id: Id; admits: number }>(`SELECT id, admits FROM ticket WHERE id = $1`, [known.ticketId]) : [];
  return shown(tx, known.verdict, ticket ?? null, localDateOf(known.scannedAt));
}
