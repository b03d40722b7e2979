import { daysBetween, endOfDay, localDateOf, parseLocalDate, startOfDay, type Id, type InputIssue, type LocalDate } from '@ketnoi/common';
import type { StandingReason, StandingWindow } from './event.refusals.js';
import { startsAt, type WindowDays, type WindowKind } from './windows.js';

/** A day and a minute of it, as people write them. */
export interface LocalMinute {
  readonly date: string;
  /** HH:MM. */
  readonly time: string;
}

export interface HoursInput {
  readonly date: string;
  readonly opens: string;
  readonly closes: string;
}

export interface WindowInput {
  readonly kind: WindowKind;
  /** Needed on site, not allowed online. */
  readonly venueId?: Id | null;
  readonly fromDate: string;
  readonly toDate: string;
  /** When exhibitors may begin to build, and by when everything is gone; on site only. */
  readonly setUpFrom?: LocalMinute | null;
  readonly tearDownUntil?: LocalMinute | null;
  /** Hours of single days; online it is open around the clock. */
  readonly hours?: readonly HoursInput[] | null;
}

/** Hours of one day as stored: HH:MM, texts that sort by time. */
export interface DayHours {
  readonly date: LocalDate;
  readonly opens: string;
  readonly closes: string;
}

export interface WantedWindow extends WindowDays {
  readonly venueId: Id | null;
  readonly setUpFrom: Date | null;
  readonly tearDownUntil: Date | null;
  readonly hours: readonly DayHours[];
}

/** An announced window with its hours. */
export type StandingDays = Pick<WantedWindow, 'kind' | 'venueId' | 'fromDate' | 'toDate' | 'hours'>;

export const MOST_WINDOWS = 10;
/** Days between the first and the last. */
const LONGEST = 366;

/** The windows as they would be stored, and every flaw of the input with its place. Both days of a window belong to it. */
export function readWindows(inputs: readonly WindowInput[]): { readonly windows: readonly WantedWindow[]; readonly issues: readonly InputIssue[] } {
  if (inputs.length > MOST_WINDOWS) return { windows: [], issues: [{ path: 'input.windows', code: 'TOO_MANY_ITEMS', facts: { max: MOST_WINDOWS } }] };
  const issues: InputIssue[] = [];
  const windows = inputs.map((input, nth) => readWindow(input, (field, code) => issues.push({ path: `input.windows.${nth}${field && `.${field}`}`, code })));
  windows.forEach((window, nth) => {
    if (windows.findIndex((other) => isSame(other, window)) < nth) issues.push({ path: `input.windows.${nth}`, code: 'WINDOW_TWICE' });
  });
  return { windows, issues };
}

/** One window per kind and place: what a window of the list is known by. */
export const isSame = (one: Pick<WantedWindow, 'kind' | 'venueId'>, other: Pick<WantedWindow, 'kind' | 'venueId'>): boolean => one.kind === other.kind && one.venueId === other.venueId;

type Report = (field: string, code: string) => void;

function readWindow(input: WindowInput, report: Report): WantedWindow {
  const venueId = input.venueId ?? null;
  if (input.kind === 'ON_SITE' && venueId === null) report('venueId', 'VENUE_NEEDED');
  if (input.kind === 'ONLINE' && venueId !== null) report('venueId', 'VENUE_NOT_ONLINE');
  const [first, last] = [readDay(input.fromDate, 'fromDate', report), readDay(input.toDate, 'toDate', report)];
  if (first && last && first > last) report('toDate', 'WINDOW_ORDER');
  if (first && last && daysBetween(first, last) > LONGEST) report('toDate', 'WINDOW_TOO_LONG');
  const [setUpFrom, tearDownUntil] = [readMinute(input, 'setUpFrom', report), readMinute(input, 'tearDownUntil', report)];
  if (setUpFrom && first && setUpFrom > endOfDay(first)) report('setUpFrom', 'SET_UP_TOO_LATE');
  if (tearDownUntil && last && tearDownUntil < startOfDay(last)) report('tearDownUntil', 'TEAR_DOWN_TOO_EARLY');
  const hours = (input.hours ?? []).map((one, nth) => readHours(one, (field, code) => report(`hours.${nth}.${field}`, code)));
  demandHoursWithin(input.kind, hours, { first, last }, report);
  return { kind: input.kind, venueId, fromDate: first ?? NO_DAY, toDate: last ?? NO_DAY, setUpFrom, tearDownUntil, hours };
}

function demandHoursWithin(kind: WindowKind, hours: readonly DayHours[], { first, last }: { first: LocalDate | null; last: LocalDate | null }, report: Report): void {
  hours.forEach(({ date }, nth) => {
    if (kind === 'ONLINE') report(`hours.${nth}`, 'HOURS_NOT_ONLINE');
    else if (first && last && (date < first || date > last)) report(`hours.${nth}.date`, 'HOURS_OUTSIDE_WINDOW');
    else if (hours.findIndex((other) => other.date === date) < nth) report(`hours.${nth}.date`, 'HOURS_TWICE');
  });
}

/** Stands in for a day that cannot be read; its flaw is reported. */
const NO_DAY = '1900-01-01' as LocalDate;

function readDay(text: string, field: string, report: Report): LocalDate | null {
  const day = parseLocalDate(text);
  if (day.ok) return day.value;
  report(field, day.code);
  return null;
}

const TIME = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

function readTime(text: string, field: string, report: Report): string {
  if (!TIME.test(text)) report(field, 'LOCAL_TIME_FORM');
  return text;
}

function readMinute(input: WindowInput, field: 'setUpFrom' | 'tearDownUntil', report: Report): Date | null {
  const given = input[field];
  if (!given) return null;
  if (input.kind === 'ONLINE') report(field, 'NOTHING_TO_BUILD_ONLINE');
  const time = readTime(given.time, `${field}.time`, report);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const day = readDay(given.date, `${field}.date`, report);
  return day && TIME.test(time) ? new Date(startOfDay(day).getTime() + minutes * 60_000) : null;
}

function readHours({ date, opens, closes }: HoursInput, report: Report): DayHours {
  const day = readDay(date, 'date', report);
  const [from, to] = [readTime(opens, 'opens', report), readTime(closes, 'closes', report)];
  if (from >= to) report('closes', 'HOURS_ORDER');
  return { date: day ?? NO_DAY, opens: from, closes: to };
}

/**
 * Announced windows that the wanted ones would break. People have planned by them: days and hours may be added as long as they are
 * ahead, none is taken away, and a window that has begun keeps its days. Anything else is a shift, by two persons and with a mail.
 */
export function brokenWindows(standing: readonly StandingDays[], wanted: readonly WantedWindow[], now: Date): StandingWindow[] {
  const told = ({ kind, fromDate, toDate }: WindowDays, why: StandingReason | null): StandingWindow[] => (why ? [{ kind, fromDate, toDate, why }] : []);
  const kept = standing.flatMap((window) => told(window, whyBroken(window, wanted.find((other) => isSame(other, window)), now)));
  const fresh = wanted.filter((window) => !standing.some((other) => isSame(other, window)));
  return [...kept, ...fresh.flatMap((window) => told(window, startsAt(window) <= now ? 'NOT_AHEAD' : null))];
}

function whyBroken(window: StandingDays, wanted: WantedWindow | undefined, now: Date): StandingReason | null {
  if (!wanted) return 'REMOVED';
  if (wanted.fromDate > window.fromDate || wanted.toDate < window.toDate) return 'SHORTENED';
  const sameDays = wanted.fromDate === window.fromDate && wanted.toDate === window.toDate;
  if (!sameDays && startsAt(window) <= now) return 'BEGUN';
  if (!sameDays && startsAt(wanted) <= now) return 'NOT_AHEAD';
  return keepsHours(window.hours, wanted.hours, localDateOf(now)) ? null : 'HOURS';
}

function keepsHours(standing: readonly DayHours[], wanted: readonly DayHours[], today: LocalDate): boolean {
  const of = (hours: readonly DayHours[], date: LocalDate): DayHours | undefined => hours.find((one) => one.date === date);
  const narrowed = standing.some(({ date, opens, closes }) => {
    const now = of(wanted, date);
    return !now || now.opens > opens || now.closes < closes;
  });
  const rewritten = wanted.some(({ date, opens, closes }) => {
    const then = of(standing, date);
    return date < today && (then?.opens !== opens || then.closes !== closes);
  });
  return !narrowed && !rewritten;
}
