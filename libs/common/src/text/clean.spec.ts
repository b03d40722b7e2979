import { describe, expect, it } from '@jest/globals';

import { cleanText } from './clean.js';

const name = { max: 120 };
const story = { max: 2000, multiline: true };

describe('A text from outside is brought into the form we store', () => {
  it.each([
    ['NFD becomes NFC', 'Phùng Xá'.normalize('NFD'), 'Phùng Xá'],
    ['spaces at the ends go', '  Hạ Thái\u00A0', 'Hạ Thái'],
    ['several spaces are one', 'Hạ \u3000 Thái', 'Hạ Thái'],
    ['an override of direction is removed', 'Gốm \u202Efdp.exe', 'Gốm fdp.exe'],
    ['isolates and marks of direction are removed', '\u2067Gốm\u2069\u200F', 'Gốm'],
    ['one character is enough', 'Ý', 'Ý'],
    ['an emoji stays', 'Gốm 🏺', 'Gốm 🏺'],
    ['an emoji joined of several stays', 'Hộ 👨‍👩‍👧 🏳️‍🌈', 'Hộ 👨‍👩‍👧 🏳️‍🌈'],
    ['markup and templates stay as harmless text', '<b>{{7*7}}</b> ${x} <%= y %>', '<b>{{7*7}}</b> ${x} <%= y %>'],
  ])('%s', (_, input, value) => {
    expect(cleanText(input, name)).toEqual({ ok: true, value });
  });

  it('keeps the lines of a long text and drops empty ones at its ends', () => {
    expect(cleanText('\n \r\n Dòng một \r\n\r\n\tDòng hai\u2028Dòng ba\n\n', story)).toEqual({
      ok: true,
      value: 'Dòng một\n\nDòng hai\nDòng ba',
    });
  });

  it('takes an empty text where none is required', () => {
    expect(cleanText('  ', { max: 10, min: 0 })).toEqual({ ok: true, value: '' });
  });
});

describe('A text that could deceive or break something is refused with the rule it breaks', () => {
  it.each([
    ['line break in a name', 'Gốm\r\nBcc: a@b.vn', 'TEXT_CONTROL_CHARACTER'],
    ['line break at the end of a name', 'Gốm\n', 'TEXT_CONTROL_CHARACTER'],
    ['line separator in a name', 'Gốm\u2028Sứ', 'TEXT_CONTROL_CHARACTER'],
    ['null', 'Gốm\u0000', 'TEXT_CONTROL_CHARACTER'],
    ['zero-width space', 'Hạ\u200BThái', 'TEXT_ZERO_WIDTH'],
    ['zero-width joiner between letters', 'Hạ\u200DThái', 'TEXT_ZERO_WIDTH'],
    ['byte order mark', '\uFEFFHạ Thái', 'TEXT_ZERO_WIDTH'],
    ['soft hyphen', 'Hạ\u00ADThái', 'TEXT_ZERO_WIDTH'],
    ['blank letter', '\u3164', 'TEXT_ZERO_WIDTH'],
    ['half of a pair', 'Gốm \uD83C', 'TEXT_NOT_WELL_FORMED'],
    ['200 marks on a letter', `a${'\u0301'.repeat(200)}`, 'TEXT_TOO_MANY_MARKS'],
    ['only spaces', '   ', 'TEXT_BLANK'],
    ['nothing', '', 'TEXT_BLANK'],
    ['nothing but an override', '\u202E', 'TEXT_BLANK'],
    ['121 characters', 'ế'.repeat(121), 'TEXT_TOO_LONG'],
    ['10,000 characters', 'a'.repeat(10_000), 'TEXT_TOO_LONG'],
    ['10,000 spaces', ' '.repeat(10_000), 'TEXT_TOO_LONG'],
  ])('%s', (_, input, code) => {
    expect(cleanText(input, name)).toEqual({ ok: false, code });
  });

  it('refuses control characters in a long text too, but not its line breaks', () => {
    expect(cleanText('Dòng\u0007', story)).toEqual({ ok: false, code: 'TEXT_CONTROL_CHARACTER' });
  });

  it('counts characters as people do: 120 emoji or 120 decomposed letters fill a name of 120', () => {
    const letters = [cleanText('🏺'.repeat(120), name), cleanText('ế'.repeat(120).normalize('NFD'), name)];
    expect(letters).toEqual([{ ok: true, value: '🏺'.repeat(120) }, { ok: true, value: 'ế'.repeat(120) }]);
  });

  it('asks for the least length where there is one', () => {
    expect(cleanText(' ab ', { max: 10, min: 3 })).toEqual({ ok: false, code: 'TEXT_TOO_SHORT' });
  });

  it('refuses 50,000 characters by length alone, at once', () => {
    const hostile = [' '.repeat(50_000), '\n'.repeat(50_000), 'a\u0301'.repeat(25_000), '\u202E'.repeat(50_000)];
    const began = performance.now();
    const answers = hostile.map((input) => cleanText(input, story));
    expect(answers).toEqual(Array(4).fill({ ok: false, code: 'TEXT_TOO_LONG' }));
    expect((performance.now() - began) / hostile.length).toBeLessThan(5);
  });
});
