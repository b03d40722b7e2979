import { normaliseEmail, parsePhone, parsed, unparsed, type EmailRefusal, type Parsed, type PhoneRefusal } from '@ketnoi/common';

export const CONTACT_KINDS = ['PHONE', 'ZALO', 'EMAIL', 'WEBSITE'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ReadContact {
  /** E.164 for PHONE and ZALO, the address for EMAIL, an absolute http address for WEBSITE. */
  readonly value: string;
  /** Number behind a switchboard; only PHONE has one. */
  readonly extension: string | null;
}

export type ContactRefusal = PhoneRefusal | EmailRefusal | 'WEBSITE_FORM' | 'WEBSITE_TOO_LONG' | 'ZALO_EXTENSION';

/** Reads a way to reach a business, in the form that is kept and dialled (domain.md, section 9). */
export function readContact(kind: ContactKind, text: string): Parsed<ReadContact, ContactRefusal> {
  if (kind === 'WEBSITE') return readWebsite(text);
  if (kind === 'EMAIL') {
    const email = normaliseEmail(text);
    return email.ok ? parsed({ value: email.value.address, extension: null }) : email;
  }
  const phone = parsePhone(text);
  if (!phone.ok) return phone;
  if (kind === 'ZALO' && phone.value.extension !== null) return unparsed('ZALO_EXTENSION');
  return parsed({ value: phone.value.e164, extension: phone.value.extension });
}

/** Two contacts are the same however they were typed. */
export const contactKey = (contact: { kind: ContactKind; value: string; extension: string | null }): string =>
  `${contact.kind} ${contact.value} ${contact.extension ?? ''}`;

/**
 * A link that readers follow and we never fetch. No name or password before the host, no other scheme, and a host with a dot:
 * a link into the reader's own network is nobody's website.
 */
function readWebsite(text: string): Parsed<ReadContact, ContactRefusal> {
  if (text.length > LONGEST_ADDRESS) return unparsed('WEBSITE_TOO_LONG');
  const written = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//iu.test(written) ? written : `https://${written}`;
  const address = URL.canParse(whole) ? new URL(whole) : null;
  if (!address || !/^https?:$/u.test(address.protocol) || address.username !== '' || address.password !== '') return unparsed('WEBSITE_FORM');
  if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/u.test(address.hostname)) return unparsed('WEBSITE_FORM');
  return address.href.length > LONGEST_ADDRESS ? unparsed('WEBSITE_TOO_LONG') : parsed({ value: address.href, extension: null });
}

const LONGEST_ADDRESS = 200;
