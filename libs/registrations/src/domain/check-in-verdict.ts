import type { LocalDate } from '@ketnoi/common';

export const VERDICTS = ['OK', 'ALREADY_IN', 'WRONG_DAY', 'REVOKED', 'SUPERSEDED', 'BAD_SIGNATURE', 'OTHER_EVENT', 'UNKNOWN', 'CLOSED'] as const;
export type CheckInVerdict = (typeof VERDICTS)[number];

/** What the gate knows of a scanned code before it asks whether somebody came in with it already. */
export interface ScannedTicket {
  /** False once the event was cancelled or closed, and before it is announced. */
  readonly eventGoesOn: boolean;
  readonly isOfThisEvent: boolean;
  /** Null for the code typed at the desk, which carries no signature: who types it sees the ticket. */
  readonly isGenuine: boolean | null;
  readonly ticket: {
    readonly isRevoked: boolean;
    readonly generation: number;
    readonly days: readonly LocalDate[];
  } | null;
  /** Inside the code; null for the code typed at the desk. */
  readonly generation: number | null;
}

/** The first reason against it, or null: then the admission of the day decides. Source: fairs.md, section 4, check-in. */
export function reasonAgainst({ eventGoesOn, isOfThisEvent, isGenuine, ticket, generation }: ScannedTicket, today: LocalDate): Exclude<CheckInVerdict, 'OK' | 'ALREADY_IN'> | null {
  if (!eventGoesOn) return 'CLOSED';
  if (!isOfThisEvent) return 'OTHER_EVENT';
  if (isGenuine === false) return 'BAD_SIGNATURE';
  if (ticket === null) return 'UNKNOWN';
  if (ticket.isRevoked) return 'REVOKED';
  if (generation !== null && generation !== ticket.generation) return 'SUPERSEDED';
  return ticket.days.includes(today) ? null : 'WRONG_DAY';
}
