import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isReservedSlug, NAMELESS_SLUG, parseSlug, SLUG_MAX, slugOf } from './slug.js';

describe('The slug of a name is what an address can carry of it', () => {
  it.each([
    ['Sơn mài Hạ Thái', 'son-mai-ha-thai'],
    ['Đường Lâm', 'duong-lam'],
    ['đ Đ', 'd-d'],
    ['Phùng Xá'.normalize('NFD'), 'phung-xa'],
    ['Công ty TNHH "Gốm & Sứ" (Bát Tràng)', 'cong-ty-tnhh-gom-su-bat-trang'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Gốm\u200B\u202ESứ', 'gom-su'],
    ['陶瓷', NAMELESS_SLUG],
    ['', NAMELESS_SLUG],
  ])('%s gives %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is cut between words, and inside one only when the first word alone is too long', () => {
    expect(slugOf('làng nghề '.repeat(20))).toBe('lang-nghe-'.repeat(8).slice(0, -1));
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(SLUG_MAX));
  });

  it('always has the form of a slug and is its own slug', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(slugOf(slug)).toBe(slug);
    }));
  });
});

describe('A slug that a person chooses is taken as typed or refused', () => {
  it('takes small letters, digits and single hyphens', () => {
    expect(parseSlug('ha-thai-2021')).toEqual({ ok: true, value: 'ha-thai-2021' });
  });

  it.each([
    ['Ha-Thai', 'SLUG_FORM'],
    ['hạ-thái', 'SLUG_FORM'],
    ['ha--thai', 'SLUG_FORM'],
    ['-ha-thai', 'SLUG_FORM'],
    ['ha\u200Bthai', 'SLUG_FORM'],
    ['ha\u200Dthai', 'SLUG_FORM'],
    ['\uFEFFhathai', 'SLUG_FORM'],
    ['ha-thаi with a Cyrillic а', 'SLUG_FORM'],
    ['ab', 'SLUG_LENGTH'],
    ['a'.repeat(50_000), 'SLUG_LENGTH'],
    ['admin', 'SLUG_RESERVED'],
    ['dang-nhap', 'SLUG_RESERVED'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseSlug(text)).toEqual({ ok: false, code });
  });

  it('reserves the first segments of our own addresses', () => {
    const taken = ['su-kien', 'doanh-nghiep', 'lang-nghe', 'xac-minh', 'v', 'app', 'check-in', 'en', 'graphql'];
    expect(taken.filter(isReservedSlug)).toEqual(taken);
  });
});
