import { normaliseEmail, parsePhone, type InputIssue } from '@ketnoi/common';

export interface ContactInput {
  /** Whom one reaches; shown to everybody. */
  readonly name?: string | null;
  readonly email?: string | null;
  /** As people write it, with an extension. */
  readonly phone?: string | null;
}

export interface EventContact {
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactExtension: string | null;
}

/** The contact of an event in the form we store, and what is wrong with it. */
export function readContact(contact: ContactInput | null | undefined): { readonly contact: EventContact; readonly issues: readonly InputIssue[] } {
  const email = contact?.email ? normaliseEmail(contact.email) : null;
  const phone = contact?.phone ? parsePhone(contact.phone) : null;
  const issues: InputIssue[] = [];
  if (email?.ok === false) issues.push({ path: 'input.contact.email', code: email.code });
  if (phone?.ok === false) issues.push({ path: 'input.contact.phone', code: phone.code });
  return {
    issues,
    contact: {
      contactName: contact?.name ?? null,
      contactEmail: email?.ok ? email.value.address : null,
      contactPhone: phone?.ok ? phone.value.e164 : null,
      contactExtension: phone?.ok ? phone.value.extension : null,
    },
  };
}
