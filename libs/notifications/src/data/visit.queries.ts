import { formatLocalDate, localDate, localDateOf, type LocalDate } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import { readableDeskCode, type TicketPaper } from '@ketnoi/registrations';
import type { FactValue, LocalizedText, Recipient } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import type { FindRecipients, Occasion } from '../messages/message.js';
import type { TextReading } from '../reading.js';

const holder: NamedStatement = { name: 'notifications.registrationHolder', text: `SELECT person_id AS "personId" FROM registration WHERE id = $1` };

/** Who registered. */
export const theHolder: FindRecipients = (reading, { subjectId }) => reading.rows<Recipient>(holder, [subjectId]);

/** Registrations for tomorrow, once for each of their days. */
export const visitsTomorrow: NamedStatement = {
  name: 'notifications.visitsTomorrow',
  text: `SELECT 'Registration' AS "subjectKind", r.id AS "subjectId", d.day AS "dueOn", r.person_id AS "personId"
           FROM registration_day d JOIN registration r ON r.id = d.registration_id JOIN event e ON e.id = r.event_id
          WHERE d.day = clock.today + 1 AND r.state = 'CONFIRMED' AND e.state = 'ANNOUNCED'`,
};

/** What mails about a visit name; the second half is what their enclosures are made of. */
export interface VisitFacts {
  readonly [fact: string]: FactValue | null;
  readonly fair: LocalizedText;
  readonly kind: LocalizedText;
  readonly days: { readonly items: readonly LocalizedText[] };
  readonly venue: LocalizedText;
  readonly address: string;
  readonly party: number;
  readonly deskCode: string;
  readonly link: { readonly path: string };
  readonly isCancelled: boolean;
  /** The day that a reminder is about has come, or the event goes on no more. */
  readonly isTooLate: boolean;
  readonly code: string;
  readonly uid: string;
  readonly sequence: number;
  readonly firstDay: { readonly day: LocalDate };
  readonly lastDay: { readonly day: LocalDate };
  /** Of a visit of one day, as far as known. */
  readonly opens: string | null;
  readonly closes: string | null;
  readonly contactEmail: string | null;
  /** When the mail was written. */
  readonly writtenAt: { readonly instant: Date };
}

/** The visit that the occasion is about; null when it is gone. */
export async function visitOf(reading: TextReading, { subjectId, dueOn }: Occasion): Promise<VisitFacts | null> {
  const paper = await reading.ticketOf(subjectId);
  const ticket = paper?.tickets[0];
  const [first, last] = [paper?.days[0], paper?.days.at(-1)];
  if (!paper || !ticket || !first || !last) return null;
  const hours = first === last ? (paper.hours?.[0] ?? null) : null;
  return {
    fair: { vi: paper.eventNameVi, en: paper.eventNameEn ?? paper.eventNameVi },
    kind: { vi: paper.kindNameVi, en: paper.kindNameEn ?? paper.kindNameVi },
    days: { items: paper.days.map((day) => dayWithHours(paper, localDate(day))) },
    venue: { vi: paper.venueNameVi, en: paper.venueNameEn ?? paper.venueNameVi },
    address: paper.venueAddress,
    party: paper.party,
    deskCode: readableDeskCode(ticket.deskCode),
    link: pages.ticket(reading.tokenOf(subjectId)),
    isCancelled: paper.state === 'CANCELLED',
    isTooLate: (dueOn !== null && localDateOf(reading.now) >= dueOn) || paper.eventState !== 'ANNOUNCED',
    code: ticket.code,
    uid: `${paper.id}@ket-noi`,
    sequence: paper.calendarSequence ?? 0,
    firstDay: { day: localDate(first) },
    lastDay: { day: localDate(last) },
    opens: hours?.opens ?? null,
    closes: hours?.closes ?? null,
    contactEmail: paper.contactEmail,
    writtenAt: { instant: reading.now },
  };
}

function dayWithHours({ hours }: TicketPaper, day: LocalDate): LocalizedText {
  const of = hours?.find(({ date }) => date === day);
  const time = of ? `, ${of.opens}–${of.closes}` : '';
  return { vi: `${formatLocalDate(day, 'vi')}${time}`, en: `${formatLocalDate(day, 'en')}${time}` };
}
