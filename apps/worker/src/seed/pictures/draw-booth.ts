import sharp from 'sharp';
import { diceOf } from '../dice.js';
import { brushOf, ellipse, group, line, many, mix, path, rect, seam, type Brush, type CraftGroup } from './brush.js';
import { SHAPES, type ShapeName } from './shapes.js';

/** A booth seen from the aisle: an awning in the craft's colours, a table, and up to three of its goods on it. */
export interface BoothPicture {
  readonly shapes: readonly ShapeName[];
  readonly group: CraftGroup;
  /** Decides details: the same text, the same picture. */
  readonly chance: string;
}

const WIDTH = 1600;
const HEIGHT = 900;
const TABLE = 640;
const AWNING = 150;
const STRIPES = 10;

/** Where goods stand on the table, from left to right, and how large. */
const PLACES = [
  [330, 0.52],
  [800, 0.66],
  [1270, 0.52],
] as const;

/** The picture as a JPEG, as a camera would send it. */
export const drawBooth = (picture: BoothPicture): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(picture))).flatten({ background: '#FFFFFF' }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();

function svgOf({ shapes, group: craft, chance }: BoothPicture): string {
  const brush = brushOf(craft, diceOf(`${chance} booth`));
  const goods = PLACES.map(([x, scale], nth) => {
    const shape = shapes[nth % Math.max(1, shapes.length)];
    return shape ? standing(SHAPES[shape](brush), x, scale) : '';
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 ${WIDTH} ${HEIGHT}">${wall(brush)}${table(brush)}${goods.join('')}${awning(brush)}</svg>`;
}

const standing = (thing: string, x: number, scale: number): string =>
  group(`translate(${x} ${TABLE + 6}) scale(${scale}) translate(-600 -700)`, ellipse(600, 704, 320, 24, '#17120E', { opacity: 0.16 }), thing);

const wall = ({ tint, ink, soft }: Brush): string =>
  rect(0, 0, WIDTH, HEIGHT, tint) + many(7, (nth) => line(`M${100 + nth * 233} ${AWNING} V${TABLE}`, mix(tint, ink, 0.07), 4)) +
  line(`M40 0 V${HEIGHT} M${WIDTH - 40} 0 V${HEIGHT}`, soft, 18);

const table = ({ tint, ink, soft }: Brush): string =>
  rect(0, TABLE, WIDTH, HEIGHT - TABLE, mix(tint, ink, 0.22)) + rect(0, TABLE, WIDTH, 22, mix(tint, ink, 0.36)) + seam(`M0 ${TABLE + 60} H${WIDTH}`, soft, 4);

const awning = ({ ink, tint }: Brush): string =>
  many(STRIPES, (nth) => {
    const [left, width] = [(nth * WIDTH) / STRIPES, WIDTH / STRIPES];
    return path(`M${left} 0 h${width} v${AWNING - 40} q${-width / 2} 70 ${-width} 0Z`, nth % 2 === 0 ? ink : mix(tint, '#FFFFFF', 0.4));
  });
