import type { MailAttachment, MailCalendar } from '@ketnoi/platform';
import { calendarOf, ticketPicture } from '@ketnoi/registrations';
import type { VisitFacts } from '../data/visit.queries.js';
import type { EnclosedFor } from './message.js';

/** The name under which the letter shows the QR. */
export const TICKET_PICTURE = 'ticket';

/** The QR that the gate scans. */
export async function ticketEnclosed({ code }: VisitFacts): Promise<MailAttachment> {
  return { filename: 've.png', contentType: 'image/png', cid: TICKET_PICTURE, content: await ticketPicture(code) };
}

/** The visit for the reader's calendar, or the word that takes it out again: the same entry, by its uid and sequence. */
export function calendarEnclosed(facts: VisitFacts, method: MailCalendar['method'], { locale, name, address, origin }: EnclosedFor): MailCalendar {
  const { uid, sequence, fair, venue, firstDay, lastDay, opens, closes, link, contactEmail } = facts;
  const visit = {
    uid,
    sequence,
    summary: fair[locale],
    location: `${venue[locale]}, ${facts.address}`,
    url: origin + link.path,
    firstDay: firstDay.day,
    lastDay: lastDay.day,
    hours: opens !== null && closes !== null ? { opens, closes } : null,
    organizer: { name: 'Kết Nối', email: contactEmail ?? `khong-tra-loi@${new URL(origin).hostname}` },
    attendee: { name: name ?? address, email: address },
  };
  return { method, content: calendarOf(visit, method, facts.writtenAt.instant) };
}
