import { Rational, sum } from '../exact/rational.js';
import { applicability } from '../score/applies.js';
import type { LintIssue, LintRule } from './lint-issue.js';

type Weighted = { readonly weight: string };

/** E3: no weight is negative, and at each level the weights of a parent's parts have a positive sum. */
export const weightsCount: LintRule = function* ({ groups, criteria, indicators }) {
  yield* negative('groups', groups);
  yield* negative('criteria', criteria);
  yield* negative('indicators', indicators);
  if (!isPositive(groups)) yield noSum('groups');
  for (const [index, { code }] of groups.entries()) {
    if (!isPositive(criteria.filter(({ group }) => group === code))) yield noSum(`groups[${index}]`);
  }
  for (const [index, { code }] of criteria.entries()) {
    if (!isPositive(indicators.filter(({ criterion }) => criterion === code))) yield noSum(`criteria[${index}]`);
  }
};

/** E9: at least one criterion, with a counting indicator, applies whatever the facts are. */
export const somethingSurelyApplies: LintRule = function* ({ criteria, indicators }) {
  const surely = (part: (typeof criteria)[number] | (typeof indicators)[number]) =>
    isPositive([part]) && applicability(part.appliesWhen, new Map()).truth === 'TRUE';
  const sureOnes = new Set(criteria.filter(surely).map(({ code }) => code));
  if (!indicators.some((indicator) => sureOnes.has(indicator.criterion) && surely(indicator))) {
    yield { code: 'E9', path: 'criteria', detail: 'NONE_SURELY_APPLIES' };
  }
};

function* negative(path: string, parts: readonly Weighted[]): Generator<LintIssue> {
  for (const [index, { weight }] of parts.entries()) {
    if (Rational.parse(weight).isNegative()) yield { code: 'E3', path: `${path}[${index}].weight`, detail: `NEGATIVE ${weight}` };
  }
}

function isPositive(parts: readonly Weighted[]): boolean {
  return sum(parts.map(({ weight }) => Rational.parse(weight))).isPositive();
}

function noSum(path: string): LintIssue {
  return { code: 'E3', path, detail: 'NO_POSITIVE_SUM' };
}
