import { addDays, endOfDay, startOfDay, type Id, type LocalDate } from '@ketnoi/common';

export type WindowKind = 'ON_SITE' | 'ONLINE';

/** The days of an event at one place or online; both days belong to it. */
export interface WindowDays {
  readonly kind: WindowKind;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
}

export interface EventWindow extends WindowDays {
  readonly id: Id;
  /** Null for the online window. */
  readonly venueId: Id | null;
  readonly setUpFrom: Date | null;
  readonly tearDownUntil: Date | null;
}

/** Before the online window opens, while it is open, and ever after it. */
export type OnlinePhase = 'BEFORE' | 'OPEN' | 'ARCHIVE';

const ofKind = <W extends WindowDays>(windows: readonly W[], kind: WindowKind): W[] => windows.filter((window) => window.kind === kind);

/** First instant of the window. */
export const startsAt = (window: WindowDays): Date => startOfDay(window.fromDate);

/** The window is over at this instant: 24:00 in Hanoi of its last day. */
export const endsAt = (window: WindowDays): Date => endOfDay(window.toDate);

/** Last day of the windows of this kind; null when there is none. */
export const lastDayOf = (windows: readonly WindowDays[], kind: WindowKind): LocalDate | null =>
  ofKind(windows, kind).reduce<LocalDate | null>((last, { toDate }) => (last === null || toDate > last ? toDate : last), null);

/** First day of the windows of this kind; null when there is none. */
export const firstDayOf = (windows: readonly WindowDays[], kind: WindowKind): LocalDate | null =>
  ofKind(windows, kind).reduce<LocalDate | null>((first, { fromDate }) => (first === null || fromDate < first ? fromDate : first), null);

/** Whether every window is over. */
export const allOver = (windows: readonly WindowDays[], now: Date): boolean => windows.every((window) => endsAt(window) <= now);

/** Where an online exhibition stands at an instant; null when the event has no online window. Source: fairs.md, section 3.1. */
export function onlinePhase(windows: readonly WindowDays[], now: Date): OnlinePhase | null {
  const [online] = ofKind(windows, 'ONLINE');
  if (!online) return null;
  if (now < startsAt(online)) return 'BEFORE';
  return now < endsAt(online) ? 'OPEN' : 'ARCHIVE';
}

/** The days on which somebody can come, in order, each once. Tickets name them by their place in this list. */
export function onSiteDays(windows: readonly WindowDays[]): LocalDate[] {
  const days = new Set<LocalDate>();
  for (const window of ofKind(windows, 'ON_SITE')) for (let day = window.fromDate; day <= window.toDate; day = addDays(day, 1)) days.add(day);
  return [...days].sort();
}
