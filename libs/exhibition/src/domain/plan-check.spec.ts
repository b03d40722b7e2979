import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPlan, type Placed } from './plan-check.js';

const floor = { width: 40, depth: 20 };
const booth = (label: string, x: number, y: number, more: Partial<Placed> = {}): Placed => ({ label, x, y, w: 3, h: 3, rotation: 0, ...more });

describe('A plan', () => {
  it('with booths side by side, wall to wall, has no fault.', () => {
    expect(checkPlan(floor, [booth('A01', 0, 0), booth('A02', 3, 0), booth('A03', 37, 17), booth('A04', 0, 3)])).toEqual([]);
  });

  it('is told every fault: labels, walls, neighbours.', () => {
    const found = checkPlan(floor, [booth('A01', 0, 0), booth('A01', 10, 0), booth('A02', 38, 0), booth('A03', 12.5, 2)]);
    expect(found).toEqual([
      { fault: 'LABEL_TWICE', labels: ['A01'] },
      { fault: 'OUTSIDE_THE_HALL', labels: ['A02'] },
      { fault: 'OVERLAP', labels: ['A01', 'A03'] },
    ]);
  });

  it('turns a booth by a quarter: its width becomes its depth.', () => {
    const long = { w: 6, h: 3 };
    expect(checkPlan(floor, [booth('A01', 0, 0, long), booth('A02', 3, 3, long)])).toEqual([]);
    expect(checkPlan(floor, [booth('A01', 0, 0, { ...long, rotation: 90 }), booth('A02', 0, 4, long)])).toEqual([{ fault: 'OVERLAP', labels: ['A01', 'A02'] }]);
  });

  it('finds the same overlaps as comparing every pair.', () => {
    const placed = fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 15 }), w: fc.integer({ min: 1, max: 6 }), h: fc.integer({ min: 1, max: 6 }), rotation: fc.constantFrom(0, 90) });
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 12 }), (boxes) => {
        const booths = boxes.map((box, nth) => ({ ...box, label: `A${nth}` }));
        const found = checkPlan({ width: 100, depth: 100 }, booths).filter(({ fault }) => fault === 'OVERLAP');
        expect(found.length).toBe(pairsThatOverlap(booths));
      }),
    );
  });
});

function pairsThatOverlap(booths: readonly Placed[]): number {
  const size = ({ w, h, rotation }: Placed) => (rotation === 90 ? [h, w] : [w, h]) as [number, number];
  let count = 0;
  booths.forEach((a, i) => {
    booths.slice(i + 1).forEach((b) => {
      const [[aw, ah], [bw, bh]] = [size(a), size(b)];
      if (a.x < b.x + bw && b.x < a.x + aw && a.y < b.y + bh && b.y < a.y + ah) count += 1;
    });
  });
  return count;
}
