import type { EditionContent } from '../content/edition.js';
import type { Expression } from '../content/formula.js';
import type { FormulaIndicator, NumberRange } from '../content/indicator.js';
import type { Code } from '../content/text.js';
import { Rational } from '../exact/rational.js';
import { operandsOf, references } from '../score/evaluate.js';
import { parseUnit, sameDimension } from '../units/unit.js';
import { anything, combineIntervals, containsZero, type Interval } from './interval.js';
import type { LintIssue, LintRule } from './lint-issue.js';
import { dimensionOf } from './units-of-formulas.js';

/** The most operands a formula may have once its formulas are put in: keeps exact numbers short. */
const MOST_OPERANDS = 500;

/** E10: units are known and fit, no formula contains itself, none is immense. */
export const formulasAreSound: LintRule = function* (edition) {
  for (const [path, unit] of unitsOf(edition)) if (!parseUnit(unit)) yield e10(path, `UNKNOWN_UNIT ${unit}`);
  const formulas = formulasOf(edition);
  for (const [index, indicator] of edition.indicators.entries()) {
    if (indicator.kind !== 'FORMULA') continue;
    const path = `indicators[${index}].expression`;
    const size = sizeOf(indicator, formulas, []);
    if (size === Infinity) yield e10(path, `CYCLE ${indicator.code}`);
    else if (size > MOST_OPERANDS) yield e10(path, `TOO_LARGE ${indicator.code}`);
    const found = dimensionOf(indicator.expression, edition);
    const declared = parseUnit(indicator.unit);
    if (found === 'MISMATCH' || (declared && typeof found === 'object' && !sameDimension(found, declared.dimension))) {
      yield e10(path, `UNIT_MISMATCH ${indicator.unit}`);
    }
  }
};

/** E11: no divisor can be zero within the ranges of what it refers to. */
export const divisorsAreNotZero: LintRule = function* (edition) {
  const formulas = formulasOf(edition);
  for (const [index, indicator] of edition.indicators.entries()) {
    if (indicator.kind !== 'FORMULA' || sizeOf(indicator, formulas, []) > MOST_OPERANDS) continue;
    const zeroDivisors: Expression[] = [];
    intervalOf(indicator.expression, edition, formulas, zeroDivisors);
    if (zeroDivisors.length > 0) yield { code: 'E11', path: `indicators[${index}].expression`, detail: `DIVISOR ${JSON.stringify(zeroDivisors[0])}` };
  }
};

type Formulas = ReadonlyMap<Code, FormulaIndicator>;

function formulasOf({ indicators }: EditionContent): Formulas {
  return new Map(indicators.flatMap((indicator) => (indicator.kind === 'FORMULA' ? [[indicator.code, indicator] as const] : [])));
}

/** How many operands a formula has with all others put in; infinite where it contains itself. */
function sizeOf(formula: FormulaIndicator, formulas: Formulas, within: readonly Code[]): number {
  if (within.includes(formula.code)) return Infinity;
  if (within.length > 20) return MOST_OPERANDS + 1;
  let size = leavesOf(formula.expression);
  for (const code of references(formula.expression)) {
    const inner = formulas.get(code);
    if (inner && size <= MOST_OPERANDS) size += timesUsed(formula.expression, code) * sizeOf(inner, formulas, [...within, formula.code]);
  }
  return size;
}

function leavesOf(expression: Expression): number {
  if (typeof expression === 'string' || 'ref' in expression) return 1;
  return operandsOf(expression).reduce((total, operand) => total + leavesOf(operand), 0);
}

function timesUsed(expression: Expression, code: Code): number {
  if (typeof expression === 'string') return 0;
  if ('ref' in expression) return expression.ref === code ? 1 : 0;
  return operandsOf(expression).reduce((total, operand) => total + timesUsed(operand, code), 0);
}

/** The values of an expression in base units; gathers the divisors that may be zero. */
function intervalOf(expression: Expression, edition: EditionContent, formulas: Formulas, zeroDivisors: Expression[]): Interval {
  if (typeof expression === 'string') return { low: Rational.parse(expression), high: Rational.parse(expression) };
  if ('ref' in expression) {
    const formula = formulas.get(expression.ref);
    return formula ? intervalOf(formula.expression, edition, formulas, []) : rangeOf(expression.ref, edition);
  }
  const operands = operandsOf(expression);
  const intervals = operands.map((operand) => intervalOf(operand, edition, formulas, zeroDivisors));
  const [, divisor] = operands;
  if (expression[0] === '/' && divisor !== undefined && intervals[1] && containsZero(intervals[1])) zeroDivisors.push(divisor);
  return combineIntervals(expression[0], intervals);
}

function rangeOf(code: Code, { facts, indicators }: EditionContent): Interval {
  const question = [...facts, ...indicators].find((asked) => asked.code === code);
  const { unit = '1', range }: { unit?: string; range?: NumberRange } = question && 'range' in question ? question : {};
  const factor = parseUnit(unit)?.factor;
  if (!range || !factor) return anything;
  const { min, max } = range;
  return {
    low: min === undefined ? null : Rational.parse(min).times(factor),
    high: max === undefined ? null : Rational.parse(max).times(factor),
  };
}

function* unitsOf({ facts, indicators }: EditionContent): Generator<readonly [path: string, unit: string]> {
  for (const [index, { unit }] of facts.entries()) if (unit !== undefined) yield [`facts[${index}].unit`, unit];
  for (const [index, indicator] of indicators.entries()) if ('unit' in indicator) yield [`indicators[${index}].unit`, indicator.unit];
}

function e10(path: string, detail: string): LintIssue {
  return { code: 'E10', path, detail };
}
