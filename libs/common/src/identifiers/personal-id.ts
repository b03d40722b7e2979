import { parsed, unparsed, type Parsed } from '../parsed.js';
import { trimSpaces } from '../text/characters.js';

export type PersonalIdRefusal = 'PERSONAL_ID_LENGTH' | 'PERSONAL_ID_DIGITS';

/**
 * Reads a personal ID number (số định danh cá nhân): twelve digits. No check digit is published, so nothing more can be
 * verified (domain.md, section 9; Circular 86/2024/TT-BTC). The value is a secret: encrypt it, show it masked.
 */
export const parsePersonalId = (text: string): Parsed<string, PersonalIdRefusal> => {
  if (text.length > LONGEST_INPUT) return unparsed('PERSONAL_ID_LENGTH');
  const number = trimSpaces(text);
  if (!/^[0-9]*$/u.test(number)) return unparsed('PERSONAL_ID_DIGITS');
  return number.length === LENGTH ? parsed(number) : unparsed('PERSONAL_ID_LENGTH');
};

/** Nine dots and the last three digits. Anything that is no such number is hidden whole, so that a mistake cannot leak. */
export const maskPersonalId = (number: string): string =>
  /^[0-9]{12}$/u.test(number) ? HIDDEN.repeat(LENGTH - SHOWN) + number.slice(-SHOWN) : HIDDEN.repeat(LENGTH);

/** Province code that nobody has; personal ID numbers of the demonstration world and of tests start with it. */
export const INVENTED_PERSONAL_ID_PREFIX = '000';

const HIDDEN = '•';
const LENGTH = 12;
const SHOWN = 3;
const LONGEST_INPUT = 64;
