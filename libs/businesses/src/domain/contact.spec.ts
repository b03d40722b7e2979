import { contactKey, readContact, type ContactKind } from './contact.js';

const answer = (kind: ContactKind, text: string): string => {
  const read = readContact(kind, text);
  return read.ok ? [read.value.value, ...(read.value.extension ? [read.value.extension] : [])].join(' ext ') : read.code;
};

describe('A way to reach a business', () => {
  test.each<[ContactKind, string, string]>([
    ['PHONE', '(84-24) 3900 0000 – máy lẻ 32', '+842439000000 ext 32'],
    ['PHONE', '0912 345 678', '+84912345678'],
    ['PHONE', '0112345678', 'PHONE_PREFIX'],
    ['PHONE', '9'.repeat(50_000), 'PHONE_LENGTH'],
    ['ZALO', '+84 912 345 678', '+84912345678'],
    ['ZALO', '024 3900 0000 x 5', 'ZALO_EXTENSION'],
    ['EMAIL', 'xuong@lang-nghe.example', 'xuong@lang-nghe.example'],
    ['EMAIL', 'a@b.example, c@d.example', 'EMAIL_TWO_ADDRESSES'],
    ['WEBSITE', 'lang-nghe.example', 'https://lang-nghe.example/'],
    ['WEBSITE', 'http://lang-nghe.example/gốm?b=1', 'http://lang-nghe.example/g%E1%BB%91m?b=1'],
    ['WEBSITE', 'javascript:alert(1)', 'WEBSITE_FORM'],
    ['WEBSITE', 'ftp://lang-nghe.example', 'WEBSITE_FORM'],
    ['WEBSITE', 'https://user:word@lang-nghe.example', 'WEBSITE_FORM'],
    ['WEBSITE', 'https://127.0.0.1/', 'WEBSITE_FORM'],
    ['WEBSITE', 'https://localhost/', 'WEBSITE_FORM'],
    ['WEBSITE', 'https://2130706433/', 'WEBSITE_FORM'],
    ['WEBSITE', `https://lang-nghe.example/${'a'.repeat(200)}`, 'WEBSITE_TOO_LONG'],
    ['WEBSITE', `lang-nghe.example/${'ố'.repeat(100)}`, 'WEBSITE_TOO_LONG'],
  ])('%s %j is kept as %s', (kind, text, expected) => {
    expect(answer(kind, text)).toBe(expected);
  });

  test('is the same however it was typed, and another with another extension', () => {
    const keyOf = (text: string): string => {
      const read = readContact('PHONE', text);
      return read.ok ? contactKey({ kind: 'PHONE', ...read.value }) : read.code;
    };
    expect(keyOf('+84 24 3900 0000')).toBe(keyOf('024.3900.0000'));
    expect(keyOf('024 3900 0000')).not.toBe(keyOf('024 3900 0000 máy lẻ 2'));
  });
});
