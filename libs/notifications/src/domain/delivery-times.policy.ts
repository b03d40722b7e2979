import { addDays, localDateOf, startOfDay } from '@ketnoi/common';
import type { Urgency } from './letter.js';

const MINUTE = 60_000;

/** Longer than the slowest mail server is waited for, the wait for a free connection included: a living claim is never taken over. */
export const LEASE_MS = 5 * MINUTE;

/** A row without a job for this long was lost on the way to the queue; asked for again ever more rarely. */
export const UNQUEUED_AFTER_MS = MINUTE;

/** 1, 2, 4 … minutes after the try of that number, at most six hours. */
export const backOffMs = (tries: number): number => Math.min(2 ** Math.max(0, tries - 1) * MINUTE, 6 * 60 * MINUTE);

/** A stretch of each night in Hanoi, in minutes since midnight; the end is no longer part of it. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** Reads `21:00-07:00`; `off` has no quiet hours. Throws RangeError on anything else. */
export function quietHoursOf(text: string): QuietHours | null {
  if (text === 'off') return null;
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) throw new RangeError('quiet hours are written 21:00-07:00 or off');
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}

/** When a mail of this urgency may leave: now, or at the end of the quiet hours it falls into. Urgent ones never wait. Source: fairs.md, 5.3. */
export function mayLeaveAt(now: Date, urgency: Urgency, quiet: QuietHours | null): Date {
  if (urgency === 'urgent' || quiet === null) return now;
  const today = localDateOf(now);
  const minute = (now.getTime() - startOfDay(today).getTime()) / MINUTE;
  if (!isWithin(minute, quiet)) return now;
  const endsOn = minute < quiet.to ? today : addDays(today, 1);
  return new Date(startOfDay(endsOn).getTime() + quiet.to * MINUTE);
}

const isWithin = (minute: number, { from, to }: QuietHours): boolean =>
  from <= to ? minute >= from && minute < to : minute >= from || minute < to;
