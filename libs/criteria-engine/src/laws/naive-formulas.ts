import type { Expression } from '../content/formula.js';

/** Numerator and denominator, neither reduced nor signed in any way. */
export type NaiveFraction = readonly [numerator: bigint, denominator: bigint];

/** A formula calculated step by step with whole numbers, written apart from the engine to check it. Null: divided by zero. */
export function naive(expression: Expression, valueOf: (code: string) => NaiveFraction): NaiveFraction | null {
  if (typeof expression === 'string') {
    const places = expression.split('.')[1]?.length ?? 0;
    return [BigInt(expression.replace('.', '')), 10n ** BigInt(places)];
  }
  if ('ref' in expression) return valueOf(expression.ref);
  const [operator, ...operands] = expression;
  const values: NaiveFraction[] = [];
  for (const operand of operands) {
    const value = naive(operand, valueOf);
    if (value === null) return null;
    values.push(value);
  }
  let [result] = values as [NaiveFraction, ...NaiveFraction[]];
  if (operator === '-' && values.length === 1) return [-result[0], result[1]];
  if (operator === 'clamp') {
    const [, low, high] = values as [NaiveFraction, NaiveFraction, NaiveFraction];
    if (isLess(high, result)) result = high;
    return isLess(result, low) ? low : result;
  }
  for (const [n, d] of values.slice(1)) {
    if (operator === '+') result = [result[0] * d + n * result[1], result[1] * d];
    if (operator === '-') result = [result[0] * d - n * result[1], result[1] * d];
    if (operator === '*') result = [result[0] * n, result[1] * d];
    if (operator === '/' && n === 0n) return null;
    if (operator === '/') result = [result[0] * d, result[1] * n];
    if (operator === 'min' && isLess([n, d], result)) result = [n, d];
    if (operator === 'max' && isLess(result, [n, d])) result = [n, d];
  }
  return result;
}

function isLess([a, b]: NaiveFraction, [c, d]: NaiveFraction): boolean {
  return b * d > 0n ? a * d < c * b : a * d > c * b;
}
