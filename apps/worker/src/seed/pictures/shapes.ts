import { BAMBOO_AND_WOOD } from './bamboo-and-wood.js';
import type { CraftGroup, Shape } from './brush.js';
import { CLAY_AND_HORN } from './clay-and-horn.js';
import { CLOTH } from './cloth.js';
import { LACQUER } from './lacquer.js';
import { OTHER_CRAFTS } from './other-crafts.js';

/** Everything that can be drawn, by name. */
export const SHAPES = { ...LACQUER, ...CLOTH, ...CLAY_AND_HORN, ...BAMBOO_AND_WOOD, ...OTHER_CRAFTS } satisfies Record<string, Shape>;
export type ShapeName = keyof typeof SHAPES;

export const VIEWS = ['WHOLE', 'PAIR', 'DETAIL'] as const;
export type View = (typeof VIEWS)[number];

export interface Picture {
  readonly shape: ShapeName;
  readonly group: CraftGroup;
  readonly view: View;
  /** Decides ornament and details: the same text, the same picture. */
  readonly chance: string;
}
