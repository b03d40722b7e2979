import { addDays, localDate } from '@ketnoi/common';
import type { DatedUnit, Share } from './admin-unit.js';

export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly share: Share;
  /** First day in the new unit, YYYY-MM-DD. */
  readonly effectiveOn: string;
  readonly legalBasis: string;
}

/** Units by key, and what became of each. A key is whatever the caller tells units apart by. */
export interface UnitGraph {
  readonly units: ReadonlyMap<string, DatedUnit>;
  readonly linksFrom: ReadonlyMap<string, readonly ChainLink[]>;
}

/** Where something lay during some days: in a unit, or in one of several, which only a person can tell. */
export interface PlaceSpan {
  readonly unit: string | null;
  readonly candidates: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What says so; null for the unit it was registered in. */
  readonly legalBasis: string | null;
}

/**
 * Where a place that is known to lie in `unit` from `validFrom` on lay ever after. It follows WHOLE successions by itself
 * and stops before the first division: a PART or REMAINDER never moves anything (domain.md, section 8, rule 2).
 */
export function follow(graph: UnitGraph, unit: string, validFrom: string | null, legalBasis: string | null = null): PlaceSpan[] {
  const validTo = graph.units.get(unit)?.validTo ?? null;
  const here: PlaceSpan = { unit, candidates: [], validFrom, validTo, legalBasis };
  const links = graph.linksFrom.get(unit) ?? [];
  const [first] = links;
  if (!first) return [here];
  if (first.share === 'WHOLE') return [here, ...follow(graph, first.to, first.effectiveOn, first.legalBasis)];
  return [here, waiting(links.map((link) => link.to), first.effectiveOn, first.legalBasis)];
}

/** The span in which a person has to say which unit it is. */
export const waiting = (candidates: readonly string[], validFrom: string, legalBasis: string): PlaceSpan => ({
  unit: null,
  candidates,
  validFrom,
  validTo: null,
  legalBasis,
});

export const dayBefore = (day: string): string => addDays(localDate(day), -1);

/** Collects links under the unit they lead from, in the order given. */
export function linksByFrom(links: readonly ChainLink[]): Map<string, ChainLink[]> {
  const byFrom = new Map<string, ChainLink[]>();
  for (const link of links) byFrom.set(link.from, [...(byFrom.get(link.from) ?? []), link]);
  return byFrom;
}
