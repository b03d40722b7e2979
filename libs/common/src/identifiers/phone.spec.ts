import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formatPhone, parsePhone } from './phone.js';

describe('A telephone number is read however it is written', () => {
  it.each([
    ['(84-24) 3900 0000 – máy lẻ 32', '+842439000000', '32'],
    ['(84-24) 3900 0000 – máy lẻ 32'.normalize('NFD'), '+842439000000', '32'],
    ['024 3900 0000 ext. 32', '+842439000000', '32'],
    ['024.3900.0000, số máy lẻ: 105', '+842439000000', '105'],
    ['02439000000x32', '+842439000000', '32'],
    ['+84 24 3900 0000', '+842439000000', null],
    ['+84 (0)24 3900 0000', '+842439000000', null],
    ['0084 24 3900 0000', '+842439000000', null],
    ['0912 345 678', '+84912345678', null],
    ['+84912345678', '+84912345678', null],
    ['84912345678', '+84912345678', null],
    ['(84) 912.345.678', '+84912345678', null],
    ['(+84) 912-345-678', '+84912345678', null],
    ['0842 123 456', '+84842123456', null],
    ['84842123456', '+84842123456', null],
    ['0388888888', '+84388888888', null],
  ])('%s is %s, extension %s', (text, e164, extension) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: { e164, extension } });
  });

  it.each([
    ['', 'PHONE_CHARACTERS'],
    ['0912 345 67a', 'PHONE_CHARACTERS'],
    ['0912345678 / 0987654321', 'PHONE_CHARACTERS'],
    ['٠٩١٢٣٤٥٦٧٨', 'PHONE_CHARACTERS'],
    ['0912\u200B345678', 'PHONE_CHARACTERS'],
    ['0912 345 67', 'PHONE_LENGTH'],
    ['0912 345 6789', 'PHONE_LENGTH'],
    ['024 3900 000', 'PHONE_LENGTH'],
    ['0'.repeat(50_000), 'PHONE_LENGTH'],
    ['912345678', 'PHONE_LEADING_ZERO'],
    ['842123456', 'PHONE_LEADING_ZERO'],
    ['0123 456 789', 'PHONE_PREFIX'],
    ['028 3900 0000', 'PHONE_PREFIX'],
    ['1900 1234', 'PHONE_PREFIX'],
    ['+1 202 555 0123', 'PHONE_FOREIGN'],
    ['0033 1 23 45 67 89', 'PHONE_FOREIGN'],
    ['024 3900 0000 máy lẻ', 'PHONE_EXTENSION'],
    ['024 3900 0000 máy lẻ 12 máy lẻ 13', 'PHONE_EXTENSION'],
    ['024 3900 0000 máy lẻ 1234567', 'PHONE_EXTENSION'],
  ])('%s is refused as %s', (text, code) => {
    expect(parsePhone(text)).toEqual({ ok: false, code });
  });
});

describe('A telephone number is shown as people dial it', () => {
  it.each([
    ['+842439000000', '32', 'vi', '024 3900 0000 – máy lẻ 32'],
    ['+842439000000', '32', 'en', '+84 24 3900 0000 ext. 32'],
    ['+84912345678', null, 'vi', '0912 345 678'],
    ['+84912345678', null, 'en', '+84 912 345 678'],
    ['+12025550123', null, 'vi', '+12025550123'],
  ] as const)('%s, extension %s, in %s: %s', (e164, extension, locale, shown) => {
    expect(formatPhone({ e164, extension }, locale)).toBe(shown);
  });

  it('can be read back from what is shown', () => {
    const national = fc.oneof(fc.stringMatching(/^[35789][0-9]{8}$/u), fc.stringMatching(/^24[0-9]{8}$/u));
    const extension = fc.option(fc.stringMatching(/^[0-9]{1,6}$/u));
    fc.assert(fc.property(national, extension, fc.constantFrom('vi', 'en'), (number, ext, locale) => {
      const phone = { e164: `+84${number}`, extension: ext };
      expect(parsePhone(formatPhone(phone, locale))).toEqual({ ok: true, value: phone });
    }));
  });
});
