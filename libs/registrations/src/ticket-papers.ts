import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { RegistrationQueries, type HeldRegistrationRow, type HeldTicket } from './data/registration.queries.js';
import { TicketCodes } from './ticket-codes.js';

/** A ticket as its holder carries it. */
export interface PaperTicket extends HeldTicket {
  /** The text of its QR. */
  readonly code: string;
}

export interface TicketPaper extends Omit<HeldRegistrationRow, 'tickets'> {
  readonly tickets: readonly PaperTicket[];
}

/** Registrations with the codes of their tickets, for mails and for who holds the link. */
@Injectable()
export class TicketPapers {
  constructor(private readonly reads: RegistrationQueries, private readonly codes: TicketCodes) {}

  async of(registrationId: Id): Promise<TicketPaper | null> {
    return this.with(await this.reads.held(registrationId));
  }

  /** By the token of the mail's link; null for any other text. */
  async byToken(token: string): Promise<TicketPaper | null> {
    return this.with(await this.reads.heldBy(token));
  }

  private async with(held: HeldRegistrationRow | null): Promise<TicketPaper | null> {
    if (!held) return null;
    const tickets = await Promise.all(held.tickets.map(async (ticket) => ({ ...ticket, code: await this.codeOf(held, ticket) })));
    return { ...held, tickets };
  }

  private codeOf({ eventId, eventNumber }: HeldRegistrationRow, { id, keyId, generation, dayMask, admits }: HeldTicket): Promise<string> {
    return this.codes.codeOf(eventId, { keyId, eventNumber, ticketId: id, generation, dayMask, admits });
  }
}
