import { domainToASCII } from 'node:url';

import { parsed, unparsed, type Parsed } from '../parsed.js';
import { CONTROL, DIRECTION, INVISIBLE, LONE_SURROGATE, trimSpaces } from '../text/characters.js';

export type EmailRefusal =
  | 'EMAIL_BLANK'
  | 'EMAIL_TOO_LONG'
  | 'EMAIL_CONTROL_CHARACTER'
  | 'EMAIL_ZERO_WIDTH'
  | 'EMAIL_FULL_WIDTH'
  | 'EMAIL_TWO_ADDRESSES'
  | 'EMAIL_DISPLAY_NAME'
  | 'EMAIL_QUOTED'
  | 'EMAIL_FORM'
  | 'EMAIL_DOMAIN';

export interface Email {
  /** The address to write to: local part as typed, domain in lower-case ASCII. */
  readonly address: string;
  /** What is unique and compared, so that one mailbox is one account however it is typed (trust.md, I8). */
  readonly comparisonKey: string;
}

/**
 * Reads exactly one bare e-mail address. Display names, lists and quoted local parts are refused, because a mailer may read
 * a second recipient out of them (trust.md, F8, I7, W4). A plus tag and letters of other scripts stay: they are addresses.
 */
export const normaliseEmail = (text: string): Parsed<Email, EmailRefusal> => {
  if (text.length > LONGEST_INPUT) return unparsed('EMAIL_TOO_LONG');
  const address = trimSpaces(text.normalize('NFC'));
  const fault = faultOfWriting(address);
  if (fault !== null) return unparsed(fault);

  const [localPart = '', writtenDomain = ''] = address.split('@');
  if (!LOCAL_PART.test(localPart)) return unparsed('EMAIL_FORM');
  const domain = asciiDomain(writtenDomain);
  if (domain === null) return unparsed('EMAIL_DOMAIN');
  const whole = `${localPart}@${domain}`;
  if (octets(localPart) > 64 || octets(whole) > 254) return unparsed('EMAIL_TOO_LONG');
  return parsed({ address: whole, comparisonKey: whole.toLowerCase().normalize('NFC') });
};

const faultOfWriting = (address: string): EmailRefusal | null => {
  if (address === '') return 'EMAIL_BLANK';
  if (CONTROL.test(address)) return 'EMAIL_CONTROL_CHARACTER';
  if (LONE_SURROGATE.test(address)) return 'EMAIL_FORM';
  if (INVISIBLE.test(address) || address.search(DIRECTION) >= 0) return 'EMAIL_ZERO_WIDTH';
  if (/[\uFF01-\uFF5E\uFE6B]/u.test(address)) return 'EMAIL_FULL_WIDTH';
  if (/[<>()]/u.test(address)) return 'EMAIL_DISPLAY_NAME';
  if (/["\\]/u.test(address)) return 'EMAIL_QUOTED';
  if (/[,;]/u.test(address) || address.indexOf('@') !== address.lastIndexOf('@')) return 'EMAIL_TWO_ADDRESSES';
  return /^[^\s@]+@[^\s@]+$/u.test(address) ? null : 'EMAIL_FORM';
};

/** The domain as DNS knows it, or null. Checked before and after: the conversion also decodes %61 and reads 1.2 as an IP. */
const asciiDomain = (written: string): string | null => {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return null;
  const ascii = domainToASCII(written);
  return ascii.length <= 253 && DOMAIN.test(ascii) ? ascii : null;
};

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Dot-separated atoms of RFC 5321, with letters of other scripts after RFC 6531. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** At least two labels of at most 63; the last one begins with a letter, which no IP address does. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

/** Room for spaces around and for letters that take several code units before normalising. */
const LONGEST_INPUT = 1000;
