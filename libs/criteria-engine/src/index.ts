export type { Amount, Answer, AnswerState, AnswerValue, EvidenceItem, LayerSide } from './answers/answer.js';
export type { AnswerIssueCode, Question } from './answers/answer-values.js';
export { type AnswerIssue, validateAnswer } from './answers/validate-answer.js';
export type {
  Band,
  ContentGate,
  Criterion,
  EditionContent,
  Fact,
  Group,
  LifecycleStage,
  OutcomeMethod,
  OutcomeRule,
  Source,
  WordingStatus,
} from './content/edition.js';
export type { Expression, Operator } from './content/formula.js';
export type {
  BoolIndicator,
  ChoiceIndicator,
  EvidenceDemand,
  EvidenceIndicator,
  FormulaIndicator,
  Indicator,
  IndicatorKind,
  Method,
  NumberIndicator,
  NumberRange,
  Option,
  PointScale,
  Scale,
  StepScale,
} from './content/indicator.js';
export type { FactTest, Predicate, Truth } from './content/predicate.js';
export { type ContentRules, type CouncilRule, type Rules, rulesOf, visitYears, type VisitYearsRule } from './content/rules.js';
export type { Code, Language, LocalizedText } from './content/text.js';
export { canonicalText } from './exact/canonical-text.js';
export { type DecimalText, isDecimalText, plainDecimal } from './exact/decimal.js';
export { EngineInputError, type InputIssue } from './exact/engine-input-error.js';
export type { LocalDateText } from './exact/local-date.js';
export { Rational } from './exact/rational.js';
export { shown } from './exact/shown.js';
export type { ParseCode, ParseIssue } from './parse/checks.js';
export { explain } from './explain/explain.js';
export type { ExplainedCriterion, Explanation } from './explain/explanation.js';
export { lintEdition } from './lint/lint-edition.js';
export type { LintCode, LintIssue, LintOptions } from './lint/lint-issue.js';
export { type ParsedEdition, parseEdition } from './parse/parse-edition.js';
export type { ScoreOptions } from './score/answered-case.js';
export type {
  Blocker,
  Certainty,
  CriterionCount,
  CriterionTrace,
  CriterionVerdict,
  FractionText,
  GateHolds,
  GateKind,
  GateTrace,
  GroupTrace,
  IndicatorTrace,
  Outcome,
  ReadingPair,
  Result,
  ResultFlag,
  SingleFix,
  TotalTrace,
} from './score/result.js';
export { score } from './score/score.js';
export { engineVersion } from './score/trace.js';
export {
  allMetAnswers,
  anAllPassEdition,
  answered,
  notApplicable,
  notShown,
  someRules,
  unknown,
  withAnswers,
} from './testing/all-pass-edition.js';
export { aPointsEdition, type PointsPart } from './testing/points-edition.js';
export { workedExampleAnswers, workedExampleEdition } from './testing/worked-example-edition.js';
export { convert, parseUnit, type Unit } from './units/unit.js';
