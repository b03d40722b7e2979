import type { PointScale, Scale, StepScale } from '../content/indicator.js';
import { Rational } from '../exact/rational.js';

/** A fraction and the rule that gave it, free of language. */
export interface RuledFraction {
  readonly fraction: Rational;
  readonly rule: string;
}

/** Where the value lies on the scale: clamped to the ends, then interpolated, or one step (engine version 1, step 2). */
export function onScale(scale: Scale, value: Rational): RuledFraction {
  return 'step' in scale ? onStep(scale.step, value) : onPoints(scale.points, value);
}

function onStep(step: StepScale['step'], value: Rational): RuledFraction {
  const at = Rational.parse(step.at);
  const side = value.compare(at) * (step.better === 'LOWER' ? -1 : 1);
  const reached = step.inclusive ? side >= 0 : side > 0;
  const sign = (step.better === 'LOWER' ? '<' : '>') + (step.inclusive ? '=' : '');
  return { fraction: reached ? Rational.one : Rational.zero, rule: `STEP ${sign} ${step.at}` };
}

function onPoints(points: PointScale['points'], value: Rational): RuledFraction {
  const first = points[0];
  const after = points.findIndex(([x]) => !Rational.parse(x).isBelow(value));
  const right = points[after];
  if (!first || !right) {
    const last = points.at(-1);
    return { fraction: Rational.parse(last?.[1] ?? '0'), rule: `POINTS >= ${last?.[0] ?? 'none'}` };
  }
  const left = points[after - 1];
  if (!left) return { fraction: Rational.parse(first[1]), rule: `POINTS <= ${first[0]}` };
  return { fraction: between(left, right, value), rule: `POINTS ${left[0]}..${right[0]}` };
}

type Point = PointScale['points'][number];

function between(left: Point, right: Point, value: Rational): Rational {
  const [x0, y0, x1, y1] = [...left, ...right].map(Rational.parse) as [Rational, Rational, Rational, Rational];
  return y0.plus(y1.minus(y0).times(value.minus(x0)).dividedBy(x1.minus(x0)));
}
