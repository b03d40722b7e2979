import { circle, clipped, ellipse, GOLD, group, line, many, mix, path, rect, SHELL, type Brush, type Shape } from './brush.js';
import { bamboo, blossom, branch, carp, lotus, waves } from './motifs.js';

/** Ceramics, horn and bone. */

const GLAZE = '#EEF3EE';

const painted = ({ dice, ink, mid }: Brush, x: number, y: number, size: number): string =>
  dice.pick([
    () => lotus(x, y + size * 0.45, size, mid, ink),
    () => branch(x, y, size, ink, mid),
    () => carp(x, y, size, ink, mid),
    () => bamboo(x, y + size * 0.75, size * 1.4, ink),
  ])();

const teapot: Shape = (brush) => {
  const cup = (x: number): string => path(`M${x} 610 h104 q-4 90 -52 90 t-52 -90Z`, GLAZE) + ellipse(x + 52, 610, 52, 12, brush.soft) +
  line(`M${x + 10} 640 h84`, brush.ink, 5);
  return (
    line('M742 470 C850 440 860 600 740 610', brush.ink, 26) +
    path('M452 520 C400 510 380 440 330 430 L344 404 C420 410 440 470 480 480Z', GLAZE) +
    ellipse(600, 560, 172, 140, GLAZE) +
    clipped('M428 560 a172 140 0 1 0 344 0 a172 140 0 1 0 -344 0', painted(brush, 600, 560, 84), waves(420, 670, 360, brush.ink, 2)) +
    ellipse(600, 428, 96, 22, brush.ink) + path('M512 424 q88 -70 176 0Z', GLAZE) + circle(600, 378, 20, brush.ink) +
    rect(530, 690, 140, 12, brush.mid, { rx: 5 }) + cup(840) + cup(250)
  );
};

const ceramicVase: Shape = (brush) => {
  const body = 'M530 240 q70 -22 140 0 C664 330 630 350 660 400 C740 440 790 500 770 590 C756 660 700 700 600 700 C500 700 444 660 430 590 C410 500 460 440 540 400 C570 350 536 330 530 240Z';
  return (
    path(body, GLAZE) +
    clipped(
      body, rect(400, 396, 400, 16, brush.ink), rect(400, 640, 400, 12, brush.ink), waves(410, 684, 380, brush.mid, 2),
      painted(brush, 600, 530, 110), line('M460 500 C446 550 452 590 470 620', '#FFFFFF', 14),
    ) +
    ellipse(600, 238, 70, 15, brush.ink)
  );
};

const plate: Shape = (brush) =>
  line('M500 700 L560 600 M700 700 L640 600', mix(brush.ink, '#000000', 0.4), 16) +
  circle(600, 440, 244, GLAZE) + circle(600, 440, 228, 'none', { stroke: brush.ink, 'stroke-width': 9 }) +
  circle(600, 440, 164, 'none', { stroke: brush.mid, 'stroke-width': 4 }) +
  many(14, (nth) => blossom(600 + Math.cos((nth * Math.PI) / 7) * 196, 440 + Math.sin((nth * Math.PI) / 7) * 196, 18, brush.mid, brush.ink)) +
  painted(brush, 600, 440, 104);

const riceBowls: Shape = (brush) =>
  many(3, (nth) => {
    const [x, y] = [[420, 700], [780, 700], [600, 560]][nth] ?? [600, 700];
    return path(`M${x - 130} ${y - 130} h260 q-8 122 -84 130 h-92 q-76 -8 -84 -130Z`, GLAZE) + ellipse(x, y - 130, 130, 28, brush.soft) +
    ellipse(x, y - 126, 108, 19, brush.mid) + waves(x - 104, y - 70, 208, brush.ink, 2);
  });

/** Light runs through horn in streaks. */
const grain = (brush: Brush, x: number, y: number, width: number, height: number): string =>
  many(
    7,
    (nth) => line(`M${x} ${y + (nth * height) / 7 + brush.dice.next() * 10} q${width / 2} ${-14 + brush.dice.next() * 28} ${width} 0`, nth % 3 === 0 ? GOLD : brush.deep, 3 + brush.dice.next() * 5, { opacity: 0.5 }),
  );

const hornComb: Shape = (brush) => {
  const teeth = brush.dice.pick([14, 20, 26] as const);
  const step = 480 / teeth;
  const back = 'M340 480 C340 330 460 300 600 300 C740 300 860 330 860 480Z';
  return (
    many(
      teeth,
      (nth) => path(`M${360 + nth * step} 470 h${step * 0.62} l${-step * 0.16} ${196 - Math.abs(nth - teeth / 2) * (44 / teeth)} q${-step * 0.15} 10 ${-step * 0.3} 0Z`, nth % 2 === 0 ? brush.ink : mix(brush.ink, GOLD, 0.15)),
    ) +
    path(back, brush.ink) + clipped(back, grain(brush, 340, 320, 520, 160)) +
    blossom(600, 400, 36, GOLD, brush.deep) + blossom(520, 416, 22, GOLD, brush.deep) + blossom(680, 416, 22, GOLD, brush.deep)
  );
};

const hornSpoons: Shape = (brush) =>
  [-16, 0, 16].map((turn, nth) =>
    group(
      `rotate(${turn} 600 760)`,
      path('M586 430 h28 l10 270 q-24 16 -48 0Z', nth === 1 ? brush.deep : brush.ink),
      ellipse(600, 340, 62, 108, nth === 1 ? brush.deep : brush.ink), ellipse(600, 334, 44, 84, brush.mid), line('M580 280 q-14 50 0 100', SHELL, 6, { opacity: 0.7 }),
    ),
  ).join('');

const hornBowl: Shape = (brush) => {
  const body = 'M360 470 H840 C830 620 740 700 600 700 C460 700 370 620 360 470Z';
  return path(body, brush.ink) + clipped(body, grain(brush, 360, 480, 480, 210), grain(brush, 400, 540, 400, 150)) +
  ellipse(600, 470, 240, 58, brush.deep) + ellipse(600, 480, 206, 42, brush.mid) + line('M420 478 q180 46 360 0', GOLD, 5);
};

const hairpins: Shape = (brush) =>
  many(3, (nth) =>
    group(
      `rotate(${-24 + nth * 24} 600 690)`,
      path('M590 300 h20 l-6 396 q-4 10 -8 0Z', nth === 1 ? brush.ink : brush.deep),
      nth === 1 ? lotus(600, 320, 84, brush.mid, GOLD) : blossom(600, 290, 54, brush.ink, GOLD),
      circle(600, 350, 10, GOLD),
    ),
  );

export const CLAY_AND_HORN = { teapot, ceramicVase, plate, riceBowls, hornComb, hornSpoons, hornBowl, hairpins };
