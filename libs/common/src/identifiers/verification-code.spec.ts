import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formatVerificationCode, newVerificationCode, parseVerificationCode } from './verification-code.js';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const codeOf = (random: Uint8Array) => newVerificationCode(() => random);

describe('The code of a certificate is ten random symbols and a check symbol', () => {
  it('is made of the given randomness alone', () => {
    expect(codeOf(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBe('0123456789T');
    expect(codeOf(Uint8Array.from([25, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBe('S1234567891');
    expect(codeOf(Uint8Array.from([31, 63, 95, 127, 159, 191, 223, 255, 32, 0]))).toMatch(/^Z{8}00[0-9A-HJKMNP-TV-Z]$/u);
  });

  it('asks for exactly the bytes it needs and accepts no fewer', () => {
    const asked: number[] = [];
    newVerificationCode((count) => { asked.push(count); return new Uint8Array(count); });
    expect(asked).toEqual([10]);
    expect(() => newVerificationCode(() => new Uint8Array(9))).toThrow(RangeError);
  });

  it('is read back from its grouped form, in small letters, with spaces', () => {
    fc.assert(fc.property(bytes, (random) => {
      const code = codeOf(random);
      const typed = formatVerificationCode(code);
      expect(typed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/u);
      expect([code, typed, ` ${typed.toLowerCase().replaceAll('-', ' ')} `].map(parseVerificationCode)).toEqual([code, code, code]);
    }));
  });

  it('catches each single wrong symbol', () => {
    fc.assert(fc.property(bytes, fc.nat(10), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
      const symbols = [...codeOf(random)];
      symbols[place] = SYMBOLS.charAt((SYMBOLS.indexOf(symbols[place] ?? '') + shift) % 32);
      expect(parseVerificationCode(symbols.join(''))).toBeNull();
    }));
  });

  it.each([
    ['too short', '0123456789'],
    ['too long', '0123456789T0'],
    ['wrong check symbol', '0123456789V'],
    ['O is not taken for zero', 'O123456789T'],
    ['I and L are not taken for one', '0I23456789T'],
    ['a long s is not taken for S', 'ſ1234567891'],
    ['a typographic hyphen', '0123–4567–89T'],
    ['a line break', '0123456789T\n'],
    ['nothing', ''],
    ['only hyphens', '-----------'],
    ['50,000 characters', '0'.repeat(50_000)],
  ])('is malformed: %s', (_, text) => {
    expect(parseVerificationCode(text)).toBeNull();
  });
});
