import type { Answer, EvidenceItem } from '../answers/answer.js';
import type { FormulaIndicator, Indicator, NumberIndicator, Option } from '../content/indicator.js';
import type { Truth } from '../content/predicate.js';
import type { Code } from '../content/text.js';
import { Rational, smaller, sum } from '../exact/rational.js';
import { parseUnit, pureNumber } from '../units/unit.js';
import { amountIn, type AnsweredCase } from './answered-case.js';
import { onEvidence } from './evidence.js';
import type { Operands } from './operands.js';
import { exactly, open, type Reading } from './reading.js';
import type { IndicatorTrace } from './result.js';
import { onScale, type RuledFraction } from './scale.js';

/** What an indicator contributes and why. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly applies: Truth;
  readonly weight: Rational;
  readonly answer: Answer | undefined;
  readonly state: IndicatorTrace['state'];
  readonly converted: Rational | null;
  readonly rule: string;
  /** Null where it drops out. */
  readonly reading: Reading | null;
  readonly missing: boolean;
  readonly lacking: readonly Code[];
  readonly dividesByZero: boolean;
  /** Whether a later answer could still make it drop out. */
  readonly mayDropOut: boolean;
}

type Found = Pick<IndicatorReading, 'rule' | 'reading'> & Partial<IndicatorReading>;

/** Reads one indicator (engine version 1, steps 1 to 3). */
export function readIndicator(indicator: Indicator, given: AnsweredCase, operands: Operands): IndicatorReading {
  const applies = given.applies.get(indicator.code)?.truth ?? 'TRUE';
  const answer = given.answers.get(indicator.code);
  const weight = Rational.parse(indicator.weight);
  const state = indicator.kind === 'FORMULA' ? 'COMPUTED' : (answer?.state ?? 'NO_ANSWER');
  const found = applies === 'FALSE' ? { rule: 'DOES_NOT_APPLY', reading: null } : find(indicator, answer, given, operands);
  const missing = found.missing === true && weight.isPositive();
  const unsettled = { converted: null, lacking: [], dividesByZero: false, ...found };
  const mayDropOut = missing && (indicator.naAllowed || indicator.kind === 'FORMULA');
  return { indicator, applies, weight, answer, state, ...unsettled, missing, mayDropOut };
}

function find(indicator: Indicator, answer: Answer | undefined, given: AnsweredCase, operands: Operands): Found {
  if (indicator.kind === 'FORMULA') return findFormula(indicator, operands);
  if (!answer || answer.state === 'UNKNOWN') return { rule: 'MISSING', reading: open, missing: true };
  if (answer.state === 'NOT_APPLICABLE') return { rule: 'NOT_APPLICABLE', reading: null };
  if (answer.state === 'NOT_SHOWN') return { rule: 'NOT_SHOWN', reading: exactly(Rational.zero) };
  if (indicator.kind === 'NUMBER') return scaledFinding(indicator, amountIn(answer.value, indicator.unit));
  if (indicator.kind === 'EVIDENCE') {
    return settled(onEvidence(indicator.evidence, answer.value as readonly EvidenceItem[], given.options.layer, given.options.asOf));
  }
  if (indicator.kind === 'BOOL') return settled(onBool(answer.value === indicator.passWhen, indicator.passWhen));
  return settled(onOptions(indicator.kind, indicator.options, [answer.value].flat()));
}

function findFormula(formula: FormulaIndicator, operands: Operands): Found {
  const operand = operands.ofFormula(formula);
  if (operand.kind === 'NOT_SHOWN') return { rule: 'FORMULA NOT_SHOWN', reading: exactly(Rational.zero) };
  if (operand.kind === 'NOT_APPLICABLE') return { rule: 'FORMULA NOT_APPLICABLE', reading: null };
  if (operand.kind === 'VALUE') {
    return scaledFinding(formula, operand.value.dividedBy((parseUnit(formula.unit) ?? pureNumber).factor));
  }
  const { lacking, dividesByZero } = operand;
  return { rule: dividesByZero ? 'DIVISION_BY_ZERO' : 'FORMULA MISSING', reading: open, missing: true, lacking, dividesByZero };
}

function scaledFinding({ scale }: NumberIndicator | FormulaIndicator, amount: Rational | null): Found {
  if (!amount || !scale) return { rule: 'NO_SCALE', reading: open, missing: true, converted: amount };
  return { ...settled(onScale(scale, amount)), converted: amount };
}

function settled({ fraction, rule }: RuledFraction): Found {
  return { rule, reading: exactly(fraction) };
}

function onBool(passes: boolean, passWhen: boolean): RuledFraction {
  return { fraction: passes ? Rational.one : Rational.zero, rule: `BOOL passes when ${passWhen}` };
}

function onOptions(kind: 'CHOICE' | 'MULTI', options: readonly Option[], chosen: readonly unknown[]): RuledFraction {
  const taken = options.filter((option) => chosen.includes(option.code));
  const codes = taken.map((option) => option.code).sort();
  const total = sum(taken.map((option) => Rational.parse(option.fraction)));
  return { fraction: smaller(total, Rational.one), rule: [kind, codes.join('+')].join(' ').trim() };
}
