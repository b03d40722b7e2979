import type { WindowDays } from './windows.js';

export const BODY_ROLES = ['LEAD', 'CO_HOST', 'IMPLEMENTING'] as const;
/** Who holds an event: đơn vị chủ trì, phối hợp, thực hiện. */
export type BodyRole = (typeof BODY_ROLES)[number];

export const EVENT_PARTS = ['WINDOWS', 'LEAD_BODY', 'CONTACT', 'ABOUT'] as const;
/** What a public page of an event cannot do without; names are there from the draft on. Source: fairs.md, section 1, announce. */
export type EventPart = (typeof EVENT_PARTS)[number];

export interface EventContents {
  readonly aboutVi: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly windows: readonly WindowDays[];
  readonly bodies: readonly { readonly role: BodyRole }[];
}

/** What is still missing, in the order of the list. English may always follow later (docs/adr/0013). */
export function missingParts({ aboutVi, contactEmail, contactPhone, windows, bodies }: EventContents): EventPart[] {
  const lacks: Record<EventPart, boolean> = {
    WINDOWS: windows.length === 0,
    LEAD_BODY: !bodies.some(({ role }) => role === 'LEAD'),
    CONTACT: contactEmail === null && contactPhone === null,
    ABOUT: aboutVi === null,
  };
  return EVENT_PARTS.filter((part) => lacks[part]);
}
