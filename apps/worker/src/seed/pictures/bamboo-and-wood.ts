import { circle, clipped, ellipse, GOLD, group, line, many, mix, path, rect, SHELL, SON, type Brush, type Shape } from './brush.js';
import { blossom, lattice, lotus } from './motifs.js';

/** Rattan, bamboo, grass and wood. */

const STRAW = '#D9C38C';

/** Over and under: strips crossing each other. */
function weave({ mid, soft }: Brush, x: number, y: number, width: number, height: number, size = 26): string {
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)];
  return many(
    rows,
    (row) => many(columns, (column) => rect(x + column * size, y + row * size, size - 2, size - 2, (row + column) % 2 === 0 ? soft : mid, { rx: 5 })),
  );
}

const basket: Shape = (brush) => {
  const body = 'M340 460 H860 L806 690 Q600 716 394 690Z';
  return (
    line('M400 470 C400 180 800 180 800 470', brush.ink, 24) + line('M400 470 C400 190 800 190 800 470', STRAW, 7, { 'stroke-dasharray': '16 12' }) +
    path(body, brush.ink) + clipped(body, weave(brush, 340, 466, 520, 250)) +
    rect(326, 444, 548, 38, brush.ink, { rx: 19 }) + line('M346 463 H856', STRAW, 7, { 'stroke-dasharray': '18 10' })
  );
};

const handbag: Shape = (brush) => {
  const body = 'M380 430 H820 Q870 560 850 690 H350 Q330 560 380 430Z';
  return (
    line('M480 440 C470 250 730 250 720 440', mix(brush.ink, '#000000', 0.3), 18) +
    path(body, brush.ink) + clipped(body, weave(brush, 330, 430, 550, 280, 30)) +
    path('M380 430 H820 L790 520 Q600 560 410 520Z', '#8A5A33') +
    line('M404 506 Q600 544 796 506', STRAW, 4, { 'stroke-dasharray': '12 8' }) + circle(600, 520, 18, GOLD)
  );
};

const wovenTray: Shape = (brush) =>
  ellipse(600, 560, 350, 150, brush.ink) + ellipse(600, 548, 350, 150, STRAW) + ellipse(600, 552, 318, 128, brush.soft) +
  many(24, (nth) => line(`M600 552 L${600 + Math.cos((nth * Math.PI) / 12) * 318} ${552 + Math.sin((nth * Math.PI) / 12) * 128}`, brush.mid, 5)) +
  many(7, (nth) => ellipse(600, 552, 300 - nth * 42, 120 - nth * 17, 'none', { stroke: nth % 2 === 0 ? brush.ink : STRAW, 'stroke-width': 6 })) +
  ellipse(600, 548, 334, 139, 'none', { stroke: brush.ink, 'stroke-width': 14, 'stroke-dasharray': '22 8' });

const lampshade: Shape = (brush) =>
  line('M600 -300 V300', brush.deep, 8) + circle(600, 520, 150, GOLD, { opacity: 0.28 }) +
  path('M560 300 h80 C780 330 850 470 850 640 H350 C350 470 420 330 560 300Z', mix(STRAW, '#FFFFFF', 0.4)) +
  many(9, (nth) => line(`M${600 + (nth - 4) * 9} 302 Q${600 + (nth - 4) * 66} 420 ${600 + (nth - 4) * 62} 640`, brush.ink, 6)) +
  many(5, (nth) => line(`M${470 - nth * 26} ${380 + nth * 62} Q600 ${410 + nth * 62} ${730 + nth * 26} ${380 + nth * 62}`, brush.mid, 6)) +
  line('M350 640 Q600 680 850 640', brush.ink, 14) + ellipse(600, 302, 42, 12, brush.ink) + circle(600, 690, 9, GOLD);

const dragonflies: Shape = (brush) =>
  many(3, (nth) => {
    const [x, y, turn] = [[420, 430, -8], [600, 330, 6], [790, 450, 14]][nth] ?? [600, 330, 0];
    const fill = [brush.ink, SON, GOLD][nth] ?? brush.ink;
    return (
      line(`M${x} ${y + 16} V690`, STRAW, 8) + rect((x ?? 0) - 40, 684, 80, 16, brush.deep, { rx: 8 }) +
      group(
        `rotate(${turn} ${x} ${y})`,
        ...[-1, 1].map((side) => ellipse((x ?? 0) + side * 76, (y ?? 0) - 10, 78, 20, mix(fill, '#FFFFFF', 0.55)) + ellipse((x ?? 0) + side * 62, (y ?? 0) + 22, 62, 17, mix(fill, '#FFFFFF', 0.7))),
        line(`M${x} ${y} v96`, fill, 14), circle(x ?? 0, (y ?? 0) - 16, 22, fill), circle((x ?? 0) - 9, (y ?? 0) - 22, 6, SHELL),
        circle((x ?? 0) + 9, (y ?? 0) - 22, 6, SHELL),
      )
    );
  });

const crane: Shape = (brush) =>
  ellipse(600, 670, 170, 44, brush.deep) + path('M440 668 q160 -110 320 0Z', brush.ink) + lattice(480, 626, 240, 40, brush.mid, 34) +
  circle(770, 650, 26, brush.deep) +
  line('M570 640 V520 M630 640 V520', GOLD, 12) +
  path('M470 470 C500 400 640 390 740 440 C770 470 800 480 820 520 C740 530 560 560 470 470Z', brush.ink) +
  line('M520 440 C440 380 560 300 500 230', brush.ink, 34) + circle(498, 222, 32, brush.ink) + path('M474 214 L380 232 L476 238Z', GOLD) +
  circle(492, 214, 6, SHELL) + circle(512, 192, 11, SON) +
  many(4, (nth) => line(`M${600 + nth * 44} 450 q40 26 56 62`, brush.mid, 9)) + line('M470 470 C560 540 740 530 820 520', GOLD, 5);

const pedestalDish: Shape = (brush) =>
  path('M470 700 h260 q-10 -34 -70 -46 q-16 -70 30 -130 h-180 q46 60 30 130 q-60 12 -70 46Z', brush.ink) +
  many(5, (nth) => circle(460 + nth * 70, 430 - (nth % 2) * 22, 54, [GOLD, SON, '#C98B2B', GOLD, SON][nth] ?? GOLD)) + circle(600, 350, 52, '#C98B2B') +
  path('M350 460 H850 Q830 530 690 536 H510 Q370 530 350 460Z', SON) + line('M350 462 H850', GOLD, 10) +
  many(9, (nth) => lotus(400 + nth * 50, 536, 40, GOLD, brush.deep)) + line('M486 690 H714', GOLD, 6);

const turnedCandlestick: Shape = (brush) =>
  many(2, (side) => {
    const x = 460 + side * 280;
    return (
      rect(x - 26, 270, 52, 130, SHELL, { rx: 6 }) + path(`M${x} 210 q26 34 0 60 q-26 -26 0 -60Z`, GOLD) +
      rect(x - 60, 396, 120, 24, brush.ink, { rx: 12 }) + ellipse(x, 452, 38, 36, brush.mid) + rect(x - 24, 480, 48, 26, brush.deep) +
      ellipse(x, 540, 62, 44, brush.ink) + rect(x - 30, 576, 60, 60, brush.mid) +
      path(`M${x - 104} 700 q10 -70 84 -70 h40 q74 0 84 70Z`, brush.ink) + line(`M${x - 62} 540 h124 M${x - 84} 664 h168`, GOLD, 4)
    );
  });

const teaTable: Shape = (brush) =>
  path('M240 440 H960 L920 480 H280Z', brush.mid) + rect(280, 480, 640, 34, brush.ink) + rect(320, 514, 560, 60, brush.deep) +
  lattice(350, 524, 500, 40, brush.mid, 40) +
  [320, 840].map((x) => path(`M${x} 514 h44 q-22 90 14 172 q-40 26 -72 0 q36 -82 14 -172Z`, brush.ink)).join('') +
  line('M360 640 H840', brush.ink, 20) + ellipse(600, 430, 150, 26, brush.deep) + path('M540 420 h120 q-6 -70 -60 -70 t-60 70Z', SHELL) +
  circle(600, 344, 10, brush.ink);

const carvedPanel: Shape = (brush) =>
  rect(300, 230, 600, 470, brush.ink, { rx: 10 }) + rect(336, 266, 528, 398, brush.deep) +
  lotus(600, 540, 180, brush.mid, brush.deep) + many(2, (side) => blossom(420 + side * 360, 360, 56, brush.mid, GOLD)) +
  many(2, (side) => lotus(430 + side * 340, 640, 90, brush.soft, brush.deep)) +
  rect(336, 266, 528, 398, 'none', { stroke: GOLD, 'stroke-width': 5 });

export const BAMBOO_AND_WOOD = { basket, handbag, wovenTray, lampshade, dragonflies, crane, pedestalDish, turnedCandlestick, teaTable, carvedPanel };
