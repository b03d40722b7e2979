import { describe, expect, it } from '@jest/globals';
import { typedWords } from './search-words.js';

describe('What a reader types', () => {
  it.each([
    ['Sơn mài', { folded: 'son:* & mai:*', marked: ['sơn', 'mài'] }],
    ['  GỐM! ', { folded: 'gom:*', marked: ['gốm'] }],
    ['!!!', { folded: null, marked: [] }],
    ['', null],
    [null, null],
  ])('%j', (typed, expected) => {
    expect(typedWords(typed)).toEqual(expected);
  });
});
