import { circle, clipped, ellipse, GOLD, group, line, many, mix, path, rect, seam, SHELL, type Brush, type Shape } from './brush.js';
import { bamboo, blossom, branch, landscape, lattice, leaf, lotus, waves } from './motifs.js';

/** Embroidery, silk and weaving. */

const WOOD = '#B08A5B';
const LEAF = '#5F7F4B';

const stitched = ({ dice, ink, mid, soft }: Brush, x: number, y: number, size: number): string =>
  dice.pick([
    () => lotus(x, y + size * 0.45, size, soft, ink) + leaf(x - size * 0.7, y + size * 0.6, size * 0.5, LEAF, SHELL),
    () => branch(x, y, size, WOOD, mid),
    () => bamboo(x, y + size * 0.8, size * 1.5, LEAF),
    () => many(3, (nth) => blossom(x + (nth - 1) * size * 0.7, y + (nth % 2) * size * 0.3, size * 0.36, nth === 1 ? ink : mid)),
  ])();

const embroideryHoop: Shape = (brush) =>
  line('M470 640 L420 700 M730 640 L780 700', WOOD, 18) +
  circle(600, 450, 240, WOOD) + circle(600, 450, 218, '#FFFFFF') + circle(600, 450, 206, mix(brush.tint, '#FFFFFF', 0.4)) +
  seam('M600 264 a186 186 0 1 1 -0.1 0', brush.mid, 4) +
  stitched(brush, 600, 450, 120) +
  rect(576, 190, 48, 40, mix(WOOD, '#000000', 0.3), { rx: 6 }) + circle(600, 190, 12, GOLD);

const embroideredPicture: Shape = (brush) =>
  rect(280, 210, 640, 490, brush.deep, { rx: 6 }) + rect(306, 236, 588, 438, mix(brush.tint, '#FFFFFF', 0.5)) +
  clipped(
    'M330 260 H870 V650 H330Z',
    rect(330, 260, 540, 390, mix(brush.tint, SHELL, 0.3)),
    brush.dice.next() < 0.5
      ? landscape(330, 260, 540, 390, { far: brush.soft, near: brush.mid, water: SHELL })
      : many(3, (nth) => line(`M${440 + nth * 160} ${430 + (nth % 2) * 60} q10 110 -20 220`, LEAF, 7) + lotus(440 + nth * 160, 440 + (nth % 2) * 60, 90, nth === 1 ? brush.ink : brush.mid, SHELL) + leaf(500 + nth * 150, 600, 80, LEAF, SHELL)),
  );

const tableCloth: Shape = (brush) =>
  many(
    3,
    (nth) => path(`M${330 - nth * 14} ${700 - nth * 26} h${540 + nth * 28} v-30 q-10 -12 -26 -12 h${-488 - nth * 28} q-16 0 -26 12Z`, nth % 2 === 0 ? brush.soft : '#FFFFFF'),
  ) +
  path('M320 600 L430 420 H770 L880 600 Q600 640 320 600Z', '#FFFFFF') +
  seam('M352 586 L446 440 H754 L848 586 Q600 622 352 586Z', brush.ink, 4) +
  group('translate(600 520) scale(1 .62)', stitched(brush, 0, 0, 110));

const hangingScarf: Shape = (brush) => {
  const cloth = 'M400 250 H800 V640 q-50 26 -100 0 t-100 0 t-100 0 t-100 0Z';
  return (
    line('M320 246 H880', WOOD, 18) + circle(320, 246, 16, GOLD) + circle(880, 246, 16, GOLD) +
    path(cloth, brush.ink) +
    clipped(
      cloth,
      rect(400, 250, 60, 420, brush.deep, { opacity: 0.45 }), rect(560, 250, 40, 420, brush.deep, { opacity: 0.3 }), rect(720, 250, 36, 420, brush.deep, { opacity: 0.4 }),
      rect(400, 300, 400, 14, brush.soft), rect(400, 326, 400, 6, GOLD), rect(400, 560, 400, 14, brush.soft), rect(400, 586, 400, 6, GOLD),
      stitched({ ...brush, ink: SHELL, mid: brush.tint, soft: brush.soft }, 600, 450, 90),
    ) +
    many(26, (nth) => line(`M${408 + nth * 15.4} ${646 + (Math.floor(nth / 6.5) % 2 === 0 ? 10 : -8)} v44`, brush.mid, 4))
  );
};

const silkBolt: Shape = (brush) => {
  const sheet = 'M360 560 C340 640 300 690 250 700 H760 C800 680 830 640 850 580Z';
  return (
    path(sheet, brush.mid) +
    clipped(sheet, many(9, (nth) => blossom(320 + (nth % 5) * 110 + Math.floor(nth / 5) * 50, 610 + Math.floor(nth / 5) * 60, 20, SHELL, brush.ink))) +
    rect(350, 440, 500, 150, brush.ink, { rx: 70 }) +
    clipped('M350 440 H850 V590 H350Z', many(12, (nth) => blossom(390 + (nth % 6) * 84, 480 + Math.floor(nth / 6) * 64, 20, brush.soft, GOLD))) +
    ellipse(848, 515, 40, 76, brush.deep) + ellipse(848, 515, 26, 52, brush.soft) + ellipse(848, 515, 11, 22, WOOD) +
    line('M380 470 H800', mix(brush.ink, '#FFFFFF', 0.4), 6)
  );
};

const towels: Shape = (brush) =>
  many(4, (nth) => {
    const [top, fill] = [636 - nth * 66, [brush.ink, SHELL, brush.mid, brush.soft][nth] ?? brush.ink];
    return rect(360, top, 480, 62, fill, { rx: 28 }) + line(`M800 ${top + 12} q18 20 0 40`, mix(fill, '#000000', 0.18), 5) +
    seam(`M384 ${top + 44} H790`, nth === 1 ? brush.ink : SHELL, 4);
  }) +
  circle(600, 378, 62, brush.mid) + many(4, (nth) => circle(600, 378, 52 - nth * 13, 'none', { stroke: nth % 2 === 0 ? SHELL : brush.ink, 'stroke-width': 6 }));

const cushion: Shape = (brush) =>
  path('M380 320 Q600 360 820 320 Q782 510 820 690 Q600 650 380 690 Q418 510 380 320Z', brush.ink) +
  seam('M410 350 Q600 384 790 350 Q758 510 790 662 Q600 628 410 662 Q442 510 410 350Z', SHELL, 4) +
  stitched({ ...brush, ink: brush.tint, mid: SHELL }, 600, 505, 110) +
  [[380, 320], [820, 320], [380, 690], [820, 690]].map(([x = 0, y = 0]) => circle(x, y, 14, GOLD) + line(`M${x} ${y} l${x < 600 ? -26 : 26} ${y < 500 ? -18 : 8}`, GOLD, 6)).join('');

const flag: Shape = (brush) =>
  rect(392, 190, 14, 510, WOOD) + circle(399, 184, 16, GOLD) +
  path('M406 230 H830 L770 260 L830 290 L770 320 L830 350 L770 380 L830 410 L770 440 L830 470 H406Z', brush.mid) +
  rect(406, 262, 300, 176, brush.ink) + rect(436, 288, 240, 124, brush.tint) + lattice(466, 308, 180, 84, brush.soft, 28) + rect(500, 318, 112, 64, GOLD) +
  waves(416, 456, 260, SHELL, 1);

export const CLOTH = { embroideryHoop, embroideredPicture, tableCloth, hangingScarf, silkBolt, towels, cushion, flag };
