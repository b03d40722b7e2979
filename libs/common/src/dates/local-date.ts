import { DateTime } from 'luxon';

import { parsed, unparsed, type Parsed } from '../parsed.js';

declare const localDateBrand: unique symbol;

/** A calendar day in Hanoi, written YYYY-MM-DD; texts of it sort by time. Not an instant: a day lasts from 00:00 to 24:00. */
export type LocalDate = string & { readonly [localDateBrand]: true };

export type LocalDateRefusal = 'DATE_FORM' | 'DATE_YEAR' | 'DATE_NO_SUCH_DAY';

/** Every deadline, opening and validity is meant in this zone, wherever the server or the reader is. */
export const LOCAL_ZONE = 'Asia/Ho_Chi_Minh';

/** Reads YYYY-MM-DD. Years outside 1900–2100 are slips or attacks, and a lunar date is text, never this (trust.md, D3, D5). */
export const parseLocalDate = (text: string): Parsed<LocalDate, LocalDateRefusal> => {
  const match = text.length <= LONGEST_INPUT ? /^([0-9]{4,6})-[0-9]{2}-[0-9]{2}$/u.exec(text) : null;
  if (match === null) return unparsed('DATE_FORM');
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return unparsed('DATE_YEAR');
  return isOnTheCalendar(text) ? parsed(text as LocalDate) : unparsed('DATE_NO_SUCH_DAY');
};

/** A day written in code or read from our own tables; throws where `parseLocalDate` refuses. */
export const localDate = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new RangeError(`${date.code}: not a day between ${FIRST_YEAR} and ${LAST_YEAR}`);
  return date.value;
};

/** The day in Hanoi at that instant: 17:00 UTC on 2 December is 3 December (trust.md, D2). */
export const localDateOf = (instant: Date): LocalDate =>
  instant >= STEADY_FROM ? localDate(new Date(instant.getTime() + STEADY_OFFSET).toISOString().slice(0, 10)) : written(DateTime.fromJSDate(instant, { zone: LOCAL_ZONE }));

/** The instant at which the day begins. */
export const startOfDay = (date: LocalDate): Date =>
  date >= STEADY_SINCE ? new Date(Date.parse(date) - STEADY_OFFSET) : dayOf(date).startOf('day').toJSDate();

/** The instant at which the day is over, 24:00: the next day's beginning, no longer part of it. Compare with `now < endOfDay`. */
export const endOfDay = (date: LocalDate): Date =>
  date >= STEADY_SINCE ? new Date(Date.parse(date) + MILLISECONDS_OF_DAY - STEADY_OFFSET) : dayOf(date).plus({ days: 1 }).startOf('day').toJSDate();

export const addDays = (date: LocalDate, days: number): LocalDate => written(dayOf(date).plus({ days }));

/** The same day of another month, or that month's last day where it is shorter: 31 January and a month is 28 February. */
export const addMonths = (date: LocalDate, months: number): LocalDate => written(dayOf(date).plus({ months }));

/** Days from one date to the other; negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: LocalDate): number => dayOf(date).weekday;

/** Whether the day lies between the two, both included; null leaves that side open. */
export const isWithin = (date: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean =>
  (from === null || date >= from) && (to === null || date <= to);

/** 03/12/2021 in Vietnamese, 3 December 2021 in English (domain.md, section 12). */
export const formatLocalDate = (date: LocalDate, locale: 'vi' | 'en' = 'vi'): string =>
  locale === 'vi' ? dayOf(date).toFormat('dd/MM/yyyy') : dayOf(date).setLocale('en-GB').toFormat('d MMMM yyyy');

const dayOf = (text: string): DateTime => DateTime.fromISO(text, { zone: LOCAL_ZONE });

const written = (day: DateTime): LocalDate => localDate(day.toISODate() ?? '');

/** A day that does not exist is parsed as one of the next month, or not at all. */
const isOnTheCalendar = (text: string): boolean => {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
};

/**
 * Hanoi has stood seven hours before universal time without a break since 1975. Asking the zone's history costs twenty
 * microseconds each time, and a hall of ninety booths asks hundreds of times; only older days need it.
 */
const STEADY_SINCE = '1976-01-01';
const STEADY_OFFSET = 7 * 3_600_000;
const STEADY_FROM = new Date(Date.parse(STEADY_SINCE) - STEADY_OFFSET);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const LONGEST_INPUT = 12;
const MILLISECONDS_OF_DAY = 86_400_000;
