import sharp from 'sharp';
import { diceOf } from '../dice.js';
import { brushOf, ellipse, group, line, mix, rect, seam, type Brush } from './brush.js';
import { SHAPES, type Picture, type View } from './shapes.js';

/** The sheet on which shapes are drawn, and how wide it is sent. */
const WIDTH = 1200;
const HEIGHT = 900;
const SENT_WIDTH = 960;
/** Where the table begins. */
const HORIZON = 610;

/** The drawing as SVG text; no letter in it, so that it needs no font. */
export function svgOf({ shape, group: craft, view, chance }: Picture): string {
  const brush = brushOf(craft, diceOf(`${chance} ${shape}`));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SENT_WIDTH}" height="${(SENT_WIDTH * HEIGHT) / WIDTH}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${background(brush, view)}${placed(view, SHAPES[shape](brush))}</svg>`;
}

/** The picture as a JPEG, as a camera would send it. */
export const drawPicture = (picture: Picture): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(picture))).flatten({ background: '#FFFFFF' }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();

function background({ tint, ink, soft }: Brush, view: View): string {
  const wall = rect(0, 0, WIDTH, HEIGHT, tint);
  if (view === 'DETAIL') return rect(0, 0, WIDTH, HEIGHT, mix(tint, ink, 0.16));
  return wall + rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, mix(tint, ink, 0.14)) + seam(`M0 ${HORIZON} H${WIDTH}`, soft) +
  line(`M0 ${HORIZON + 8} H${WIDTH}`, mix(tint, '#FFFFFF', 0.5), 2);
}

const shadow = (x: number, width: number): string => ellipse(x, 704, width, 26, '#17120E', { opacity: 0.16 });

function placed(view: View, thing: string): string {
  if (view === 'DETAIL') return group('translate(600 470) scale(1.75) translate(-600 -500)', thing);
  if (view === 'PAIR') {
    const [back, front] = ['translate(845 650) scale(.62) translate(-600 -700)', 'translate(410 800) scale(.86) translate(-600 -700)'];
    return group(back, shadow(600, 320), thing) + group(front, shadow(600, 320), thing);
  }
  return group('translate(600 790) scale(1.22) translate(-600 -700)', shadow(600, 330), thing);
}
