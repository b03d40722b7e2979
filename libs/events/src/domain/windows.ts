import { addDays, endOfDay, startOfDay, type Id, type LocalDate } from '@ketnoi/common';

export const WINDOW_KINDS = ['ON_SITE', 'ONLINE'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

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
export const ONLINE_PHASES = ['BEFORE', 'OPEN', 'ARCHIVE'] as const;
export type OnlinePhase = (typeof ONLINE_PHASES)[number];

export const EVENT_PHASES = ['UPCOMING', 'ON_SITE', 'ONLINE', 'ARCHIVE'] as const;
export type EventPhase = (typeof EVENT_PHASES)[number];

export const WINDOW_PHASES = ['BEFORE', 'OPEN', 'OVER'] as const;
export type WindowPhase = (typeof WINDOW_PHASES)[number];

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

/** The instant at which the last window is over; null without windows. */
export const overAt = (windows: readonly WindowDays[]): Date | null =>
  windows.reduce<Date | null>((last, window) => (last === null || endsAt(window) > last ? endsAt(window) : last), null);

/** Whether an instant lies in the window: from 00:00 of its first day to 24:00 of its last, in Hanoi. */
export const isOpenAt = (window: WindowDays, now: Date): boolean => startsAt(window) <= now && now < endsAt(window);

/**
 * Where an event stands at an instant, for its page: somebody can go there today, else see it online now, else something is
 * still to come, else it is an archive. Null without windows.
 */
export function phaseAt(windows: readonly WindowDays[], now: Date): EventPhase | null {
  if (windows.length === 0) return null;
  const open = windows.filter((window) => isOpenAt(window, now));
  if (ofKind(open, 'ON_SITE').length > 0) return 'ON_SITE';
  if (open.length > 0) return 'ONLINE';
  return allOver(windows, now) ? 'ARCHIVE' : 'UPCOMING';
}

/** Where one window stands at an instant. */
export const windowPhaseAt = (window: WindowDays, now: Date): WindowPhase => (now < startsAt(window) ? 'BEFORE' : now < endsAt(window) ? 'OPEN' : 'OVER');

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
