import type { Dice } from '../dice.js';

/** Colours of one picture: the craft's ink and tint and what is mixed of them. */
export interface Brush {
  readonly ink: string;
  readonly tint: string;
  readonly deep: string;
  readonly mid: string;
  readonly soft: string;
  readonly dice: Dice;
}

/** Draws one thing on a sheet of 1200 by 900, in the middle, standing on the line y = 700. */
export type Shape = (brush: Brush) => string;

/** Groups of crafts with their ink and tint (web.md, section 8). */
const COLOURS = {
  EMBROIDERY: ['#8E2A5E', '#F7E3EC'],
  LACQUER: ['#A3211B', '#F9E2DE'],
  WOOD: ['#6B4423', '#F0E5D8'],
  HORN: ['#8A4F00', '#F8EBD0'],
  BAMBOO: ['#3F6212', '#E8F0D6'],
  WEAVING: ['#1E3F78', '#E0E8F5'],
  CERAMICS: ['#1F6360', '#DCEEEC'],
  OTHER: ['#55524A', '#E8E8E3'],
} as const;
export type CraftGroup = keyof typeof COLOURS;

/** Lacquer black, gold hairline, cinnabar, eggshell (web.md, section 8). */
export const THEN = '#17120E';
export const GOLD = '#D9A441';
export const SON = '#A3211B';
export const SHELL = '#F3F5F0';

export function brushOf(group: CraftGroup, dice: Dice): Brush {
  const [ink, tint] = COLOURS[group];
  return { ink, tint, deep: mix(ink, THEN, 0.55), mid: mix(ink, tint, 0.35), soft: mix(ink, tint, 0.7), dice };
}

/** Between two colours: 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const part = (colour: string, place: number): number => Number.parseInt(colour.slice(1 + 2 * place, 3 + 2 * place), 16);
  const mixed = [0, 1, 2].map((place) => Math.round(part(from, place) * (1 - share) + part(to, place) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes): string =>
  `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : value}"`).join(' ')}/>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): string => tag('rect', { x, y, width, height, fill, ...more });
export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string => tag('circle', { cx, cy, r, fill, ...more });
export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}): string => tag('ellipse', { cx, cy, rx, ry, fill, ...more });
export const path = (d: string, fill: string, more: Attributes = {}): string => tag('path', { d, fill, ...more });
export const line = (d: string, stroke: string, width: number, more: Attributes = {}): string =>
  tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
export const group = (transform: string, ...inner: readonly string[]): string => `<g transform="${transform}">${inner.join('')}</g>`;

/** The one ornament: dashes of 14 with gaps of 6 (web.md, section 8). */
export const seam = (d: string, stroke: string, width = 3): string => line(d, stroke, width, { 'stroke-dasharray': '14 6', 'stroke-linecap': 'butt' });

/** So many parts, one after the other. */
export const many = (count: number, draw: (nth: number) => string): string => Array.from({ length: count }, (_, nth) => draw(nth)).join('');

/** Only what lies inside the outline is seen. One outline, one name: the same picture is the same text. */
export function clipped(outline: string, ...inner: readonly string[]): string {
  const name = `c${Math.abs([...outline].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7))}`;
  return `<clipPath id="${name}"><path d="${outline}"/></clipPath><g clip-path="url(#${name})">${inner.join('')}</g>`;
}
