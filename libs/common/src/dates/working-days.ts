import { addDays, endOfDay, localDateOf, weekdayOf, type LocalDate } from './local-date.js';

/** What a day of the official table is; only WORKED_WEEKEND is a day of work. */
export const CALENDAR_DAY_KINDS = ['HOLIDAY', 'IN_LIEU', 'SWAPPED_OFF', 'WORKED_WEEKEND'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One row of the holiday table (data/holidays-vn.json). Days that are not in it follow the week. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
}

/** The days that differ from the plain week of a state office, Monday to Friday. */
export interface WorkingCalendar {
  readonly daysOff: ReadonlySet<LocalDate>;
  readonly workedWeekends: ReadonlySet<LocalDate>;
}

export const workingCalendarOf = (days: readonly CalendarDay[]): WorkingCalendar => ({
  daysOff: new Set(days.filter((day) => day.kind !== 'WORKED_WEEKEND').map((day) => day.date)),
  workedWeekends: new Set(days.filter((day) => day.kind === 'WORKED_WEEKEND').map((day) => day.date)),
});

/** Whether state offices work on that day. A Saturday for which another day was given off is one of work. */
export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar): boolean =>
  calendar.workedWeekends.has(date) || (weekdayOf(date) < SATURDAY && !calendar.daysOff.has(date));

/** The day itself when offices work on it, or the next such day: a term that ends on a day off runs to the end of this one. */
export const firstWorkingDayFrom = (date: LocalDate, calendar: WorkingCalendar): LocalDate => {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
};

/**
 * The last day of a term of so many working days. The day on which the term begins does not count (Civil Code 2015,
 * article 147). With 0 it is the day itself, or the next working day.
 */
export const addWorkingDays = (from: LocalDate, count: number, calendar: WorkingCalendar): LocalDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a term has a whole number of working days');
  let day = count === 0 ? firstWorkingDayFrom(from, calendar) : from;
  for (let left = count; left > 0; left -= 1) day = firstWorkingDayFrom(addDays(day, 1), calendar);
  return day;
};

/**
 * The instant at which a term of working days is over: 24:00 in Hanoi of its last day (Civil Code 2015, article 148;
 * the term of 2 working days for requests of persons is in Law 91/2025/QH15 and Decree 356/2025/NĐ-CP).
 */
export const workingDeadline = (received: Date, count: number, calendar: WorkingCalendar): Date =>
  endOfDay(addWorkingDays(localDateOf(received), count, calendar));

/** Working days after the first date up to and with the second; 0 when the second is not later. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
};

const SATURDAY = 6;
