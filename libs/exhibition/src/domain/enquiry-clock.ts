import { addDays, firstWorkingDayFrom, localDateOf, startOfDay, type LocalDate, type WorkingCalendar } from '@ketnoi/common';

/** Hours of a working day in Hanoi. */
const OPENS = 8;
const CLOSES = 17;
const HOUR = 3_600_000;

/** An answer is due after so many working hours, and its business is reminded after so many. Source: fairs.md, section 3.2. */
export const DUE_AFTER_HOURS = 8;
export const REMIND_AFTER_HOURS = 4;

export interface EnquiryClock {
  readonly remindAt: Date;
  readonly dueAt: Date;
}

/** When an enquiry sent at this instant is reminded of and due. */
export const enquiryClock = (sentAt: Date, calendar: WorkingCalendar): EnquiryClock => ({
  remindAt: addWorkingHours(sentAt, REMIND_AFTER_HOURS, calendar),
  dueAt: addWorkingHours(sentAt, DUE_AFTER_HOURS, calendar),
});

/**
 * The instant at which so many working hours have passed, 08:00 to 17:00 in Hanoi of working days. Time outside them does not
 * count; an end that falls on 17:00 stays there.
 */
export function addWorkingHours(from: Date, hours: number, calendar: WorkingCalendar): Date {
  let left = hours * HOUR;
  let day = localDateOf(from);
  for (;;) {
    const working = firstWorkingDayFrom(day, calendar);
    const { opens, closes } = hoursOf(working);
    const begin = Math.max(from.getTime(), opens);
    if (begin < closes) {
      if (begin + left <= closes) return new Date(begin + left);
      left -= closes - begin;
    }
    day = addDays(working, 1);
  }
}

const hoursOf = (day: LocalDate): { opens: number; closes: number } => {
  const midnight = startOfDay(day).getTime();
  return { opens: midnight + OPENS * HOUR, closes: midnight + CLOSES * HOUR };
};
