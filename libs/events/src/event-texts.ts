import { badInput } from '@ketnoi/common';
import { readContact, type ContactInput, type EventContact } from './domain/event-contact.js';

/** A text of an event; Vietnamese comes first (docs/adr/0013). */
export interface EventText {
  readonly vi: string;
  readonly en?: string | null;
}

/** Everything an organizer writes about an event. */
export interface EventTexts {
  readonly name: EventText;
  /** For cards, tickets and subjects of mails. */
  readonly shortName: EventText;
  readonly theme?: EventText | null;
  readonly about?: EventText | null;
  readonly contact?: ContactInput | null;
}

export interface WrittenTexts extends EventContact {
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortNameVi: string;
  readonly shortNameEn: string | null;
  readonly themeVi: string | null;
  readonly themeEn: string | null;
  readonly aboutVi: string | null;
  readonly aboutEn: string | null;
}

/** The columns of what was written; what is left out is empty. Fault BAD_USER_INPUT at `input.contact`. */
export function textsOf({ name, shortName, theme, about, contact: given }: EventTexts): WrittenTexts {
  const { contact, issues } = readContact(given);
  if (issues.length > 0) throw badInput(...issues);
  return {
    ...contact,
    nameVi: name.vi,
    nameEn: name.en ?? null,
    shortNameVi: shortName.vi,
    shortNameEn: shortName.en ?? null,
    themeVi: theme?.vi ?? null,
    themeEn: theme?.en ?? null,
    aboutVi: about?.vi ?? null,
    aboutEn: about?.en ?? null,
  };
}
