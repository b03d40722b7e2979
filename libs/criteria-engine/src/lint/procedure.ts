import { demandedRules, type Rules, type VisitYearsRule } from '../content/rules.js';
import { Rational } from '../exact/rational.js';
import type { LintIssue, LintRule } from './lint-issue.js';

type CountedRule = Exclude<keyof Rules, 'council' | 'visitYears'>;

/** Inclusive bounds in the unit each rule's name says. */
const bounds: Readonly<Record<CountedRule, readonly [least: number, most: number]>> = {
  decisionWorkingDays: [1, 365],
  validityMonths: [1, 120],
  renewalMonths: [0, 120],
  maxReturns: [0, 20],
  returnDays: [1, 365],
  visitNoticeDays: [0, 90],
  correctionDays: [1, 730],
  appealDays: [0, 365],
  maxSuspensionMonths: [1, 60],
  conflictMonths: [0, 240],
};

/** E17: every rule of the procedure is there and sensible; quorum at least 3, majority at least one half and under all. */
export const procedureIsComplete: LintRule = function* ({ rules }) {
  for (const name of demandedRules) {
    const value = rules[name];
    if (value === undefined) yield e17(name, 'MISSING');
    else if (name !== 'council') {
      const [least, most] = bounds[name];
      if (Number(value) < least || Number(value) > most) yield e17(name, `OUT_OF_BOUNDS ${String(value)}`);
    }
  }
  const { council, visitYears, renewalMonths = 0, validityMonths = renewalMonths } = rules;
  if (renewalMonths > validityMonths) yield e17('renewalMonths', 'LONGER_THAN_VALIDITY');
  if (council && council.quorum < 3) yield e17('council.quorum', `OUT_OF_BOUNDS ${council.quorum}`);
  if (council && !isMajority(council.majority)) yield e17('council.majority', `OUT_OF_BOUNDS ${council.majority}`);
  if (visitYears && !isSchedule(visitYears)) yield e17('visitYears', 'NOT_ASCENDING_FROM_1');
};

/** E18: as many criteria as declared, in an edition meant for publication. */
export const isMeantForPublication: LintRule = function* ({ declaredCriterionCount, criteria, publishable }) {
  if (declaredCriterionCount !== criteria.length) {
    yield { code: 'E18', path: 'declaredCriterionCount', detail: `DECLARED ${declaredCriterionCount} HELD ${criteria.length}` };
  }
  if (!publishable) yield { code: 'E18', path: 'publishable', detail: 'NOT_PUBLISHABLE' };
};

function isMajority(share: string): boolean {
  const value = Rational.parse(share);
  return value.isAtLeast(Rational.parse('0.5')) && value.isBelow(Rational.one);
}

function isSchedule({ years, thenEvery }: VisitYearsRule): boolean {
  return years.length > 0 && years.every((year, index) => year > (years[index - 1] ?? 0)) && (thenEvery === undefined || thenEvery >= 1);
}

function e17(name: string, detail: string): LintIssue {
  return { code: 'E17', path: `rules.${name}`, detail };
}
