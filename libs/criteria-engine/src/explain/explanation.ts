import type { Code, Language } from '../content/text.js';
import type { WordingStatus } from '../content/edition.js';
import type { Certainty, CriterionVerdict, GateHolds, GateKind, Outcome } from '../score/result.js';

/** One criterion in words; its wording status always beside its statement. */
export interface ExplainedCriterion {
  readonly code: Code;
  readonly statement: string;
  readonly wordingStatus: WordingStatus | null;
  /** The wording status in words. */
  readonly wording: string;
  readonly verdict: CriterionVerdict;
  /** The verdict in words, and why. */
  readonly sentence: string;
}

/** A result in sentences for people, in the order of the edition. */
export interface Explanation {
  readonly language: Language;
  /** ALL_PASS: how many criteria are met of those that apply. SCORED: the total and the band. */
  readonly headline: string;
  readonly outcome: string;
  readonly certainty: string;
  readonly criteria: readonly ExplainedCriterion[];
  readonly gates: readonly string[];
  readonly blockers: readonly string[];
  readonly singleFixes: readonly string[];
  readonly flags: readonly string[];
}

/** The sentences of one language. Quoted subjects are statements, titles or codes. */
export interface Sentences {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly verdict: Readonly<Record<CriterionVerdict, string>>;
  readonly wording: Readonly<Record<WordingStatus, string>>;
  readonly wordingMissing: string;
  readonly gate: Readonly<Record<GateKind, string>>;
  readonly holds: Readonly<Record<GateHolds, string>>;
  number(text: string): string;
  metOfApplicable(met: number, applicable: number): string;
  notApplicableToo(count: number): string;
  notAssessedToo(count: number): string;
  points(low: string, high: string): string;
  band(title: string): string;
  nothingApplies: string;
  criterionMean(low: string, high: string, needed: string): string;
  gateLine(name: string, subject: string, needed: string, got: string, holds: string): string;
  missingFact(question: string): string;
  missingIndicator(question: string, because: string): string;
  criterionNotMet(statement: string): string;
  gateNotHeld(name: string, subject: string): string;
  fixWithTotal(statement: string, total: string): string;
  fix(statement: string): string;
  lowScope(title: string): string;
  dividedByZero(question: string): string;
}
