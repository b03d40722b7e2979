import type { DecimalText } from '../exact/decimal.js';
import type { Expression } from './formula.js';
import type { Predicate } from './predicate.js';
import type { Code, LocalizedText } from './text.js';

/** How assessors look at an indicator. */
export type Method = 'EXAMINE' | 'INTERVIEW' | 'OBSERVE' | 'TEST';

/** What an indicator can ask. */
export type IndicatorKind = 'BOOL' | 'CHOICE' | 'MULTI' | 'NUMBER' | 'EVIDENCE' | 'FORMULA';

/** Inclusive bounds of a sensible answer, in the question's own unit. */
export interface NumberRange {
  readonly min?: DecimalText;
  readonly max?: DecimalText;
}

/** From a number to a fraction: straight lines between points (level outside them), or one step. */
export type Scale = PointScale | StepScale;

/** Points `[x, fraction]`, x ascending in the indicator's unit. */
export interface PointScale {
  readonly points: readonly (readonly [DecimalText, DecimalText])[];
}

/** 1 from `at` upwards (`better` LOWER: downwards), else 0; `inclusive` says whether `at` itself is 1. */
export interface StepScale {
  readonly step: { readonly at: DecimalText; readonly inclusive: boolean; readonly better?: 'HIGHER' | 'LOWER' };
}

/** One choice and the fraction it is worth. */
export interface Option {
  readonly code: Code;
  readonly label: LocalizedText;
  readonly fraction: DecimalText;
}

/** What evidence is asked: so many files, of what kinds (for the reader), not older than so many months. */
export interface EvidenceDemand {
  readonly min: number;
  readonly types: readonly LocalizedText[];
  readonly maxAgeMonths?: number;
}

interface IndicatorBase {
  readonly code: Code;
  readonly criterion: Code;
  readonly question: LocalizedText;
  /** Relative to the other indicators of its criterion. 0 asks without counting. */
  readonly weight: DecimalText;
  /** Whether an applicant must answer it before handing in. */
  readonly required: boolean;
  /** Whether "not applicable" is an answer. */
  readonly naAllowed: boolean;
  readonly methods: readonly Method[];
  readonly appliesWhen?: Predicate;
}

export interface BoolIndicator extends IndicatorBase {
  readonly kind: 'BOOL';
  readonly passWhen: boolean;
}

export interface ChoiceIndicator extends IndicatorBase {
  readonly kind: 'CHOICE' | 'MULTI';
  readonly options: readonly Option[];
}

export interface NumberIndicator extends IndicatorBase {
  readonly kind: 'NUMBER';
  readonly unit: string;
  readonly range?: NumberRange;
  readonly scale?: Scale;
}

export interface EvidenceIndicator extends IndicatorBase {
  readonly kind: 'EVIDENCE';
  readonly evidence: EvidenceDemand;
}

export interface FormulaIndicator extends IndicatorBase {
  readonly kind: 'FORMULA';
  readonly expression: Expression;
  readonly unit: string;
  readonly scale?: Scale;
}

/** One question of a criterion. */
export type Indicator = BoolIndicator | ChoiceIndicator | NumberIndicator | EvidenceIndicator | FormulaIndicator;
