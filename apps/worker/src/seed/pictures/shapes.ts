import * as bambooAndWood from './bamboo-and-wood.js';
import type { CraftGroup, Shape } from './brush.js';
import * as clayAndHorn from './clay-and-horn.js';
import * as cloth from './cloth.js';
import * as lacquer from './lacquer.js';
import * as otherCrafts from './other-crafts.js';

/** Everything that can be drawn, by name. */
export const SHAPES = { ...lacquer, ...cloth, ...clayAndHorn, ...bambooAndWood, ...otherCrafts } satisfies Record<string, Shape>;
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
