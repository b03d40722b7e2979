import type { Id, LocalDate } from '@ketnoi/common';
import type { BodyRole } from '../domain/event-parts.js';
import type { EventKind, EventState } from '../domain/event.lifecycle.js';
import type { EventWindow } from '../domain/windows.js';

/** An event as its page shows it. */
export interface EventRow {
  readonly id: Id;
  readonly code: string;
  readonly kind: EventKind;
  readonly state: EventState;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortNameVi: string;
  readonly shortNameEn: string | null;
  readonly themeVi: string | null;
  readonly themeEn: string | null;
  readonly aboutVi: string | null;
  readonly aboutEn: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactExtension: string | null;
  readonly registrationNo: string | null;
  readonly registeredOn: LocalDate | null;
  readonly previousEventId: Id | null;
  readonly announcedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly closedAt: Date | null;
}

/** An event with the day by which its list is sorted. */
export interface ListedEventRow extends EventRow {
  readonly sortDay: LocalDate;
}

export interface WindowRow extends EventWindow {
  readonly eventId: Id;
}

export interface HoursRow {
  readonly windowId: Id;
  readonly date: LocalDate;
  /** HH:MM in Hanoi. */
  readonly opens: string;
  readonly closes: string;
}

export interface BodyRow {
  readonly eventId: Id;
  readonly role: BodyRole;
  readonly organisationVi: string;
  readonly organisationEn: string | null;
}

export interface VenueRow {
  readonly id: Id;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly adminUnitId: Id | null;
  /** Degrees, WGS 84; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accessVi: string | null;
  readonly accessEn: string | null;
}

export interface Page {
  readonly first: number;
  /** Position of the last row seen. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

export interface DayPage {
  readonly first: number;
  /** Sort day and id of the last row seen. */
  readonly after?: { readonly day: LocalDate; readonly id: Id } | null;
}
