import type { DecimalText } from '../exact/decimal.js';
import { refuseInput } from '../exact/engine-input-error.js';

/** Who decides: so many votes cast, and more than this share of those for or against. */
export interface CouncilRule {
  readonly quorum: number;
  readonly majority: DecimalText;
}

/** In which years of a membership a visit is due: the years named, then every so many years after the last of them. */
export interface VisitYearsRule {
  readonly years: readonly number[];
  readonly thenEvery?: number;
}

/** The procedure a case is promised. Days are working days where the name says so, else calendar days. */
export interface Rules {
  readonly decisionWorkingDays: number;
  readonly validityMonths: number;
  readonly renewalMonths: number;
  readonly maxReturns: number;
  readonly returnDays: number;
  readonly visitNoticeDays: number;
  readonly correctionDays: number;
  /** 0 means that no appeal is possible. */
  readonly appealDays: number;
  readonly maxSuspensionMonths: number;
  readonly conflictMonths: number;
  readonly council: CouncilRule;
  readonly visitYears?: VisitYearsRule;
}

/** Rules as a draft holds them: some may still be missing (lint E17). */
export type ContentRules = Partial<Rules>;

/** The rules that have to be there before publication, in the order of the content. */
export const demandedRules = [
  'decisionWorkingDays',
  'validityMonths',
  'renewalMonths',
  'maxReturns',
  'returnDays',
  'visitNoticeDays',
  'correctionDays',
  'appealDays',
  'maxSuspensionMonths',
  'conflictMonths',
  'council',
] as const satisfies readonly (keyof Rules)[];

/** The complete rules of a published edition. Throws EngineInputError where a draft lacks one. */
export function rulesOf(edition: { readonly rules: ContentRules }): Rules {
  const missing = demandedRules.find((name) => edition.rules[name] === undefined);
  if (missing) refuseInput('RULE_MISSING', `rules.${missing}`, missing);
  return edition.rules as Rules;
}

/**
 * The years of a membership, counted from 1, in which a visit is due, up to and including `lastYear`.
 * Years 1 and 2, then every 3, up to 8 → 1, 2, 5, 8.
 */
export function visitYears(rule: VisitYearsRule, lastYear: number): number[] {
  const due = rule.years.filter((year) => year <= lastYear);
  let last = rule.years.at(-1);
  if (last === undefined || rule.thenEvery === undefined || rule.thenEvery < 1) return due;
  for (last += rule.thenEvery; last <= lastYear; last += rule.thenEvery) due.push(last);
  return due;
}
