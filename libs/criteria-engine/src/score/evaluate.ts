import type { Expression, Operator } from '../content/formula.js';
import type { Code } from '../content/text.js';
import { larger, Rational, smaller, sum } from '../exact/rational.js';

/** All codes a formula refers to, each once. */
export function references(expression: Expression): Code[] {
  return [...new Set(allReferences(expression))];
}

function allReferences(expression: Expression): Code[] {
  if (typeof expression === 'string') return [];
  if ('ref' in expression) return [expression.ref];
  return operandsOf(expression).flatMap(allReferences);
}

/** The operands of an operator, without it. */
export function operandsOf(expression: readonly [Operator, ...Expression[]]): Expression[] {
  return expression.slice(1) as Expression[];
}

/**
 * The exact value of a formula, where `valueOf` gives each reference in base units; null where something is divided by zero.
 * `clamp` of value, low, high is the value held between low and high.
 */
export function evaluate(expression: Expression, valueOf: (code: Code) => Rational): Rational | null {
  if (typeof expression === 'string') return Rational.parse(expression);
  if ('ref' in expression) return valueOf(expression.ref);
  const values: Rational[] = [];
  for (const operand of operandsOf(expression)) {
    const value = evaluate(operand, valueOf);
    if (!value) return null;
    values.push(value);
  }
  return apply(expression[0], values);
}

function apply(operator: Operator, values: readonly Rational[]): Rational | null {
  const [first, second, third] = values;
  if (!first) return null;
  if (operator === '+') return sum(values);
  if (operator === '*') return values.reduce((product, value) => product.times(value));
  if (operator === 'min') return values.reduce(smaller);
  if (operator === 'max') return values.reduce(larger);
  if (operator === '-') return second ? first.minus(second) : first.negated();
  if (!second) return null;
  if (operator === '/') return second.isZero() ? null : first.dividedBy(second);
  return third ? larger(second, smaller(first, third)) : null;
}
