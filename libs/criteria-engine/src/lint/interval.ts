import type { Operator } from '../content/formula.js';
import { larger, Rational, smaller } from '../exact/rational.js';

/** All values a quantity may take; null is an open end: without a bound below (low) or above (high). */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** Without any bound. */
export const anything: Interval = { low: null, high: null };

/** Whether zero is among the values. */
export function containsZero({ low, high }: Interval): boolean {
  return !low?.isPositive() && !high?.isNegative();
}

/** All results of an operator over operands in these intervals. Division by an interval with zero gives anything. */
export function combineIntervals(operator: Operator, operands: readonly Interval[]): Interval {
  const [first = anything, second, third = anything] = operands;
  if (operator === 'clamp') return atLeast(atMost(first, third), second ?? anything);
  if (operator === '-' && !second) return negated(first);
  return operands.reduce((left, right) => pairwise[operator](left, right));
}

const pairwise: Readonly<Record<Exclude<Operator, 'clamp'>, (a: Interval, b: Interval) => Interval>> = {
  '+': plus,
  '-': (a, b) => plus(a, negated(b)),
  '*': times,
  '/': (a, b) => (containsZero(b) ? anything : times(a, inverse(b))),
  min: atMost,
  max: atLeast,
};

function plus(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && a.low.plus(b.low), high: a.high && b.high && a.high.plus(b.high) };
}

function negated({ low, high }: Interval): Interval {
  return { low: high && high.negated(), high: low && low.negated() };
}

function atMost(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && smaller(a.low, b.low), high: a.high && b.high ? smaller(a.high, b.high) : (a.high ?? b.high) };
}

function atLeast(a: Interval, b: Interval): Interval {
  return negated(atMost(negated(a), negated(b)));
}

/** Of an interval without zero: positive when its low end is. An open end becomes zero. */
function inverse({ low, high }: Interval): Interval {
  const flipped = (end: Rational | null) => (end ? Rational.one.dividedBy(end) : Rational.zero);
  return { low: flipped(high), high: flipped(low) };
}

/** Corner products; an open end times zero is zero, times anything else an open end of that sign. */
function times(a: Interval, b: Interval): Interval {
  const corners = ends(a).flatMap((x) => ends(b).map((y) => product(x, y)));
  return {
    low: corners.includes('-') ? null : corners.flatMap(finite).reduce(smaller),
    high: corners.includes('+') ? null : corners.flatMap(finite).reduce(larger),
  };
}

type End = Rational | '-' | '+';

function ends({ low, high }: Interval): End[] {
  return [low ?? '-', high ?? '+'];
}

function finite(end: End): Rational[] {
  return end instanceof Rational ? [end] : [];
}

function product(x: End, y: End): End {
  if (x instanceof Rational && y instanceof Rational) return x.times(y);
  const sign = signOf(x) * signOf(y);
  if (sign === 0) return Rational.zero;
  return sign > 0 ? '+' : '-';
}

function signOf(end: End): number {
  if (end === '-') return -1;
  return end === '+' ? 1 : end.compare(Rational.zero);
}
