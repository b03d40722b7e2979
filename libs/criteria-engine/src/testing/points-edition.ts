import type { EditionContent, Group, OutcomeRule } from '../content/edition.js';
import { anAllPassEdition } from './all-pass-edition.js';

/** One part of a points sheet: at most so many points, counting with a weight; a floor in percent of its points. */
export interface PointsPart {
  readonly code: string;
  readonly weight: string;
  readonly most: string;
  readonly floor?: string;
}

/** A scored edition with one group, one criterion (`<part>.C`) and one NUMBER (`<part>.N`, 0 to most) for each part. */
export function aPointsEdition(parts: readonly PointsPart[], outcome: Partial<OutcomeRule> = {}): EditionContent {
  return {
    ...anAllPassEdition(1),
    set: 'POINTS',
    code: 'POINTS-1',
    declaredCriterionCount: parts.length,
    groups: parts.map(({ code, weight, floor }): Group => ({ code, title: { vi: `Phần ${code}` }, weight, ...(floor && { floor }) })),
    criteria: parts.map(({ code }) => ({
      code: `${code}.C`,
      group: code,
      statement: { vi: `Tiêu chí ${code}` },
      wordingStatus: 'PROVISIONAL',
      source: [],
      weight: '1',
      minFraction: '0',
      mandatory: false,
      tags: [],
    })),
    indicators: parts.map(({ code, most }) => ({
      code: `${code}.N`,
      criterion: `${code}.C`,
      kind: 'NUMBER',
      question: { vi: `Số điểm phần ${code}` },
      unit: '1',
      range: { min: '0', max: most },
      scale: { points: [['0', '0'], [most, '1']] },
      weight: '1',
      required: true,
      naAllowed: false,
      methods: ['EXAMINE'],
    })),
    outcome: { method: 'SCORED', gates: [], bands: [], passBands: [], publishTotal: true, ...outcome },
  };
}
