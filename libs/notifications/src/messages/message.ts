import type { AssessmentEvent } from '@ketnoi/assessment';
import type { Id, LocalDate, Locale } from '@ketnoi/common';
import type { AllocationEvent, EnquiryEvent } from '@ketnoi/exhibition';
import type { IdentityEvent } from '@ketnoi/identity';
import type { MembershipEvent } from '@ketnoi/membership';
import type { MailAttachment, MailCalendar, NamedStatement } from '@ketnoi/platform';
import type { RegistrationEvent } from '@ketnoi/registrations';
import type { Facts, Letter, Recipient, Urgency } from '../domain/letter.js';
import type { Reading, TextReading } from '../reading.js';

/** What a message is about: a recorded event, or a day that has come. */
export interface Occasion {
  /** Type of the event; null for a reminder. */
  readonly event: string | null;
  readonly subjectId: Id;
  /** The person who did it; null for the product itself and for anonymous callers. */
  readonly actorId: Id | null;
  readonly occurredAt: Date;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueOn: LocalDate | null;
}

/** Domain events, or the statement that finds whose day has come. */
export type When = { readonly events: readonly string[] } | { readonly due: NamedStatement };

/** Only what a lib declares to record can be waited for. */
export const event = (...events: (IdentityEvent | AssessmentEvent | MembershipEvent | AllocationEvent | EnquiryEvent | RegistrationEvent)['type'][]): When => ({ events });

/**
 * Reminders: the statement reads `clock.now` and `clock.today` (the day in Hanoi) and answers rows of "subjectKind",
 * "subjectId", "dueOn" and "personId". However often a row is found, its person is told once per subject and due day.
 */
export const due = (statement: NamedStatement): When => ({ due: statement });

export type FindRecipients = (reading: Reading, occasion: Occasion) => Promise<Recipient[]>;

/** A condition under which the mail is no longer true or wanted when its turn has come. */
export interface Unless<F extends Facts> {
  /** Stands in the ledger as the reason. */
  readonly reason: string;
  readonly holds: (facts: F) => boolean;
}

/** What a mail carries beside its text. */
export interface Enclosed {
  readonly attachments?: readonly MailAttachment[];
  readonly calendar?: MailCalendar;
}

/** For whom something is enclosed. */
export interface EnclosedFor {
  readonly locale: Locale;
  readonly name: string | null;
  readonly address: string;
  /** PUBLIC_ORIGIN. */
  readonly origin: string;
}

/**
 * One message, read as a sentence: *when* this happens, tell *whom*, *with* these facts as they are by then, *unless* that,
 * in these words. `F` are the facts its texts may name; `with` stands before what reads them.
 */
export interface Message<F extends Facts = Facts> extends Letter {
  readonly name: string;
  readonly when: When;
  /** Who is told of an event; a reminder's statement answers it itself. */
  readonly to: FindRecipients;
  /** Read when the mail is sent, so that it tells how things stand then; null when its subject is gone. */
  readonly with: (reading: TextReading, occasion: Occasion) => Promise<F | null>;
  /** Made from the same facts as the text. */
  readonly enclose?: (facts: NoInfer<F>, reader: EnclosedFor) => Promise<Enclosed>;
  readonly unless?: readonly Unless<NoInfer<F>>[];
  readonly urgency: Urgency;
  /** Whether it also goes to an address that nobody has proved yet: what serves to prove it, and what a visitor without an account asked for. */
  readonly evenUnverified?: true;
  /** Serves to prove the address, which is how a suppressed one comes back; nothing else goes there. */
  readonly proves?: true;
  /** Believable facts: they render docs/mails. No real person, firm or address. */
  readonly sample: NoInfer<F>;
}

/** Keeps the type of the facts inside one message; the catalogue takes messages of any facts. */
export const message = <F extends Facts>(one: Message<F>): Message => one as unknown as Message;

/** For reminders: their statement names the person. */
export const whoeverIsDue: FindRecipients = () => Promise.resolve([]);
