import type { Band, EditionContent, Group } from '../content/edition.js';
import { Rational } from '../exact/rational.js';
import type { CriterionReading } from './read-criterion.js';
import { type Reading, scaled, weightedMean } from './reading.js';

/** A group's mean and how much of it applies. */
export interface GroupReading {
  readonly group: Group;
  readonly weight: Rational;
  readonly declaredWeight: Rational;
  readonly applicableWeight: Rational;
  readonly reading: Reading | null;
}

/** Everything above the criteria: what gates look at. */
export interface Standing {
  readonly edition: EditionContent;
  readonly criteria: readonly CriterionReading[];
  readonly groups: readonly GroupReading[];
  /** 0 to 100; null where nothing applies. */
  readonly total: Reading | null;
}

/** Group means and total from the criteria (engine version 1, step 4). */
export function standingOf(edition: EditionContent, criteria: readonly CriterionReading[]): Standing {
  const groups = edition.groups.map((group) => {
    const own = criteria.filter((reading) => reading.criterion.group === group.code);
    return readGroup(group, own);
  });
  const { reading } = weightedMean(groups);
  return { edition, criteria, groups, total: reading && scaled(reading, Rational.hundred) };
}

/** The band of an exact total: from its lower bound up to, not including, its upper one (engine version 1, step 8). */
export function bandOf(bands: readonly Band[], total: Rational): Band | null {
  return bands.find(({ from, below }) => {
    const reached = total.isAtLeast(Rational.parse(from));
    return reached && (below === undefined || total.isBelow(Rational.parse(below)));
  }) ?? null;
}

function readGroup(group: Group, criteria: readonly CriterionReading[]): GroupReading {
  const { weight: applicableWeight, reading } = weightedMean(criteria);
  const declaredWeight = criteria.reduce((total, { weight }) => total.plus(weight), Rational.zero);
  return { group, weight: Rational.parse(group.weight), declaredWeight, applicableWeight, reading };
}
