import { parsed, unparsed, type Parsed } from '../parsed.js';
import { fold } from '../text/fold.js';
import { cutEnds } from '../text/characters.js';

export type PhoneRefusal =
  | 'PHONE_CHARACTERS'
  | 'PHONE_LENGTH'
  | 'PHONE_LEADING_ZERO'
  | 'PHONE_FOREIGN'
  | 'PHONE_PREFIX'
  | 'PHONE_EXTENSION';

export interface Phone {
  /** +84 and the national number, the form we store and dial. */
  readonly e164: string;
  /** Number behind a switchboard (máy lẻ), digits only. */
  readonly extension: string | null;
}

/**
 * Reads a Vietnamese telephone number as people write it: +84, 84, 0084 or 0 in front, brackets, dots, hyphens and spaces,
 * and an extension after "máy lẻ", "ext", "x" or "#". Mobile numbers (0[35789] and eight digits) and landlines of Hanoi
 * (024 and eight digits) are known (domain.md, section 9; trust.md, I6).
 */
export const parsePhone = (text: string): Parsed<Phone, PhoneRefusal> => {
  if (text.length > LONGEST_INPUT) return unparsed('PHONE_LENGTH');
  const [number = '', extension = null, ...more] = fold(text).split(EXTENSION_WORD);
  if (more.length > 0 || (extension !== null && !/^[0-9]{1,6}$/u.test(extension))) return unparsed('PHONE_EXTENSION');

  const dialled = cutEnds(number, ' -–—,;:').replace(/[\s().–—-]/gu, '');
  if (!/^\+?[0-9]+$/u.test(dialled)) return unparsed('PHONE_CHARACTERS');
  const national = nationalNumber(dialled);
  if (national.startsWith('+')) return unparsed('PHONE_FOREIGN');
  if (!national.startsWith('0')) return unparsed(MOBILE_OR_HANOI.test(`0${national}`) ? 'PHONE_LEADING_ZERO' : 'PHONE_PREFIX');
  if (!/^0(?:[35789]|24)/u.test(national)) return unparsed('PHONE_PREFIX');
  return MOBILE_OR_HANOI.test(national) ? parsed({ e164: `+84${national.slice(1)}`, extension }) : unparsed('PHONE_LENGTH');
};

/**
 * The number for reading: as dialled inside the country in Vietnamese, with +84 in English. Both can be read back. A number
 * that is not ours to group is shown as stored.
 */
export const formatPhone = ({ e164, extension }: Phone, locale: 'vi' | 'en' = 'vi'): string => {
  const parts = /^\+84(24)([0-9]{4})([0-9]{4})$/u.exec(e164) ?? /^\+84([35789][0-9]{2})([0-9]{3})([0-9]{3})$/u.exec(e164);
  const grouped = parts?.slice(1).join(' ');
  const national = locale === 'vi' ? `0${grouped}` : `+84 ${grouped}`;
  const number = grouped === undefined ? e164 : national;
  if (extension === null) return number;
  return locale === 'vi' ? `${number} – máy lẻ ${extension}` : `${number} ext. ${extension}`;
};

/** The number with its leading 0, whatever stood before it. */
const nationalNumber = (dialled: string): string => {
  const international = dialled.replace(/^00/u, '+');
  // "+84 (0)24 …" is a common way to print both forms at once.
  if (international.startsWith('+84')) return `0${international.slice(3).replace(/^0/u, '')}`;
  // Without a plus, 84 is the country only where a whole number follows: 084… and 84… are mobile prefixes as well.
  if (/^84(?:0?[35789][0-9]{8}|0?24[0-9]{8})$/u.test(international)) return `0${international.slice(2).replace(/^0/u, '')}`;
  return international;
};

const EXTENSION_WORD = /\s*(?:(?:so )?may le|extension|ext|x|#)[\s.:]*/u;
const MOBILE_OR_HANOI = /^0(?:[35789][0-9]{8}|24[0-9]{8})$/u;
const LONGEST_INPUT = 64;
