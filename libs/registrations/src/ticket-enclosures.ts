import { addDays, LOCAL_ZONE, type LocalDate } from '@ketnoi/common';
import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import QRCode from 'qrcode';

/** What an entry in somebody's calendar says. */
export interface VisitInCalendar {
  /** Of the registration; never changes. */
  readonly uid: string;
  /** Rises when what the calendar shows changes. */
  readonly sequence: number;
  readonly summary: string;
  readonly location: string;
  readonly url: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** Of a visit of one day, where they are known; else the entry covers whole days. */
  readonly hours: { readonly opens: string; readonly closes: string } | null;
  readonly organizer: { readonly name: string; readonly email: string };
  /** Null for a file that anybody may keep: PUBLISH names nobody. */
  readonly attendee: { readonly name: string; readonly email: string } | null;
}

/** Hanoi has kept one offset since 1975. */
const VTIMEZONE = ['BEGIN:VTIMEZONE', `TZID:${LOCAL_ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19750613T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0700', 'TZNAME:+07', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

/** The iCalendar text of a visit. Source: fairs.md, section 4, calendar. */
export function calendarOf(visit: VisitInCalendar, method: 'REQUEST' | 'CANCEL' | 'PUBLISH', stamp: Date): string {
  const calendar = ical({ prodId: '//Ket Noi//Fairs//VI', method: ICalCalendarMethod[method], timezone: { name: LOCAL_ZONE, generator: () => VTIMEZONE } });
  const event = calendar.createEvent({
    id: visit.uid,
    sequence: visit.sequence,
    stamp: DateTime.fromJSDate(stamp, { zone: 'utc' }),
    ...timesOf(visit),
    summary: visit.summary,
    location: visit.location,
    url: visit.url,
    organizer: { name: visit.organizer.name, email: visit.organizer.email },
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (visit.attendee && method !== 'PUBLISH') event.createAttendee({ name: visit.attendee.name, email: visit.attendee.email, role: ICalAttendeeRole.REQ, rsvp: false });
  return calendar.toString();
}

function timesOf({ firstDay, lastDay, hours }: VisitInCalendar): { start: DateTime; end: DateTime; allDay: boolean; timezone?: string } {
  const at = (day: LocalDate, time = '00:00'): DateTime => DateTime.fromISO(`${day}T${time}`, { zone: LOCAL_ZONE });
  return hours === null
    ? { start: at(firstDay), end: at(addDays(lastDay, 1)), allDay: true }
    : { start: at(firstDay, hours.opens), end: at(lastDay, hours.closes), allDay: false, timezone: LOCAL_ZONE };
}

/** The QR of a ticket's code as PNG. Level M: a phone with a cracked glass is still read. */
export const ticketPicture = (code: string): Promise<Buffer> => QRCode.toBuffer([{ data: code, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M', margin: 4, scale: 8 });

/** The same as SVG for a page. */
export const ticketDrawing = (code: string): Promise<string> => QRCode.toString([{ data: code, mode: 'alphanumeric' }], { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
