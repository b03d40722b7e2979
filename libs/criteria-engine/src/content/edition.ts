import type { DecimalText } from '../exact/decimal.js';
import type { LocalDateText } from '../exact/local-date.js';
import type { Indicator, NumberRange } from './indicator.js';
import type { Predicate } from './predicate.js';
import type { ContentRules } from './rules.js';
import type { Code, LocalizedText } from './text.js';

/** Where a criterion looks in the life of a product. */
export type LifecycleStage = 'MATERIAL' | 'PRODUCTION' | 'PRODUCT' | 'DISTRIBUTION';

/** Whether a wording is reported from a source, drafted after a sister set, or our own proposal. */
export type WordingStatus = 'REPORTED' | 'ANALOGOUS' | 'PROVISIONAL';

/** What is known of the subject, on which applicability depends. Answered in each layer like an indicator. */
export interface Fact {
  readonly code: Code;
  readonly kind: 'BOOL' | 'CODE' | 'NUMBER';
  /** UCUM code of a NUMBER fact; absent means a pure number. */
  readonly unit?: string;
  readonly range?: NumberRange;
  /** The codes a CODE fact may take; absent means any code. */
  readonly options?: readonly { readonly code: Code; readonly label: LocalizedText }[];
  readonly question: LocalizedText;
}

export interface Group {
  readonly code: Code;
  readonly title: LocalizedText;
  readonly weight: DecimalText;
  /** The least 100·(mean of the group) that passes. */
  readonly floor?: DecimalText;
}

export interface Source {
  readonly url?: string;
  readonly document?: string;
  readonly supports?: string;
}

export interface Criterion {
  readonly code: Code;
  readonly group: Code;
  readonly stage?: LifecycleStage;
  readonly statement: LocalizedText;
  readonly guidance?: LocalizedText;
  /** Absent only in drafts (lint E14). */
  readonly wordingStatus?: WordingStatus;
  readonly source: readonly Source[];
  readonly weight: DecimalText;
  /** The least mean of its indicators, 0 to 1, with which the criterion is met. */
  readonly minFraction: DecimalText;
  readonly mandatory: boolean;
  readonly tags: readonly Code[];
  readonly appliesWhen?: Predicate;
}

/** A declared gate. All mandatory criteria, group floors and passing bands are gates by themselves. */
export type ContentGate =
  | { readonly kind: 'MIN_TOTAL'; readonly value: DecimalText }
  | { readonly kind: 'MIN_SHARE_MET'; readonly tag: Code; readonly share: DecimalText }
  | { readonly kind: 'MIN_MEAN'; readonly tag: Code; readonly value: DecimalText };

/** A band of totals from `from` up to, not including, `below`. The top band has no `below`: it includes 100. */
export interface Band {
  readonly code: Code;
  readonly title: LocalizedText;
  readonly from: DecimalText;
  readonly below?: DecimalText;
}

/** ALL_PASS: every criterion is mandatory. SCORED: the total counts too. */
export type OutcomeMethod = 'ALL_PASS' | 'SCORED';

export interface OutcomeRule {
  readonly method: OutcomeMethod;
  readonly gates: readonly ContentGate[];
  readonly bands: readonly Band[];
  /** Codes of the bands that pass; empty means that the band decides nothing. */
  readonly passBands: readonly Code[];
  readonly publishTotal: boolean;
}

/** Everything an edition says. Decimals are text, other numbers are safe integers. Number of criteria is free. */
export interface EditionContent {
  readonly set: Code;
  readonly code: Code;
  readonly legalBasis: readonly LocalizedText[];
  readonly declaredCriterionCount: number;
  readonly publishable: boolean;
  readonly effectiveFrom: LocalDateText;
  readonly transitionDays: number;
  readonly facts: readonly Fact[];
  readonly groups: readonly Group[];
  readonly criteria: readonly Criterion[];
  readonly indicators: readonly Indicator[];
  readonly outcome: OutcomeRule;
  readonly rules: ContentRules;
}
