/** A booth as the plan places it: metres from the hall's upper left corner; quarter turns only. */
export interface Placed {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly rotation: number;
}

export interface Floor {
  readonly width: number;
  readonly depth: number;
}

export const PLAN_FAULTS = ['LABEL_TWICE', 'OUTSIDE_THE_HALL', 'OVERLAP', 'GIVEN_BOOTH_MISSING'] as const;
/** The last one is found beside the drawing: a booth that a business has is not on the plan. */
export type PlanFault = (typeof PLAN_FAULTS)[number];

/** What is wrong with a plan, and with which booths. */
export interface PlanFinding {
  readonly fault: PlanFault;
  readonly labels: readonly string[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A millimetre: lengths are written to the centimetre. */
const TOLERANCE = 0.001;

/** Every fault of the plan, in the order of the booths: labels, then walls, then neighbours. Empty for one that can be published. */
export function checkPlan(floor: Floor, booths: readonly Placed[]): PlanFinding[] {
  const twice = booths.filter(({ label }, nth) => booths.findIndex((other) => other.label === label) < nth);
  const outside = booths.filter((booth) => !isInside(boxOf(booth), floor));
  return [
    ...twice.map(({ label }) => ({ fault: 'LABEL_TWICE' as const, labels: [label] })),
    ...outside.map(({ label }) => ({ fault: 'OUTSIDE_THE_HALL' as const, labels: [label] })),
    ...overlaps(booths),
  ];
}

/** Neighbours are looked for from left to right, so that a hall of 500 booths is not compared pair by pair. */
function overlaps(booths: readonly Placed[]): PlanFinding[] {
  const sorted = booths.map((booth) => ({ label: booth.label, box: boxOf(booth) })).sort((a, b) => a.box.left - b.box.left);
  const findings: PlanFinding[] = [];
  for (const [nth, { label, box }] of sorted.entries()) {
    for (let next = nth + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.box.left >= box.right - TOLERANCE) break;
      if (other.box.top < box.bottom - TOLERANCE && box.top < other.box.bottom - TOLERANCE) findings.push({ fault: 'OVERLAP', labels: [label, other.label] });
    }
  }
  return findings;
}

const isInside = (box: Box, { width, depth }: Floor): boolean =>
  box.left >= -TOLERANCE && box.top >= -TOLERANCE && box.right <= width + TOLERANCE && box.bottom <= depth + TOLERANCE;

/** A quarter turn changes what is width and what is depth. */
function boxOf({ x, y, w, h, rotation }: Placed): Box {
  const [across, down] = rotation % 180 === 0 ? [w, h] : [h, w];
  return { left: x, top: y, right: x + across, bottom: y + down };
}
