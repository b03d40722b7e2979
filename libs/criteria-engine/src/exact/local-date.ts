/** A civil date in the local calendar, `2021-12-03`. Compared as text; the engine never asks a clock. */
export type LocalDateText = string;

const LOCAL_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the value is a real day of the Gregorian calendar written as `YYYY-MM-DD`, from the year 1. */
export function isLocalDate(value: unknown): value is LocalDateText {
  const parts = typeof value === 'string' ? LOCAL_DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day so many months later; the last day of that month where it is shorter (31 January + 1 → 28 or 29 February). */
export function addMonths(date: LocalDateText, months: number): LocalDateText {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return [pad(toYear, 4), pad(toMonth, 2), pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)].join('-');
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

function pad(value: number, length: number): string {
  return value.toString().padStart(length, '0');
}
