import type { Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { TicketPaper } from '@ketnoi/registrations';

/** How a message asks the database: inside the unit that dispatches, or outside any when its text is written. */
export interface Reading {
  readonly now: Date;
  rows<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]>;
}

/** Also makes the tokens that only the mail carries. */
export interface TextReading extends Reading {
  /** The token of a mailed link or invitation. */
  tokenOf(id: Id): string;
  /** A registration with its ticket's code; null where there is none. */
  ticketOf(registrationId: Id): Promise<TicketPaper | null>;
}
