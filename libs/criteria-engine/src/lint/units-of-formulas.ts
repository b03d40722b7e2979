import type { EditionContent } from '../content/edition.js';
import type { Expression } from '../content/formula.js';
import type { Code } from '../content/text.js';
import { operandsOf } from '../score/evaluate.js';
import { combine, parseUnit, pureNumber, sameDimension } from '../units/unit.js';
import type { Dimension } from '../units/unit-atoms.js';

/** What an expression measures; ANY for zero, which fits everywhere; UNKNOWN where a reference or unit is not known. */
export type Measured = Dimension | 'ANY' | 'UNKNOWN' | 'MISMATCH';

/** What the expression measures. Sums, minima, maxima and clamps need parts of one dimension; decimals are pure numbers. */
export function dimensionOf(expression: Expression, edition: EditionContent): Measured {
  if (typeof expression === 'string') return expression === '0' ? 'ANY' : {};
  if ('ref' in expression) return dimensionOfReference(expression.ref, edition);
  const parts = operandsOf(expression).map((operand) => dimensionOf(operand, edition));
  if (parts.includes('MISMATCH')) return 'MISMATCH';
  if (parts.includes('UNKNOWN')) return 'UNKNOWN';
  if (expression[0] === '*') return parts.reduce((left, right) => joined(left, right, 1));
  if (expression[0] === '/') return parts.reduce((left, right) => joined(left, right, -1));
  return parts.reduce(common);
}

function dimensionOfReference(code: Code, { facts, indicators }: EditionContent): Measured {
  const question = [...facts, ...indicators].find((asked) => asked.code === code);
  if (!question) return 'UNKNOWN';
  return parseUnit('unit' in question && question.unit !== undefined ? question.unit : '1')?.dimension ?? 'UNKNOWN';
}

function joined(left: Measured, right: Measured, power: number): Measured {
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return power > 0 ? right : left;
  return combine({ ...pureNumber, dimension: left }, { ...pureNumber, dimension: right }, power).dimension;
}

function common(left: Measured, right: Measured): Measured {
  if (left === 'MISMATCH' || right === 'MISMATCH') return 'MISMATCH';
  if (typeof left === 'string') return right;
  if (typeof right === 'string') return left;
  return sameDimension(left, right) ? left : 'MISMATCH';
}
