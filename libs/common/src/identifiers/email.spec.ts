import { describe, expect, it } from '@jest/globals';

import { normaliseEmail } from './email.js';

describe('An e-mail address is exactly one bare address', () => {
  it.each([
    [' Lan.Anh@Example.VN ', 'Lan.Anh@example.vn', 'lan.anh@example.vn'],
    ['lan+hoi-cho@example.vn', 'lan+hoi-cho@example.vn', 'lan+hoi-cho@example.vn'],
    ['lan@làngnghề.vn', 'lan@xn--lngngh-ita1132d.vn', 'lan@xn--lngngh-ita1132d.vn'],
    ['lan@LÀNGNGHỀ.vn'.normalize('NFD'), 'lan@xn--lngngh-ita1132d.vn', 'lan@xn--lngngh-ita1132d.vn'],
    ["o'brien@example.com", "o'brien@example.com", "o'brien@example.com"],
    ['Nguyễn@example.vn'.normalize('NFD'), 'Nguyễn@example.vn', 'nguyễn@example.vn'],
    [`${'a'.repeat(64)}@example.vn`, `${'a'.repeat(64)}@example.vn`, `${'a'.repeat(64)}@example.vn`],
  ])('%s is written to as %s and compared as %s', (text, address, comparisonKey) => {
    expect(normaliseEmail(text)).toEqual({ ok: true, value: { address, comparisonKey } });
  });

  it('is one account in all its case variants', () => {
    const keys = ['lan@example.vn', 'LAN@EXAMPLE.VN', 'Lan@Example.Vn'].map((text) => {
      const email = normaliseEmail(text);
      return email.ok ? email.value.comparisonKey : email.code;
    });
    expect(new Set(keys)).toEqual(new Set(['lan@example.vn']));
  });

  it('leaves a Cyrillic look-alike as it is, another address than the Latin one', () => {
    expect(normaliseEmail('lаn@example.vn')).toEqual({
      ok: true,
      value: { address: 'l\u0430n@example.vn', comparisonKey: 'l\u0430n@example.vn' },
    });
  });
});

describe('Whatever a mailer could read as something else is refused', () => {
  it.each([
    ['', 'EMAIL_BLANK'],
    ['   ', 'EMAIL_BLANK'],
    ['"x@gmail.com y"@int', 'EMAIL_QUOTED'],
    ['"lan"@example.vn', 'EMAIL_QUOTED'],
    ['lan\\@example.vn', 'EMAIL_QUOTED'],
    ['a@b.vn, evil@x.vn', 'EMAIL_TWO_ADDRESSES'],
    ['a@b.vn;evil@x.vn', 'EMAIL_TWO_ADDRESSES'],
    ['a@b.vn evil@x.vn', 'EMAIL_TWO_ADDRESSES'],
    ['a@b.vn@x.vn', 'EMAIL_TWO_ADDRESSES'],
    ['Lan <lan@example.vn>', 'EMAIL_DISPLAY_NAME'],
    ['"x" <evil@x.vn> <a@b.vn>', 'EMAIL_DISPLAY_NAME'],
    ['lan@example.vn (Lan)', 'EMAIL_DISPLAY_NAME'],
    ['lan@example.vn\r\nBcc: evil@x.vn', 'EMAIL_CONTROL_CHARACTER'],
    ['lan@example.vn\n', 'EMAIL_CONTROL_CHARACTER'],
    ['lan\u0000@example.vn', 'EMAIL_CONTROL_CHARACTER'],
    ['lan\u200B@example.vn', 'EMAIL_ZERO_WIDTH'],
    ['lan\u200D@example.vn', 'EMAIL_ZERO_WIDTH'],
    ['\uFEFFlan@example.vn', 'EMAIL_ZERO_WIDTH'],
    ['lan@exam\u200Bple.vn', 'EMAIL_ZERO_WIDTH'],
    ['lan\u202E@example.vn', 'EMAIL_ZERO_WIDTH'],
    ['lan＠example.vn', 'EMAIL_FULL_WIDTH'],
    ['lan@ｅxample.vn', 'EMAIL_FULL_WIDTH'],
    ['lan anh@example.vn', 'EMAIL_FORM'],
    ['lan', 'EMAIL_FORM'],
    ['@example.vn', 'EMAIL_FORM'],
    ['lan@', 'EMAIL_FORM'],
    ['.lan@example.vn', 'EMAIL_FORM'],
    ['lan..anh@example.vn', 'EMAIL_FORM'],
    ['lan\uD800@example.vn', 'EMAIL_FORM'],
    ['lan@localhost', 'EMAIL_DOMAIN'],
    ['lan@127.0.0.1', 'EMAIL_DOMAIN'],
    ['lan@1.2', 'EMAIL_DOMAIN'],
    ['lan@[127.0.0.1]', 'EMAIL_DOMAIN'],
    ['lan@ex%61mple.com', 'EMAIL_DOMAIN'],
    ['lan@example.com/x', 'EMAIL_DOMAIN'],
    ['lan@example..vn', 'EMAIL_DOMAIN'],
    ['lan@example.vn.', 'EMAIL_DOMAIN'],
    ['lan@-example.vn', 'EMAIL_DOMAIN'],
    ['lan@a_b.vn', 'EMAIL_DOMAIN'],
    [`${'a'.repeat(65)}@example.vn`, 'EMAIL_TOO_LONG'],
    [`${'ế'.repeat(22)}@example.vn`, 'EMAIL_TOO_LONG'],
    [`${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(3)}${'c'.repeat(20)}.vn`, 'EMAIL_TOO_LONG'],
    ['a'.repeat(50_000), 'EMAIL_TOO_LONG'],
  ])('%j is refused as %s', (text, code) => {
    expect(normaliseEmail(text)).toEqual({ ok: false, code });
  });
});
