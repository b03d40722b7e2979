import type { EditionContent } from '../content/edition.js';
import type { Result } from '../score/result.js';

/**
 * The total as a program with JavaScript numbers would compute it from the same fractions, summing in the order given.
 * It exists to be caught: the laws that the engine keeps must fail on it.
 */
export function doubleTotal(edition: EditionContent, { indicators }: Result): number {
  const fractions = new Map(indicators.map(({ code, fraction }) => [code, fraction ? asDouble(fraction.low) : null]));
  const criteria = edition.criteria.map(({ code, group, weight }) => {
    const own = edition.indicators.filter(({ criterion }) => criterion === code);
    return { group, weight, mean: doubleMean(own.map((indicator) => ({ weight: indicator.weight, mean: fractions.get(indicator.code) ?? null }))) };
  });
  const groups = edition.groups.map(({ code, weight }) => ({ weight, mean: doubleMean(criteria.filter(({ group }) => group === code)) }));
  return 100 * (doubleMean(groups) ?? 0);
}

function doubleMean(parts: readonly { weight: string; mean: number | null }[]): number | null {
  let [total, weight] = [0, 0];
  for (const part of parts) {
    if (part.mean === null) continue;
    total += Number(part.weight) * part.mean;
    weight += Number(part.weight);
  }
  return weight === 0 ? null : total / weight;
}

function asDouble(fraction: string): number {
  const [numerator, denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}
