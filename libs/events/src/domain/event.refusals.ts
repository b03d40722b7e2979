import { refusal, type LocalDate } from '@ketnoi/common';
import type { EventPart } from './event-parts.js';
import type { WindowKind } from './windows.js';

/** Only an organizer of the event does this. */
export const organizerNeeded = () => refusal('ORGANIZER_NEEDED', {});

/** The Department opens events (docs/adr/0020). */
export const departmentNeeded = () => refusal('DEPARTMENT_NEEDED', {});

/** Another event is known by this code. */
export const eventCodeTaken = () => refusal('EVENT_CODE_TAKEN', {});

/** What a public page of the event cannot do without. */
export const eventIncomplete = (missing: readonly EventPart[]) => refusal('EVENT_INCOMPLETE', { missing });

/** Nobody could come any more: every day of it is over. */
export const daysAreOver = () => refusal('DAYS_ARE_OVER', {});

export const daysNotOver = (until: Date | null) => refusal('DAYS_NOT_OVER', { until });

/** The authority has registered the event under its name and theme (fairs.md, section 1). */
export const nameIsRegistered = () => refusal('NAME_IS_REGISTERED', {});

/** Why announced days cannot be set so. */
export type StandingReason = 'REMOVED' | 'SHORTENED' | 'BEGUN' | 'HOURS' | 'NOT_AHEAD';

export interface StandingWindow {
  readonly kind: WindowKind;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly why: StandingReason;
}

/** People have planned by the announced days. */
export const announcedDaysStand = (windows: readonly StandingWindow[]) => refusal('ANNOUNCED_DAYS_STAND', { windows });

export const venueUnknown = () => refusal('VENUE_UNKNOWN', {});

export const adminUnitUnknown = () => refusal('ADMIN_UNIT_UNKNOWN', {});

export const previousEventUnknown = () => refusal('PREVIOUS_EVENT_UNKNOWN', {});

/** An event without an organizer could be helped by nobody: invite another one first. */
export const lastOrganizer = () => refusal('LAST_ORGANIZER', {});
