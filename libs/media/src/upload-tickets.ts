import { Inject, Injectable } from '@nestjs/common';
import { isId, notFound, type Actor, type Clock, type Id } from '@ketnoi/common';
import { CLOCK, Keys, ReadPool } from '@ketnoi/platform';
import { ticketById, type UploadTicketRow } from './data/upload-ticket.queries.js';
import { isOpen } from './domain/upload-ticket.policy.js';

const SIGNED = 'ticket-';

/** Tickets as their holder shows them: the id is in the address, the token beside the bytes, the person is signed in. */
@Injectable()
export class UploadTickets {
  constructor(
    private readonly reads: ReadPool,
    private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Not stored: a signature of the id. */
  tokenOf(ticketId: Id): string {
    return this.keys.sign('upload', SIGNED + ticketId);
  }

  /** The ticket when it is this person's, was shown with its token, and is open or sealed. All else: Fault NOT_FOUND. */
  async shown(actor: Actor, ticketId: Id, token: string): Promise<UploadTicketRow> {
    const isSigned = isId(ticketId) && this.keys.verify('upload', token) === SIGNED + ticketId;
    const ticket = isSigned ? await this.reads.row<UploadTicketRow>(ticketById, [ticketId]) : null;
    const isTheirs = actor.kind === 'PERSON' && ticket?.personId === actor.personId;
    if (!ticket || !isTheirs || (ticket.sealedAt === null && !isOpen(ticket, this.clock.now()))) throw notFound('upload ticket');
    return ticket;
  }
}
