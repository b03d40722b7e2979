import type { Indicator, Option, PointScale } from '../content/indicator.js';
import { larger, Rational, sum } from '../exact/rational.js';
import type { LintIssue, LintRule } from './lint-issue.js';

/** E4: every fraction lies in 0 to 1, and the best answer to a counting indicator is worth 1. */
export const fractionsFit: LintRule = function* ({ criteria, indicators, outcome }) {
  for (const [index, indicator] of indicators.entries()) yield* ofIndicator(indicator, `indicators[${index}]`);
  for (const [index, { minFraction }] of criteria.entries()) yield* within(`criteria[${index}].minFraction`, minFraction);
  for (const [index, gate] of outcome.gates.entries()) {
    if (gate.kind === 'MIN_SHARE_MET') yield* within(`outcome.gates[${index}].share`, gate.share);
    if (gate.kind === 'MIN_MEAN') yield* within(`outcome.gates[${index}].value`, gate.value);
  }
};

/** E5: the points of a scale ascend, at least two, and their fractions only rise or only fall. */
export const scalesAreMonotone: LintRule = function* ({ indicators }) {
  for (const [index, indicator] of indicators.entries()) {
    if (!('scale' in indicator) || !indicator.scale || !('points' in indicator.scale)) continue;
    const path = `indicators[${index}].scale.points`;
    const { points } = indicator.scale;
    if (points.length < 2) yield { code: 'E5', path, detail: 'FEWER_THAN_TWO' };
    if (!steps(points, 0).every((step) => step > 0)) yield { code: 'E5', path, detail: 'NOT_ASCENDING' };
    const rises = steps(points, 1);
    if (rises.some((step) => step > 0) && rises.some((step) => step < 0)) yield { code: 'E5', path, detail: 'NOT_MONOTONE' };
  }
};

/** E12: evidence asks for at least one file. */
export const evidenceIsAsked: LintRule = function* ({ indicators }) {
  for (const [index, indicator] of indicators.entries()) {
    if (indicator.kind !== 'EVIDENCE' || indicator.evidence.min >= 1) continue;
    yield { code: 'E12', path: `indicators[${index}].evidence.min`, detail: `${indicator.evidence.min}` };
  }
};

function* ofIndicator(indicator: Indicator, path: string): Generator<LintIssue> {
  if (indicator.kind === 'CHOICE' || indicator.kind === 'MULTI') yield* ofOptions(indicator.kind, indicator.options, path);
  if (indicator.kind !== 'NUMBER' && indicator.kind !== 'FORMULA') return;
  const { scale, weight } = indicator;
  if (!scale && Rational.parse(weight).isPositive()) yield { code: 'E4', path: `${path}.scale`, detail: 'NO_SCALE' };
  if (!scale || 'step' in scale) return;
  for (const [index, [, fraction]] of scale.points.entries()) yield* within(`${path}.scale.points[${index}]`, fraction);
  yield* best(scale.points.map(([, fraction]) => Rational.parse(fraction)).reduce(larger, Rational.zero), `${path}.scale`);
}

function* ofOptions(kind: 'CHOICE' | 'MULTI', options: readonly Option[], path: string): Generator<LintIssue> {
  for (const [index, { fraction }] of options.entries()) yield* within(`${path}.options[${index}].fraction`, fraction);
  const fractions = options.map(({ fraction }) => Rational.parse(fraction));
  const reached = kind === 'MULTI' ? sum(fractions) : fractions.reduce(larger, Rational.zero);
  if (reached.isBelow(Rational.one)) yield* best(reached, `${path}.options`);
}

function* within(path: string, fraction: string): Generator<LintIssue> {
  const value = Rational.parse(fraction);
  if (value.isNegative() || Rational.one.isBelow(value)) yield { code: 'E4', path, detail: `OUTSIDE_0_TO_1 ${fraction}` };
}

function* best(reached: Rational, path: string): Generator<LintIssue> {
  if (!reached.equals(Rational.one)) yield { code: 'E4', path, detail: `BEST_IS ${reached.toText()}` };
}

function steps(points: PointScale['points'], part: 0 | 1): number[] {
  return points.slice(1).map((point, index) => Rational.parse(point[part]).compare(Rational.parse(points[index]?.[part] ?? point[part])));
}
