import { slugOf } from '@ketnoi/common';

/**
 * The six characters by which an address names a record (web.md, section 2): the running number, scrambled one-to-one into 30
 * bits, so that two records never share them and neighbours do not look alike. It names and does not protect.
 * @param number 1 to 2^30 − 1
 */
export function publicIdOf(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > ALL_BITS) throw new RangeError('a public number has 30 bits');
  let bits = number;
  for (const multiplier of MULTIPLIERS) {
    bits = Math.imul(bits, multiplier) & ALL_BITS;
    bits ^= bits >>> 15;
  }
  return Array.from({ length: 6 }, (_, place) => ALPHABET.charAt((bits >>> (25 - 5 * place)) & 31)).join('');
}

/** The segment of an address: the readable name, then the public id, which alone resolves. */
export const addressSegment = (name: string, publicId: string): string => `${slugOf(name)}-${publicId}`;

/** The public id inside a segment, also when the name before it is stale; null when there is none. */
export const publicIdIn = (segment: string): string | null => /(?:^|-)([0-9a-hjkmnp-tv-z]{6})$/u.exec(segment)?.[1] ?? null;

/** Letters and digits that are not taken for one another when read aloud or typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ALL_BITS = 0x3fff_ffff;

/** Odd, hence each has an inverse; with the shift between them every step can be undone. */
const MULTIPLIERS = [0x2c1b3c6d, 0x297a2d39];
