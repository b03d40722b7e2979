declare const verificationCodeBrand: unique symbol;

/** The code under which anybody can look a certificate up: ten random symbols and a check symbol, without hyphens. */
export type VerificationCode = string & { readonly [verificationCodeBrand]: true };

/** A new code. The source of randomness is passed in, so that this stays pure; 50 random bits cannot be guessed in reach. */
export const newVerificationCode = (randomBytes: (count: number) => Uint8Array): VerificationCode => {
  // 256 is a multiple of 32, so cutting a byte to five bits favours no symbol.
  const body = Array.from(randomBytes(BODY_LENGTH), (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
  if (body.length !== BODY_LENGTH) throw new RangeError(`expected ${BODY_LENGTH} random bytes`);
  return (body + checkSymbol(body)) as VerificationCode;
};

/**
 * Reads a code as typed from paper: small letters, hyphens and spaces are forgiven, nothing else. I, L, O and U are not
 * taken for 1, 1, 0 and V, because a repaired code could be somebody else's. Null when malformed, and the page answers
 * the same as for an unknown code (compliance.md, section 6).
 */
export const parseVerificationCode = (text: string): VerificationCode | null => {
  // ASCII first: upper-casing would turn ſ into S.
  if (text.length > LONGEST_INPUT || !/^[0-9A-Za-z -]+$/u.test(text)) return null;
  const code = text.replace(/[ -]/gu, '').toUpperCase();
  if (code.length !== BODY_LENGTH + 1 || [...code].some((symbol) => !SYMBOLS.includes(symbol))) return null;
  return checkSymbol(code.slice(0, BODY_LENGTH)) === code.charAt(BODY_LENGTH) ? (code as VerificationCode) : null;
};

/** The code for reading aloud: groups of four, four and three. */
export const formatVerificationCode = (code: VerificationCode): string =>
  `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** Luhn modulo 32: catches every single wrong symbol and nearly every swap of neighbours. */
const checkSymbol = (body: string): string => {
  const size = SYMBOLS.length;
  const sum = [...body].reverse().reduce((total, symbol, place) => {
    const weighted = SYMBOLS.indexOf(symbol) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / size) + (weighted % size);
  }, 0);
  return SYMBOLS.charAt((size - (sum % size)) % size);
};

/** Digits and capitals without I, L, O and U, which are misread or form words. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 10;
const LONGEST_INPUT = 40;
