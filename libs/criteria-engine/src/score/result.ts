import type { AnswerState, AnswerValue, LayerSide } from '../answers/answer.js';
import type { Code } from '../content/text.js';
import type { OutcomeMethod, WordingStatus } from '../content/edition.js';
import type { Truth } from '../content/predicate.js';
import type { LocalDateText } from '../exact/local-date.js';

/** An exact fraction as text: `7/10`, `1`, `0`. */
export type FractionText = string;

/** The low reading takes what is missing as 0, the high one as 1. Equal when nothing is missing. */
export interface ReadingPair {
  readonly low: FractionText;
  readonly high: FractionText;
}

export type CriterionVerdict = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE' | 'NOT_ASSESSED';
export type Outcome = 'MET' | 'NOT_MET' | 'INCOMPLETE';
export type Certainty = 'SURE_PASS' | 'SURE_FAIL' | 'OPEN';
export type GateKind = 'ALL_MANDATORY' | 'GROUP_FLOOR' | 'MIN_TOTAL' | 'MIN_SHARE_MET' | 'MIN_MEAN' | 'PASS_BAND';
export type GateHolds = 'YES' | 'NO' | 'OPEN';

/** How an indicator came to its fraction. `fraction` is null where it drops out or has no scale. */
export interface IndicatorTrace {
  readonly code: Code;
  readonly criterion: Code;
  readonly applies: Truth;
  readonly state: AnswerState | 'NO_ANSWER' | 'COMPUTED';
  readonly raw: AnswerValue | null;
  /** A NUMBER or FORMULA in the indicator's own unit. */
  readonly converted: FractionText | null;
  /** The rule used, free of language: `CHOICE partly`, `POINTS 10..20`, `EVIDENCE 2 of 1`, `MISSING`. */
  readonly rule: string;
  readonly fraction: ReadingPair | null;
  readonly weight: FractionText;
  readonly missing: boolean;
}

/** `reading` is null where nothing of the criterion applies. */
export interface CriterionTrace {
  readonly code: Code;
  readonly group: Code;
  readonly applies: Truth;
  readonly mandatory: boolean;
  readonly wordingStatus: WordingStatus | null;
  readonly weight: FractionText;
  readonly applicableWeight: FractionText;
  readonly reading: ReadingPair | null;
  readonly minFraction: FractionText;
  readonly verdict: CriterionVerdict;
}

export interface GroupTrace {
  readonly code: Code;
  readonly weight: FractionText;
  readonly declaredWeight: FractionText;
  readonly applicableWeight: FractionText;
  readonly reading: ReadingPair | null;
}

/** The total of 0 to 100, exact and as shown with two decimals. */
export interface TotalTrace extends ReadingPair {
  readonly shown: { readonly low: string; readonly high: string };
}

/** `subject` is a group or a tag; null for gates of the whole. `needed` and `got` are in the gate's own measure. */
export interface GateTrace {
  readonly kind: GateKind;
  readonly subject: Code | null;
  readonly needed: string;
  readonly got: { readonly low: string; readonly high: string } | null;
  readonly holds: GateHolds;
}

/** What stands between these answers and MET. `because` names the operands a formula still lacks. */
export type Blocker =
  | { readonly kind: 'CRITERION_NOT_MET'; readonly subject: Code }
  | { readonly kind: 'GATE_NOT_HELD'; readonly gate: GateKind; readonly subject: Code | null }
  | { readonly kind: 'INDICATOR_MISSING'; readonly subject: Code; readonly because: readonly Code[] }
  | { readonly kind: 'FACT_MISSING'; readonly subject: Code }
  | { readonly kind: 'NOTHING_APPLICABLE' };

/** A criterion that, raised alone to 1, gives MET; with the total it would give. */
export interface SingleFix {
  readonly criterion: Code;
  readonly total: FractionText;
  readonly shown: string;
}

/** LOW_SCOPE: under half of a group's weight applies. DIVISION_BY_ZERO: a formula could not be evaluated. */
export interface ResultFlag {
  readonly kind: 'LOW_SCOPE' | 'DIVISION_BY_ZERO';
  readonly subject: Code;
}

/** How many criteria apply and are met: what an ALL_PASS edition shows instead of a total. */
export interface CriterionCount {
  readonly met: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly applicable: number;
  readonly notApplicable: number;
}

/** The whole calculation as data. Lists are sorted by code, so the text does not depend on the order of the edition. */
export interface Result {
  readonly engineVersion: number;
  readonly edition: Code;
  readonly method: OutcomeMethod;
  /** Hashes the caller computed, repeated here so that the result names its inputs. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly asOf: LocalDateText;
  readonly layer: LayerSide;
  readonly indicators: readonly IndicatorTrace[];
  readonly criteria: readonly CriterionTrace[];
  readonly groups: readonly GroupTrace[];
  readonly count: CriterionCount;
  /** Null where nothing applies. */
  readonly total: TotalTrace | null;
  /** The band, where the low and the high reading agree on it. */
  readonly band: Code | null;
  readonly bandRange: { readonly low: Code; readonly high: Code } | null;
  readonly gates: readonly GateTrace[];
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly blockers: readonly Blocker[];
  readonly singleFixes: readonly SingleFix[];
  readonly flags: readonly ResultFlag[];
}
