import type { LocalDate } from '@ketnoi/common';

export const AUDIENCES = ['VISITOR', 'GROUP', 'BOOTH_STAFF', 'PRESS'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Whose tickets anybody may register for. */
export const PUBLIC_AUDIENCES: readonly Audience[] = ['VISITOR', 'GROUP'];

/** Up to so many places are kept as rows that callers take side by side; more are a counter. Source: fairs.md, section 7. */
export const MOST_PLACE_ROWS = 2_000;
export const MOST_PLACES = 1_000_000;
export const MOST_PARTY = 200;
/** Days that the mask of a ticket can name. */
export const MOST_DAYS = 16;

export type QuotaMode = 'PLACES' | 'COUNTER';
export const modeOf = (size: number): QuotaMode => (size <= MOST_PLACE_ROWS ? 'PLACES' : 'COUNTER');

/** Bit n stands for the nth day on site. */
export const dayMaskOf = (days: readonly LocalDate[], onSite: readonly LocalDate[]): number =>
  days.reduce((mask, day) => mask | (1 << onSite.indexOf(day)), 0);
