import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fold, FOLD_VERSION, placementKey, searchableText, searchTokens, toTsQuery } from './fold.js';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const MARKED = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';

describe('Folded text is for finding: no marks, đ as d, lower case, one space', () => {
  it.each([
    ['SƠN ĐỒNG', 'son dong'],
    ['Đường Lâm', 'duong lam'],
    ['  Phùng \t Xá\n', 'phung xa'],
    ['889/QĐ-TTg', '889/qd-ttg'],
    ['Ðông Anh, with the eth of old code pages', 'dong anh, with the eth of old code pages'],
    ['', ''],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds every marked letter of the alphabet, small and capital, composed and decomposed', () => {
    const bare = 'a'.repeat(17) + 'e'.repeat(11) + 'i'.repeat(5) + 'o'.repeat(17) + 'u'.repeat(11) + 'y'.repeat(5) + 'd';
    const spellings = [MARKED, MARKED.toUpperCase(), MARKED.normalize('NFD'), MARKED.toUpperCase().normalize('NFD')];
    expect(spellings.map(fold)).toEqual([bare, bare, bare, bare]);
  });

  it('is the same in every locale: a Turkish i is an i, and ß is ss', () => {
    expect(['İstanbul', 'ISTANBUL', 'ıstanbul', 'istanbul'].map(fold)).toEqual(Array(4).fill('istanbul'));
    expect(fold('Straße')).toBe(fold('STRASSE'));
  });

  it('makes false friends of names in Hanoi, which is why it is never unique', () => {
    const friends = [['Sơn Đồng', 'Sơn Đông'], ['Vân Từ', 'Văn Tự'], ['Phù Đổng', 'Phú Đông'], ['Vạn Phúc', 'Vân Phúc']];
    expect(friends.map(([one = '', other = '']) => fold(one) === fold(other))).toEqual([true, true, true, true]);
  });

  it('answers the same for NFC and NFD, and folding twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      expect(fold(fold(text))).toBe(fold(text));
    }));
  });

  it('carries its version, by which stored columns know that they are behind', () => {
    expect(FOLD_VERSION).toBe(1);
  });
});

describe('The placement key ignores where the tone is written, and nothing else', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Ứng Hoà', 'Ứng Hòa'],
    ['Thuỵ Hương', 'Thụy Hương'],
    ['THỤY KHUÊ', 'thuỵ khuê'],
    ['Khoẻ', 'Khỏe'],
    ['Quý', 'Qúy'],
    ['Phùng  Xá', 'Phùng Xá'.normalize('NFD')],
  ])('%s is %s', (one, other) => {
    expect(placementKey(one)).toBe(placementKey(other));
  });

  it('keeps names apart that differ in a tone, a mark or a letter', () => {
    const names = ['Hoa', 'Hòa', 'Hóa', 'Hỏa', 'Hoài', 'Hoàn', 'Sơn Đồng', 'Sơn Đông', 'Vạn Phúc', 'Vân Phúc', 'Thủy', 'Thúy', 'Đa', 'Da'];
    expect(new Set(names.map(placementKey)).size).toBe(names.length);
  });

  it('is the same for NFC and NFD, and of itself', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(placementKey(text.normalize('NFD'))).toBe(placementKey(text));
      expect(placementKey(placementKey(text))).toBe(placementKey(text));
    }));
  });
});

describe('A query becomes prefixes that must all be met', () => {
  it.each([
    ['hạ thái thường tín', 'ha:* & thai:* & thuong:* & tin:*'],
    ['Lang Nghe', 'lang:* & nghe:*'],
    ['889/QĐ-TTg', '889:* & qd:* & ttg:*'],
    ["son | dong:* & !a <-> 'b' \\", 'son:* & dong:* & a:* & b:*'],
    ['thêu thêu THEU', 'theu:*'],
  ])('%s asks for %s', (query, asked) => {
    expect(toTsQuery(query)).toBe(asked);
  });

  it.each(['', '   ', '!?–', '\u0301', ':*'])('asks for nothing when there is no letter or digit in "%s"', (query) => {
    expect(toTsQuery(query)).toBeNull();
  });

  it('never lets an operator through, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(toTsQuery(query) ?? 'a:*').toMatch(/^[\p{L}\p{Nd}]+:\*(?: & [\p{L}\p{Nd}]+:\*)*$/u);
    }));
  });

  it('stops at twelve words, so that a pasted page is no expensive query', () => {
    expect(searchTokens(Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' '))).toHaveLength(12);
  });

  it('finds làng nghề by "lang nghe", since stored text is cut into words like a query', () => {
    const stored = searchableText(['Làng nghề Hạ Thái', null, 'Quyết định 889/QĐ-TTg', undefined, '']);
    expect(stored).toBe('lang nghe ha thai quyet dinh 889 qd ttg');
    expect(searchTokens('lang nghe').every((token) => stored.split(' ').includes(token))).toBe(true);
  });
});
