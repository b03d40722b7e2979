import { describe, expect, it } from '@jest/globals';

import { compareVietnamese } from './vietnamese-order.js';

describe('Names stand in the order of a Vietnamese dictionary', () => {
  const inOrder = [
    'Ao', 'Áo', 'Ăn', 'Ân Thi', 'Ba Vì', 'Dân Hòa', 'Duyên Thái', 'Đại Mỗ', 'Đan Phượng', 'Định Công', 'Đông Anh', 'Oai', 'Ô Diên', 'Ơn',
    'Ứng Hòa',
  ];

  it('keeps the order of names from Hanoi, whichever way they come', () => {
    expect([...inOrder].reverse().sort(compareVietnamese)).toEqual(inOrder);
  });

  it('orders tones a à ả ã á ạ, then ă, then â; d before đ; o, ô, ơ; u, ư', () => {
    const letters = ['a', 'à', 'ả', 'ã', 'á', 'ạ', 'ă', 'â', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư'];
    expect([...letters].reverse().sort(compareVietnamese)).toEqual(letters);
  });

  it('does not tell NFC from NFD', () => {
    expect(compareVietnamese('Phùng Xá', 'Phùng Xá'.normalize('NFD'))).toBe(0);
  });
});
