import { circle, ellipse, GOLD, group, line, many, path, SHELL } from './brush.js';

/** Ornaments of the crafts, drawn around a point. */

export const lotus = (x: number, y: number, size: number, fill: string, edge: string): string =>
  group(
    `translate(${x} ${y})`,
    ...[-72, 72, -44, 44, -18, 18, 0].map((turn) =>
      group(
        `rotate(${turn})`,
        path(
          `M0 0 C${-size * 0.34} ${-size * 0.3} ${-size * 0.3} ${-size * 0.75} 0 ${-size} C${size * 0.3} ${-size * 0.75} ${size * 0.34} ${-size * 0.3} 0 0Z`,
          fill, { stroke: edge, 'stroke-width': size * 0.025 },
        ),
      ),
    ),
  );

export const blossom = (x: number, y: number, size: number, fill: string, heart = GOLD): string =>
  many(5, (nth) => {
    const turn = (nth * 72 - 90) * (Math.PI / 180);
    return circle(x + Math.cos(turn) * size * 0.52, y + Math.sin(turn) * size * 0.52, size * 0.42, fill);
  }) + circle(x, y, size * 0.24, heart);

/** A branch with blossoms along it, from left to right. */
export const branch = (x: number, y: number, size: number, wood: string, petals: string): string =>
  line(`M${x - size} ${y + size * 0.4} C${x - size * 0.4} ${y + size * 0.2} ${x - size * 0.2} ${y - size * 0.2} ${x + size} ${y - size * 0.5}`, wood, size * 0.06) +
  line(`M${x - size * 0.3} ${y + size * 0.1} C${x - size * 0.1} ${y + size * 0.3} ${x + size * 0.2} ${y + size * 0.3} ${x + size * 0.5} ${y + size * 0.2}`, wood, size * 0.045) +
  [[-0.75, 0.25, 0.2], [-0.25, -0.1, 0.24], [0.3, -0.3, 0.22], [0.85, -0.5, 0.26], [0.45, 0.2, 0.2], [-0.5, 0.5, 0.16]]
    .map(([dx = 0, dy = 0, share = 0]) => blossom(x + size * dx, y + size * dy, size * share, petals))
    .join('');

export const bamboo = (x: number, y: number, height: number, fill: string): string =>
  [-0.16, 0.1].map((shift, stem) =>
    many(
      4,
      (nth) => line(`M${x + height * shift + nth * height * 0.02} ${y - nth * height * 0.25} v${-height * 0.21}`, fill, height * (stem === 0 ? 0.05 : 0.035)),
    ) +
    many(5, (nth) => {
      const [left, top] = [x + height * shift, y - height * (0.35 + nth * 0.14)];
      const side = nth % 2 === 0 ? 1 : -1;
      return path(
        `M${left} ${top} q${side * height * 0.14} ${-height * 0.1} ${side * height * 0.26} ${-height * 0.02} q${-side * height * 0.14} ${height * 0.06} ${-side * height * 0.26} ${height * 0.02}Z`,
        fill,
      );
    }),
  ).join('');

export const carp = (x: number, y: number, size: number, fill: string, fins: string): string =>
  group(
    `translate(${x} ${y})`,
    path(
      `M${size * 0.5} 0 q${size * 0.45} ${-size * 0.4} ${size * 0.62} ${-size * 0.3} q${-size * 0.12} ${size * 0.3} 0 ${size * 0.62} q${-size * 0.3} ${size * 0.02} ${-size * 0.62} ${-size * 0.32}Z`,
      fins,
    ),
    path(`M${-size * 0.1} ${-size * 0.26} q${size * 0.2} ${-size * 0.28} ${size * 0.42} ${-size * 0.08}Z`, fins),
    path(
      `M${-size * 0.85} 0 C${-size * 0.5} ${-size * 0.42} ${size * 0.3} ${-size * 0.4} ${size * 0.6} 0 C${size * 0.3} ${size * 0.4} ${-size * 0.5} ${size * 0.42} ${-size * 0.85} 0Z`,
      fill,
    ),
    many(
      9,
      (nth) => line(`M${-size * 0.3 + (nth % 3) * size * 0.24} ${-size * 0.16 + Math.floor(nth / 3) * size * 0.14} q${size * 0.1} ${size * 0.06} 0 ${size * 0.12}`, fins, size * 0.025),
    ),
    circle(-size * 0.6, -size * 0.08, size * 0.05, fins),
  );

export const waves = (x: number, y: number, width: number, stroke: string, rows = 3): string =>
  many(rows, (row) => {
    const arcs = Math.max(2, Math.round(width / 60));
    const step = width / arcs;
    return line(`M${x + (row % 2) * step * 0.5} ${y + row * 18} ${`q${step / 2} -26 ${step} 0 `.repeat(arcs - (row % 2))}`, stroke, 5);
  });

/** Crossing lines over a field. */
export const lattice = (x: number, y: number, width: number, height: number, stroke: string, gap = 40): string =>
  many(Math.ceil((width + height) / gap), (nth) => {
    const along = nth * gap;
    return line(`M${x + along} ${y} l${-height} ${height}`, stroke, 3) + line(`M${x + width - along} ${y} l${height} ${height}`, stroke, 3);
  });

/** Small bits of eggshell, as they are laid into lacquer. */
export const eggshell = (x: number, y: number, width: number, height: number, count: number, chance: () => number): string =>
  many(count, () => {
    const [left, top, size] = [x + chance() * width, y + chance() * height, 5 + chance() * 11];
    return path(`M${left} ${top} l${size} ${size * (chance() - 0.5)} l${-size * 0.3} ${size * 0.8} l${-size * 0.8} ${-size * 0.2}Z`, SHELL, { opacity: 0.92 });
  });

export const leaf = (x: number, y: number, size: number, fill: string, vein: string): string =>
  ellipse(x, y, size, size * 0.42, fill) + many(5, (nth) => line(`M${x} ${y} l${Math.cos(nth * 1.25) * size * 0.8} ${Math.sin(nth * 1.25) * size * 0.33}`, vein, 2));

/** Hills, water and a boat: the view of many lacquer and embroidered pictures. */
export const landscape = (x: number, y: number, width: number, height: number, tones: { far: string; near: string; water: string }): string =>
  circle(x + width * 0.74, y + height * 0.24, height * 0.12, GOLD) +
  path(
    `M${x} ${y + height * 0.62} q${width * 0.16} ${-height * 0.44} ${width * 0.3} ${-height * 0.06} q${width * 0.14} ${-height * 0.3} ${width * 0.3} 0 q${width * 0.16} ${-height * 0.2} ${width * 0.4} ${height * 0.06} V${y + height * 0.72} H${x}Z`,
    tones.far,
  ) +
  path(
    `M${x} ${y + height * 0.68} q${width * 0.26} ${-height * 0.2} ${width * 0.52} 0 q${width * 0.24} ${-height * 0.12} ${width * 0.48} ${height * 0.02} V${y + height} H${x}Z`,
    tones.near,
  ) +
  many(5, (nth) => line(`M${x + width * (0.08 + (nth % 3) * 0.28)} ${y + height * (0.79 + nth * 0.042)} h${width * 0.2}`, tones.water, 4)) +
  path(
    `M${x + width * 0.3} ${y + height * 0.84} h${width * 0.22} q${-width * 0.04} ${height * 0.07} ${-width * 0.11} ${height * 0.07} t${-width * 0.11} ${-height * 0.07}Z`,
    SHELL,
  ) +
  line(`M${x + width * 0.4} ${y + height * 0.84} v${-height * 0.2} l${width * 0.08} ${height * 0.17} h${-width * 0.08}`, SHELL, 4);
