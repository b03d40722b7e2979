import type { Band, EditionContent } from '../content/edition.js';
import { decimalPlaces } from '../exact/decimal.js';
import { Rational } from '../exact/rational.js';
import type { LintIssue, LintRule } from './lint-issue.js';

/** E6: what is mandatory demands something. */
export const mandatoryDemands: LintRule = function* ({ criteria }) {
  for (const [index, { mandatory, minFraction }] of criteria.entries()) {
    if (mandatory && !Rational.parse(minFraction).isPositive()) yield { code: 'E6', path: `criteria[${index}].minFraction`, detail: minFraction };
  }
};

/** E7: half-open bands cover 0 to 100 once; the bands that pass are known and are the upper ones, without a hole. */
export const bandsCover: LintRule = function* ({ outcome }) {
  const { passBands } = outcome;
  const known = new Set(outcome.bands.map(({ code }) => code));
  for (const [index, code] of passBands.entries()) if (!known.has(code)) yield e7(`passBands[${index}]`, `UNKNOWN ${code}`);
  const bands = [...outcome.bands].sort((a, b) => Rational.parse(a.from).compare(Rational.parse(b.from)));
  const first = bands[0];
  if (first && !Rational.parse(first.from).isZero()) yield e7('bands', `STARTS_AT ${first.from}`);
  for (const [index, band] of bands.entries()) yield* joint(band, bands[index + 1]);
  const lowest = bands.findIndex(({ code }) => passBands.includes(code));
  const failing = lowest < 0 ? undefined : bands.slice(lowest).find(({ code }) => !passBands.includes(code));
  if (failing) yield e7('passBands', `HOLE_AT ${failing.code}`);
};

/** E13: a gate on a tag finds criteria with that tag. */
export const gatesHaveTags: LintRule = function* ({ criteria, outcome }) {
  const used = new Set(criteria.flatMap(({ tags }) => tags));
  for (const [index, gate] of outcome.gates.entries()) {
    if ('tag' in gate && !used.has(gate.tag)) yield { code: 'E13', path: `outcome.gates[${index}].tag`, detail: gate.tag };
  }
};

/** E15: a threshold has at most two decimals, so that what is shown and what is decided agree. */
export const thresholdsAreShort: LintRule = function* (edition) {
  for (const [path, value] of thresholdsOf(edition)) if (decimalPlaces(value) > 2) yield { code: 'E15', path, detail: value };
};

/** E16: where all must pass, every criterion is mandatory and there are no bands. */
export const allPassIsPlain: LintRule = function* ({ criteria, outcome }) {
  if (outcome.method !== 'ALL_PASS') return;
  for (const [index, { mandatory, code }] of criteria.entries()) {
    if (!mandatory) yield { code: 'E16', path: `criteria[${index}].mandatory`, detail: `NOT_MANDATORY ${code}` };
  }
  if (outcome.bands.length > 0) yield { code: 'E16', path: 'outcome.bands', detail: 'BANDS' };
};

function* joint({ code, below }: Band, next: Band | undefined): Generator<LintIssue> {
  const end = below === undefined ? null : Rational.parse(below);
  if (!next) {
    if (end && Rational.hundred.isAtLeast(end)) yield e7('bands', `ENDS_AT ${below}`);
    return;
  }
  const gap = end ? Rational.parse(next.from).compare(end) : -1;
  if (gap > 0) yield e7('bands', `HOLE ${code} ${next.code}`);
  if (gap < 0) yield e7('bands', `OVERLAP ${code} ${next.code}`);
}

function* thresholdsOf({ groups, criteria, outcome }: EditionContent): Generator<readonly [path: string, value: string]> {
  for (const [index, { floor }] of groups.entries()) if (floor !== undefined) yield [`groups[${index}].floor`, floor];
  for (const [index, { minFraction }] of criteria.entries()) yield [`criteria[${index}].minFraction`, minFraction];
  for (const [index, { from, below }] of outcome.bands.entries()) {
    yield [`outcome.bands[${index}].from`, from];
    if (below !== undefined) yield [`outcome.bands[${index}].below`, below];
  }
  for (const [index, gate] of outcome.gates.entries()) {
    yield [`outcome.gates[${index}]`, gate.kind === 'MIN_SHARE_MET' ? gate.share : gate.value];
  }
}

function e7(place: string, detail: string): LintIssue {
  return { code: 'E7', path: `outcome.${place}`, detail };
}
