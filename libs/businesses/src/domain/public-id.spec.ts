import { addressSegment, publicIdIn, publicIdOf } from './public-id.js';

describe('The six characters of an address', () => {
  test('no two numbers share them, neighbours do not look alike, and they stay the same for ever', () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => publicIdOf(index + 1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{6}$/u.test(id))).toBe(true);
    expect(ids.slice(0, 3)).toEqual(RECORDED);
  });

  test('numbers beyond 30 bits have none', () => {
    expect(() => publicIdOf(2 ** 30)).toThrow(RangeError);
    expect(() => publicIdOf(0)).toThrow(RangeError);
    expect(publicIdOf(2 ** 30 - 1)).toHaveLength(6);
  });

  test('only they resolve, whatever name stands before them', () => {
    expect(addressSegment('Hộ sơn mài Đồng Quê', 'k3f9zt')).toBe('ho-son-mai-dong-que-k3f9zt');
    expect(['ho-son-mai-k3f9zt', 'ten-cu-k3f9zt', 'k3f9zt', 'k3f9z', 'ho-k3f9zl', ''].map(publicIdIn)).toEqual(['k3f9zt', 'k3f9zt', 'k3f9zt', null, null, null]);
  });
});

/** Printed on leaflets: a change of the scrambling would break them. */
const RECORDED = ['4hphbn', 'xsmpdj', 'bkrxdw'];
