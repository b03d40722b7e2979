import type { AddHallInput, PlannedBoothInput } from '@ketnoi/exhibition';

/** A hall with its booths; invented, whatever the fair. */
export interface HallPlan extends Pick<AddHallInput, 'name' | 'nameEn' | 'width' | 'depth'> {
  readonly booths: readonly PlannedBoothInput[];
}

interface Row extends Pick<PlannedBoothInput, 'kind' | 'y' | 'hasPower' | 'hasWater' | 'positions' | 'standardEquivalent'> {
  readonly zone: string;
  readonly count: number;
  readonly w?: number;
  readonly h?: number;
  /** Metres between neighbours. */
  readonly gap?: number;
}

const FIRST_LEFT = 2;

/** A row of like booths from left to right, with labels of their zone; those at its ends are corners. */
export const rowOf = ({ zone, count, w = 3, h = 3, gap = 0, ...same }: Row): PlannedBoothInput[] =>
  Array.from({ length: count }, (_, nth) => ({
    ...same,
    zone,
    label: `${zone}${String(nth + 1).padStart(2, '0')}`,
    x: FIRST_LEFT + nth * (w + gap),
    w,
    h,
    isCorner: nth === 0 || nth === count - 1,
  }));

const POWERED = { hasPower: true } as const;

/** The plan of the fair of 2021. */
export const HALLS_OF_2021: readonly HallPlan[] = [
  {
    name: 'Sảnh trong nhà (minh họa)',
    nameEn: 'Indoor hall (demonstration)',
    width: 26,
    depth: 20,
    booths: [
      ...rowOf({ zone: 'A', count: 7, kind: 'STANDARD', y: 1, ...POWERED }),
      ...rowOf({ zone: 'B', count: 7, kind: 'STANDARD', y: 7, ...POWERED }),
      ...rowOf({ zone: 'C', count: 2, kind: 'CENTRAL', y: 13, w: 6, h: 4, gap: 3, standardEquivalent: 2.5, ...POWERED }),
    ],
  },
  {
    name: 'Sân trước (minh họa)',
    nameEn: 'Front court (demonstration)',
    width: 24,
    depth: 14,
    booths: [
      ...rowOf({ zone: 'D', count: 4, kind: 'DEMONSTRATION', y: 1, w: 4, h: 4, gap: 1, hasWater: true, ...POWERED }),
      ...rowOf({ zone: 'E', count: 1, kind: 'SHARED', y: 8, w: 12, h: 4, positions: 6, standardEquivalent: 5 }),
    ],
  },
];

/** The plan of the fair that is open today. */
export const HALLS_OF_OPEN_FAIR: readonly HallPlan[] = [
  {
    name: 'Nhà trưng bày 1 (minh họa)',
    nameEn: 'Exhibition hall 1 (demonstration)',
    width: 36,
    depth: 24,
    booths: [
      ...rowOf({ zone: 'A', count: 10, kind: 'STANDARD', y: 1, ...POWERED }),
      ...rowOf({ zone: 'B', count: 10, kind: 'STANDARD', y: 7, ...POWERED }),
      ...rowOf({ zone: 'C', count: 3, kind: 'CENTRAL', y: 14, w: 6, h: 6, gap: 3, standardEquivalent: 4, ...POWERED }),
    ],
  },
  {
    name: 'Nhà trưng bày 2 (minh họa)',
    nameEn: 'Exhibition hall 2 (demonstration)',
    width: 30,
    depth: 20,
    booths: [
      ...rowOf({ zone: 'D', count: 8, kind: 'STANDARD', y: 1 }),
      ...rowOf({ zone: 'E', count: 4, kind: 'DEMONSTRATION', y: 7, w: 4, h: 4, gap: 2, hasWater: true, ...POWERED }),
      ...rowOf({ zone: 'F', count: 1, kind: 'SHARED', y: 14, w: 18, h: 4, positions: 12, standardEquivalent: 8 }),
    ],
  },
];

export const HALLS_OF_COMING_WEEK: readonly HallPlan[] = [
  { name: 'Sảnh chính (minh họa)', nameEn: 'Main hall (demonstration)', width: 30, depth: 14, booths: [...rowOf({ zone: 'A', count: 8, kind: 'STANDARD', y: 1, ...POWERED }), ...rowOf({ zone: 'B', count: 8, kind: 'STANDARD', y: 8 })] },
];
