import { circle, clipped, ellipse, GOLD, group, line, many, mix, path, rect, SHELL, SON, type Shape } from './brush.js';
import { blossom, branch, leaf } from './motifs.js';

/** Hats, fans, incense, silver, bronze, kites, dough figures and shoes. */

const STRAW = '#E3D3A0';
const BRONZE = '#9C6B2F';
const SILVER = '#C9CFD4';

const conicalHat: Shape = (brush) => {
  const cone = 'M600 270 L900 640 Q600 730 300 640Z';
  return (
    path(cone, STRAW) +
    clipped(
      cone, many(13, (nth) => line(`M600 270 L${300 + nth * 50} 700`, mix(STRAW, brush.ink, 0.25), 3)),
      many(9, (nth) => line(`M${560 - nth * 30} ${318 + nth * 38} Q600 ${340 + nth * 46} ${640 + nth * 30} ${318 + nth * 38}`, mix(STRAW, brush.ink, 0.4), 4)),
    ) +
    line('M300 640 Q600 730 900 640', brush.ink, 9) + line('M400 660 C430 760 560 740 590 700 M800 660 C770 760 640 740 610 700', SON, 12)
  );
};

const paperFan: Shape = (brush) =>
  many(15, (nth) => {
    const [from, to] = [nth, nth + 1].map((edge) => ((200 + edge * 9.34) * Math.PI) / 180);
    const at = (turn = 0, reach: number): string => `${600 + Math.cos(turn) * reach} ${690 + Math.sin(turn) * reach}`;
    return path(`M${at(from, 190)} L${at(from, 430)} L${at(to, 430)} L${at(to, 190)}Z`, nth % 2 === 0 ? mix(SON, SHELL, 0.1) : SON) +
    line(`M600 690 L${at(from, 190)}`, STRAW, 9);
  }) + group('translate(600 400)', branch(0, 0, 120, GOLD, SHELL)) + circle(600, 690, 15, brush.deep) + line('M600 690 q30 20 10 60', GOLD, 6);

const incense: Shape = (brush) =>
  many(3, (bundle) => {
    const x = 380 + bundle * 220;
    return (
      many(25, (nth) => {
        const turn = ((nth - 12) * 5.4 * Math.PI) / 180;
        const tip = [x + Math.sin(turn) * 250, 660 - Math.cos(turn) * 320];
        return line(`M${x} 690 L${tip[0]} ${tip[1]}`, bundle === 1 ? SON : mix(SON, GOLD, 0.35), 7) + circle(tip[0] ?? x, tip[1] ?? 0, 7, GOLD);
      }) + rect(x - 34, 610, 68, 30, brush.deep, { rx: 10 }) + path(`M${x - 40} 700 l14 -60 h52 l14 60Z`, mix(SON, '#000000', 0.2))
    );
  });

const filigree: Shape = (brush) =>
  ellipse(600, 640, 230, 60, brush.deep) + ellipse(600, 628, 230, 60, brush.mid) +
  many(
    8,
    (nth) => group(`rotate(${nth * 45} 600 430)`, path('M600 430 C560 350 570 280 600 240 C630 280 640 350 600 430Z', 'none', { stroke: SILVER, 'stroke-width': 9 }), circle(600, 300, 18, 'none', { stroke: SILVER, 'stroke-width': 6 }), circle(600, 352, 12, 'none', { stroke: SILVER, 'stroke-width': 5 }), circle(600, 226, 10, SILVER)),
  ) +
  circle(600, 430, 40, SILVER) + circle(600, 430, 24, brush.dice.pick([SON, '#1F6360', '#1E3F78']));

const silverBracelet: Shape = (brush) =>
  ellipse(600, 560, 260, 130, 'none', { stroke: brush.soft, 'stroke-width': 54 }) + ellipse(600, 548, 260, 130, 'none', { stroke: SILVER, 'stroke-width': 44 }) +
  many(
    18,
    (nth) => circle(600 + Math.cos((nth * Math.PI) / 9) * 260, 548 + Math.sin((nth * Math.PI) / 9) * 130, 13, 'none', { stroke: brush.ink, 'stroke-width': 4 }),
  ) +
  blossom(600, 676, 40, SHELL, SON);

const bronzeBell: Shape = (brush) =>
  path('M560 250 q0 -60 40 -60 t40 60', 'none', { stroke: BRONZE, 'stroke-width': 22 }) +
  path('M470 280 q130 -60 260 0 C760 420 760 560 800 660 Q600 706 400 660 C440 560 440 420 470 280Z', BRONZE) +
  many(3, (nth) => line(`M${462 - nth * 12} ${350 + nth * 110} Q600 ${378 + nth * 114} ${738 + nth * 12} ${350 + nth * 110}`, GOLD, 6)) +
  many(12, (nth) => circle(500 + (nth % 6) * 40, 410 + Math.floor(nth / 6) * 40, 10, GOLD)) + circle(600, 590, 34, GOLD) +
  circle(600, 590, 22, BRONZE) + path('M400 660 Q600 706 800 660 L806 690 Q600 736 394 690Z', mix(BRONZE, brush.deep, 0.4));

const bronzeCenser: Shape = (brush) =>
  ellipse(600, 700, 120, 14, brush.deep) + many(3, (nth) => path(`M${470 + nth * 110} 600 h40 l-10 100 h-20Z`, BRONZE)) +
  path('M380 480 H820 Q820 640 600 640 T380 480Z', BRONZE) + rect(366, 456, 468, 34, mix(BRONZE, GOLD, 0.4), { rx: 14 }) +
  line('M380 470 q-60 -60 -10 -110 M820 470 q60 -60 10 -110', BRONZE, 22) +
  path('M440 452 q160 -150 320 0Z', mix(BRONZE, '#000000', 0.15)) + circle(600, 350, 30, GOLD) +
  many(5, (nth) => blossom(460 + nth * 70, 560 - Math.abs(nth - 2) * 14, 22, GOLD, BRONZE));

const fluteKite: Shape = (brush) =>
  line('M600 420 C560 560 680 600 620 700', brush.mid, 4) + path('M220 300 C380 560 820 560 980 300 C820 420 380 420 220 300Z', SON) +
  line('M220 300 C380 490 820 490 980 300', GOLD, 6) +
  many(7, (nth) => line(`M${360 + nth * 80} ${398 + Math.abs(nth - 3) * -14} v${62 - Math.abs(nth - 3) * 8}`, STRAW, 5)) +
  many(3, (nth) => rect(500 + nth * 4, 330 - nth * 40, 200 - nth * 8, 26, [brush.ink, brush.mid, BRONZE][nth] ?? brush.ink, { rx: 13 })) +
  line('M600 250 V420', BRONZE, 9);

const toHe: Shape = (brush) =>
  rect(320, 660, 560, 40, '#8A5A33', { rx: 10 }) + many(4, (nth) => line(`M${400 + nth * 134} 660 V${430 - (nth % 2) * 50}`, STRAW, 9)) +
  blossom(400, 400, 62, SON) +
  group(
    'translate(534 340)', ellipse(0, 0, 66, 50, GOLD), circle(48, -46, 32, GOLD), path('M30 -84 l12 22 l14 -26 l8 26Z', SON),
    path('M-62 -10 q-60 -50 -40 -90 q40 20 56 70Z', '#1F6360'), circle(56, -50, 5, brush.deep), path('M78 -46 l24 8 l-24 8Z', SON),
  ) +
  group(
    'translate(668 400)', ellipse(0, 0, 74, 46, '#1E3F78'), circle(-66, -30, 34, '#1E3F78'),
    line('M-92 -56 q-30 -20 -10 -44 M-44 -58 q20 -24 0 -44', STRAW, 9), circle(-76, -36, 5, SHELL),
  ) +
  group('translate(802 350)', leaf(0, 20, 60, '#5F7F4B', SHELL), blossom(0, -10, 46, '#8E2A5E'));

const leatherShoes: Shape = (brush) =>
  many(2, (nth) =>
    group(
      `translate(${nth * 130} ${nth * 90 - 60})`,
      path('M300 560 C300 500 330 470 370 470 H440 C480 520 560 540 660 560 C720 574 730 620 730 640 H300Z', nth === 0 ? '#6B4423' : '#8A5A33'),
      rect(300, 636, 430, 24, brush.deep, { rx: 8 }), rect(300, 640, 110, 40, brush.deep, { rx: 6 }), many(4, (row) => line(`M${440 + row * 30} ${516 + row * 10} l34 -22`, STRAW, 6)), line('M330 500 q50 24 110 -20', STRAW, 4, { 'stroke-dasharray': '10 7' }),
    ),
  );

export const OTHER_CRAFTS = { conicalHat, paperFan, incense, filigree, silverBracelet, bronzeBell, bronzeCenser, fluteKite, toHe, leatherShoes };
