import { circle, clipped, ellipse, GOLD, group, line, many, mix, path, rect, SHELL, THEN, type Brush, type Shape } from './brush.js';
import { bamboo, blossom, branch, carp, eggshell, landscape, lotus, waves } from './motifs.js';

/** Lacquer and inlay. */

const ornament = ({ dice, ink, mid }: Brush, x: number, y: number, size: number): string =>
  dice.pick([
    () => lotus(x, y + size * 0.4, size, mid, GOLD),
    () => branch(x, y, size, GOLD, SHELL),
    () => carp(x, y, size, GOLD, ink),
    () => bamboo(x, y + size * 0.6, size * 1.25, GOLD),
  ])();

const lacquerBox: Shape = (brush) =>
  rect(350, 450, 500, 250, THEN, { rx: 16 }) +
  rect(350, 650, 500, 50, mix(THEN, '#000000', 0.4), { rx: 16 }) +
  rect(376, 492, 448, 180, 'none', { rx: 8, stroke: GOLD, 'stroke-width': 4 }) +
  ornament(brush, 600, 585, 78) +
  rect(334, 386, 532, 88, brush.ink, { rx: 20 }) +
  rect(334, 448, 532, 26, brush.deep, { rx: 13 }) +
  line('M362 410 H838', mix(brush.ink, '#FFFFFF', 0.35), 6) +
  circle(600, 372, 24, GOLD) + circle(593, 366, 8, SHELL);

const lacquerTray: Shape = (brush) =>
  ellipse(600, 612, 380, 128, THEN) +
  ellipse(600, 590, 380, 128, brush.deep) +
  ellipse(600, 584, 380, 128, 'none', { stroke: GOLD, 'stroke-width': 4 }) +
  ellipse(600, 590, 336, 102, brush.ink) +
  clipped(
    'M264 590 a336 102 0 1 0 672 0 a336 102 0 1 0 -672 0', eggshell(300, 560, 240, 110, 120, brush.dice.next),
    group('translate(760 580) scale(1 .55)', ornament(brush, 0, 0, 120)),
  );

const lacquerVase: Shape = (brush) => {
  const body = 'M544 250 C544 236 656 236 656 250 C652 340 780 400 780 530 C780 640 700 700 600 700 C500 700 420 640 420 530 C420 400 548 340 544 250Z';
  return (
    path(body, THEN) +
    clipped(
      body, rect(400, 500, 400, 120, brush.ink), waves(400, 640, 400, GOLD, 2), line('M400 500 H800 M400 620 H800', GOLD, 5),
      eggshell(420, 300, 360, 160, 46, brush.dice.next), ornament(brush, 600, 566, 64),
    ) +
    ellipse(600, 250, 62, 14, brush.ink, { stroke: GOLD, 'stroke-width': 4 }) +
    line('M470 470 C450 520 460 580 480 610', mix(THEN, '#FFFFFF', 0.35), 10)
  );
};

const lacquerPainting: Shape = (brush) =>
  rect(300, 196, 600, 504, THEN, { rx: 6 }) +
  rect(318, 214, 564, 468, 'none', { stroke: GOLD, 'stroke-width': 4 }) +
  clipped(
    'M336 232 H864 V664 H336Z', rect(336, 232, 528, 432, brush.deep),
    landscape(336, 232, 528, 432, { far: brush.ink, near: mix(THEN, brush.ink, 0.35), water: GOLD }),
    eggshell(336, 560, 528, 40, 50, brush.dice.next),
  );

const lacquerBowl: Shape = (brush) =>
  rect(540, 676, 120, 26, THEN, { rx: 6 }) +
  path('M380 450 H820 C816 600 730 684 600 684 C470 684 384 600 380 450Z', THEN) +
  path('M700 662 C770 620 812 540 820 450 H792 C784 540 756 610 700 662Z', mix(THEN, '#FFFFFF', 0.18)) +
  ellipse(600, 450, 220, 54, brush.ink, { stroke: GOLD, 'stroke-width': 5 }) +
  ellipse(600, 462, 170, 34, brush.mid) +
  many(7, (nth) => blossom(430 + nth * 57, 540 + Math.abs(nth - 3) * -12 + 20, 20, nth % 2 === 0 ? GOLD : SHELL, brush.ink));

const pearl = (nth: number): string => ['#F3F5F0', '#DDEBE6', '#F3E3E6', '#E4E6F3'][nth % 4] ?? SHELL;

const inlayBox: Shape = (brush) =>
  rect(340, 430, 520, 270, THEN, { rx: 10 }) +
  rect(340, 430, 520, 70, mix(THEN, brush.ink, 0.25), { rx: 10 }) +
  line('M340 500 H860', GOLD, 4) +
  branch(600, 600, 150, pearl(1), pearl(2)) +
  many(11, (nth) => blossom(372 + nth * 45.6, 465, 15, pearl(nth), brush.ink)) +
  many(2, (nth) => group(`translate(${nth * 400} 0)`, lotus(400, 668, 46, pearl(nth), THEN))) +
  rect(578, 486, 44, 40, GOLD, { rx: 6 }) + circle(600, 506, 7, THEN);

const inlayScreen: Shape = (brush) =>
  many(4, (nth) => {
    const left = 300 + nth * 152;
    return (
      rect(left, 210, 144, 490, THEN, { rx: 4 }) +
      rect(left + 10, 222, 124, 380, mix(THEN, brush.ink, 0.3)) +
      rect(left + 10, 614, 124, 66, brush.deep) +
      [bamboo(left + 72, 560, 300, pearl(0)), branch(left + 72, 420, 70, pearl(1), pearl(2)), lotus(left + 72, 480, 90, pearl(3), THEN), branch(left + 72, 340, 60, pearl(1), pearl(0))][(nth + brush.dice.whole(0, 3)) % 4] +
      blossom(left + 72, 647, 22, pearl(nth), GOLD)
    );
  }) + many(3, (nth) => many(2, (row) => rect(448 + nth * 152, 290 + row * 260, 8, 40, GOLD)));

export const LACQUER = { lacquerBox, lacquerTray, lacquerVase, lacquerPainting, lacquerBowl, inlayBox, inlayScreen };
