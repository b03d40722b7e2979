import type { FormulaIndicator } from '../content/indicator.js';
import type { Code } from '../content/text.js';
import { Rational } from '../exact/rational.js';
import { parseUnit, pureNumber } from '../units/unit.js';
import { amountIn, type AnsweredCase } from './answered-case.js';
import { evaluate, references } from './evaluate.js';

/** A quantity for a formula, in base units, or why there is none. `lacking` are the codes still to be answered. */
export type Operand =
  | { readonly kind: 'VALUE'; readonly value: Rational }
  | { readonly kind: 'MISSING'; readonly lacking: readonly Code[]; readonly dividesByZero: boolean }
  | { readonly kind: 'NOT_SHOWN' }
  | { readonly kind: 'NOT_APPLICABLE' };

/** Computes the formulas of a case; each once. */
export class Operands {
  private readonly computed = new Map<Code, Operand>();

  constructor(private readonly given: AnsweredCase) {}

  /**
   * A formula with a missing operand is missing, else with one not shown not shown, else with one not applicable
   * not applicable, else its value; divided by zero it is missing (engine version 1, step 2).
   */
  ofFormula(formula: FormulaIndicator): Operand {
    const known = this.computed.get(formula.code);
    if (known) return known;
    // A formula within itself finds itself missing; lint E10 keeps such editions from publication.
    this.computed.set(formula.code, missing([formula.code]));
    const operand = this.compute(formula);
    this.computed.set(formula.code, operand);
    return operand;
  }

  private compute(formula: FormulaIndicator): Operand {
    const operands = new Map(references(formula.expression).map((code) => [code, this.of(code)]));
    const all = [...operands.values()];
    const unanswered = all.flatMap((operand) => (operand.kind === 'MISSING' ? [operand] : []));
    if (unanswered.length > 0) {
      const lacking = [...new Set(unanswered.flatMap((operand) => operand.lacking))].sort();
      return { kind: 'MISSING', lacking, dividesByZero: unanswered.some((operand) => operand.dividesByZero) };
    }
    if (all.some((operand) => operand.kind === 'NOT_SHOWN')) return { kind: 'NOT_SHOWN' };
    if (all.some((operand) => operand.kind === 'NOT_APPLICABLE')) return { kind: 'NOT_APPLICABLE' };
    const value = evaluate(formula.expression, (code) => valueOf(operands.get(code)));
    return value ? { kind: 'VALUE', value } : { kind: 'MISSING', lacking: [], dividesByZero: true };
  }

  private of(code: Code): Operand {
    const indicator = this.given.indicators.get(code);
    if (!indicator) return this.ofFact(code);
    if (this.given.applies.get(code)?.truth === 'FALSE') return { kind: 'NOT_APPLICABLE' };
    if (indicator.kind === 'FORMULA') return this.ofFormula(indicator);
    const answer = this.given.answers.get(code);
    if (answer?.state === 'NOT_SHOWN' || answer?.state === 'NOT_APPLICABLE') return { kind: answer.state };
    return quantity(code, indicator.kind === 'NUMBER' ? amountIn(answer?.value, indicator.unit) : null, unitOf(indicator));
  }

  private ofFact(code: Code): Operand {
    const value = this.given.facts.get(code);
    return quantity(code, value instanceof Rational ? value : null, this.given.factsByCode.get(code)?.unit);
  }
}

function unitOf(indicator: object): string | undefined {
  return 'unit' in indicator && typeof indicator.unit === 'string' ? indicator.unit : undefined;
}

function quantity(code: Code, amount: Rational | null, unit = '1'): Operand {
  return amount ? { kind: 'VALUE', value: amount.times((parseUnit(unit) ?? pureNumber).factor) } : missing([code]);
}

function missing(lacking: readonly Code[]): Operand {
  return { kind: 'MISSING', lacking, dividesByZero: false };
}

function valueOf(operand: Operand | undefined): Rational {
  return operand?.kind === 'VALUE' ? operand.value : Rational.zero;
}
