import fc from 'fast-check';
import type { ContentGate, Criterion, EditionContent } from '../content/edition.js';
import type { Indicator } from '../content/indicator.js';
import { anAllPassEdition } from '../testing/all-pass-edition.js';

/** n tenths as plain decimal text: 15 → `1.5`. */
export function tenths(n: number): string {
  return n % 10 === 0 ? `${n / 10}` : `${Math.floor(n / 10)}.${n % 10}`;
}

const weight = fc.integer({ min: 0, max: 60 }).map(tenths);
const positiveWeight = fc.integer({ min: 1, max: 60 }).map(tenths);
const kinds = ['BOOL', 'CHOICE', 'MULTI', 'NUMBER', 'STEP', 'EVIDENCE', 'FORMULA'] as const;

const indicatorPlan = fc.record({
  kind: fc.constantFrom(...kinds),
  weight,
  naAllowed: fc.boolean(),
  middle: fc.integer({ min: 0, max: 10 }),
  at: fc.integer({ min: 1, max: 99 }),
  onlyWhenSelling: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const criterionPlan = fc.record({
  weight,
  minFraction: fc.integer({ min: 1, max: 10 }).map(tenths),
  mandatory: fc.boolean(),
  tagged: fc.boolean(),
  onlyWhenSelling: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  firstWeight: positiveWeight,
  indicators: fc.array(indicatorPlan, { minLength: 1, maxLength: 3 }),
});
const groupPlan = fc.record({
  weight,
  floor: fc.option(fc.integer({ min: 0, max: 80 }).map(String), { nil: undefined }),
  firstWeight: positiveWeight,
  criteria: fc.array(criterionPlan, { minLength: 1, maxLength: 3 }),
});
const editionPlan = fc.record({
  firstWeight: positiveWeight,
  groups: fc.array(groupPlan, { minLength: 1, maxLength: 3 }),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 0, maxLength: 4 }),
  passing: fc.integer({ min: 0, max: 4 }),
  gates: fc.record({ total: fc.integer({ min: 0, max: 9_000 }), share: fc.integer({ min: 0, max: 10 }), mean: fc.integer({ min: 0, max: 10 }) }),
});

/** Scored editions of all kinds of indicators, gates and bands, with one fact; all of them pass the lint. */
export const editions: fc.Arbitrary<EditionContent> = editionPlan.map((plan) => {
  const groups = plan.groups.map((group, g) => ({ ...group, code: `G${g}`, weight: g === 0 ? plan.firstWeight : group.weight }));
  const planned = groups.flatMap((group) =>
    group.criteria.map((criterion, c) => ({
      ...criterion,
      code: `${group.code}C${c}`,
      group: group.code,
      weight: c === 0 ? group.firstWeight : criterion.weight,
    })),
  );
  const criteria = planned.map(({ code, group, weight: counted, minFraction, mandatory, tagged, onlyWhenSelling }, index): Criterion => ({
    code, group, statement: { vi: code }, wordingStatus: 'PROVISIONAL', source: [], weight: counted, minFraction, mandatory,
    tags: tagged || index === 0 ? ['TAG'] : [],
    ...(onlyWhenSelling && index > 0 && { appliesWhen: { fact: 'SELLS', is: true } }),
  }));
  const indicators = planned.flatMap((criterion, c) =>
    criterion.indicators.flatMap((indicator, i) =>
      indicatorsOf(
        { ...indicator, weight: i === 0 ? criterion.firstWeight : indicator.weight, onlyWhenSelling: indicator.onlyWhenSelling && c + i > 0 },
        criterion.code,
        i,
      ),
    ),
  );
  return {
    ...anAllPassEdition(1),
    code: 'ARBITRARY',
    declaredCriterionCount: criteria.length,
    facts: [{ code: 'SELLS', kind: 'BOOL', question: { vi: 'Có bán hàng không?' } }],
    groups: groups.map(({ code, weight: counted, floor }) => ({ code, title: { vi: code }, weight: counted, ...(floor !== undefined && { floor }) })),
    criteria,
    indicators,
    outcome: { method: 'SCORED', gates: gatesOf(plan.gates), ...bandsOf(plan.cuts, plan.passing), publishTotal: true },
  };
});

/** Bands cut at these hundredths; the upper `passing` of them pass. */
export function bandsOf(cuts: readonly number[], passing: number) {
  const bounds = [0, ...[...cuts].sort((a, b) => a - b)].map(hundredths);
  const bands = bounds.map((from, index) => {
    const below = bounds[index + 1];
    return { code: `B${index}`, title: { vi: `Hạng ${index}` }, from, ...(below !== undefined && { below }) };
  });
  return { bands, passBands: passing === 0 ? [] : bands.slice(-passing).map(({ code }) => code) };
}

/** n hundredths as plain decimal text: 7050 → `70.5`. */
export function hundredths(n: number): string {
  return n % 10 === 0 ? tenths(n / 10) : `${Math.floor(n / 100)}.${`${n % 100}`.padStart(2, '0')}`;
}

function gatesOf({ total, share, mean }: { total: number; share: number; mean: number }): ContentGate[] {
  return [
    { kind: 'MIN_TOTAL', value: hundredths(total) },
    { kind: 'MIN_SHARE_MET', tag: 'TAG', share: tenths(share) },
    { kind: 'MIN_MEAN', tag: 'TAG', value: tenths(mean) },
  ];
}

function indicatorsOf(
  plan: { kind: (typeof kinds)[number]; weight: string; naAllowed: boolean; middle: number; at: number; onlyWhenSelling: boolean },
  criterion: string,
  index: number,
): Indicator[] {
  const code = `${criterion}I${index}`;
  const when = plan.onlyWhenSelling && { appliesWhen: { fact: 'SELLS', is: true } };
  const asked = { code, criterion, question: { vi: code }, weight: plan.weight, required: true, naAllowed: plan.naAllowed, methods: [], ...when };
  const option = (name: string, fraction: number) => ({ code: name, label: { vi: name }, fraction: tenths(fraction) });
  const points = [['0', '0'], [`${plan.at}`, tenths(plan.middle)], ['100', '1']] as const;
  if (plan.kind === 'BOOL') return [{ ...asked, kind: 'BOOL', passWhen: plan.middle > 5 }];
  if (plan.kind === 'CHOICE') return [{ ...asked, kind: 'CHOICE', options: [option('no', 0), option('part', plan.middle), option('yes', 10)] }];
  if (plan.kind === 'MULTI') return [{ ...asked, kind: 'MULTI', options: [option('a', plan.middle), option('b', 6), option('c', 4)] }];
  if (plan.kind === 'EVIDENCE') return [{ ...asked, kind: 'EVIDENCE', evidence: { min: 1 + (plan.middle % 2), types: [] } }];
  if (plan.kind === 'NUMBER') return [{ ...asked, kind: 'NUMBER', unit: 'kW.h', scale: { points } }];
  if (plan.kind === 'STEP') return [{ ...asked, kind: 'NUMBER', unit: 'kW.h', scale: { step: { at: `${plan.at}`, inclusive: plan.middle > 5 } } }];
  return withOperands(asked);
}

function withOperands(asked: Omit<Extract<Indicator, { kind: 'FORMULA' }>, 'kind' | 'expression' | 'unit' | 'scale'>): Indicator[] {
  const [used, made] = [`${asked.code}.A`, `${asked.code}.B`];
  const range = { min: '0.01' };
  const falling = [['0', '1'], ['100', '0.5'], ['200', '0']] as const;
  return [
    { ...asked, kind: 'FORMULA', unit: '%', expression: ['/', { ref: used }, { ref: made }], scale: { points: falling } },
    { ...asked, code: used, weight: '0', kind: 'NUMBER', unit: 'kW.h', range },
    { ...asked, code: made, weight: '0', kind: 'NUMBER', unit: 'kW.h', range },
  ];
}
