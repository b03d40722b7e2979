import { describe, expect, it } from '@jest/globals';
import { anAllPassEdition, type Answer, answered, type Criterion, type EditionContent, lintEdition, notApplicable, score } from '../index.js';
import { anEditionWithFormula } from '../laws/formula-edition.js';

const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;

/** Two criteria of one yes or no each that may not apply; mandatory nothing; the gates given. */
function lenient(gates: EditionContent['outcome']['gates'], change: Partial<Criterion> = {}, naAllowed = true): EditionContent {
  const base = anAllPassEdition(1);
  const criteria = ['C1', 'C2'].map((code): Criterion => ({
    code, group: 'MATERIAL', statement: { vi: code }, wordingStatus: 'PROVISIONAL', source: [], weight: '1', minFraction: '0', mandatory: false, tags: ['TAG'], ...change,
  }));
  return {
    ...base,
    declaredCriterionCount: 2,
    criteria,
    indicators: criteria.map(({ code }) => ({
      code: `${code}.I`, criterion: code, kind: 'BOOL', passWhen: true, question: { vi: code }, weight: '1', required: true, naAllowed, methods: [],
    })),
    outcome: { method: 'SCORED', gates, bands: [], passBands: [], publishTotal: false },
  };
}

const certainty = (edition: EditionContent, ...answers: Answer[]) => score(edition, answers, day).certainty;

describe('A pass is sure only when no completion takes it away', () => {
  it('not where everything may still turn out not to apply, since nothing is recognised for nothing', () => {
    const edition = lenient([]);
    expect(lintEdition(edition)).toEqual([]);
    expect(certainty(edition)).toBe('OPEN');
    expect(score(edition, edition.indicators.map(({ code }) => notApplicable(code)), day).outcome).toBe('NOT_MET');
    expect(certainty(edition, answered('C1.I', false))).toBe('SURE_PASS');
    expect(certainty(lenient([], {}, false))).toBe('SURE_PASS');
  });

  it('not where a formula may still drop out by its operands, though it takes no "not applicable" itself', () => {
    const formula = anEditionWithFormula({ ref: 'A' });
    const edition: EditionContent = {
      ...formula,
      criteria: formula.criteria.map((criterion) => ({ ...criterion, mandatory: false, minFraction: '0' })),
      indicators: formula.indicators.map((indicator) => (indicator.code === 'F' ? { ...indicator, naAllowed: false } : indicator)),
      outcome: { ...formula.outcome, method: 'SCORED' },
    };
    expect(certainty(edition)).toBe('OPEN');
    expect(score(edition, [notApplicable('A')], day).outcome).toBe('NOT_MET');
    expect(certainty(edition, answered('A', { amount: '0' }))).toBe('SURE_PASS');
  });

  it('not where what stays has no weight', () => {
    const edition = lenient([]);
    const weightless = { ...edition, criteria: edition.criteria.map((criterion) => (criterion.code === 'C1' ? { ...criterion, weight: '0' } : criterion)) };
    expect(certainty(weightless, answered('C1.I', true))).toBe('OPEN');
    const other = { ...edition, groups: [...edition.groups, { code: 'IDLE', title: { vi: 'Nhóm' }, weight: '0' }], criteria: edition.criteria.map((criterion) => (criterion.code === 'C1' ? { ...criterion, group: 'IDLE' } : criterion)) };
    expect(certainty(other, answered('C1.I', true))).toBe('OPEN');
  });

  it('not by a share of criteria met of which one is met only because nothing is asked of it, and may drop out', () => {
    const edition = lenient([{ kind: 'MIN_SHARE_MET', tag: 'TAG', share: '0.5' }]);
    const strictFirst = { ...edition, criteria: edition.criteria.map((criterion) => (criterion.code === 'C1' ? { ...criterion, minFraction: '1' } : criterion)) };
    const open = score(strictFirst, [answered('C1.I', false)], day);
    expect([open.certainty, open.gates[1]]).toEqual(['OPEN', { kind: 'MIN_SHARE_MET', subject: 'TAG', needed: '1/2', got: { low: '0', high: '1/2' }, holds: 'OPEN' }]);
    expect(score(strictFirst, [answered('C1.I', false), notApplicable('C2.I')], day).outcome).toBe('NOT_MET');
    expect(score(strictFirst, [answered('C1.I', false), answered('C2.I', false)], day).outcome).toBe('MET');
  });
});

describe('A gate over nothing', () => {
  it('holds: a share or a mean of criteria none of which applies, a floor of a group left out', () => {
    const gates: EditionContent['outcome']['gates'] = [{ kind: 'MIN_MEAN', tag: 'TAG', value: '0.9' }, { kind: 'MIN_SHARE_MET', tag: 'TAG', share: '1' }];
    const edition = lenient(gates);
    const group = { code: 'OTHER', title: { vi: 'Nhóm khác' }, weight: '1', floor: '90' };
    const untagged = { ...edition, groups: [...edition.groups, group], criteria: edition.criteria.map((criterion) => (criterion.code === 'C1' ? { ...criterion, tags: [] } : { ...criterion, group: 'OTHER' })) };
    const result = score(untagged, [answered('C1.I', true), notApplicable('C2.I')], day);
    expect(result.outcome).toBe('MET');
    expect(result.gates.map(({ kind, subject, got, holds }) => [kind, subject, got, holds])).toEqual([
      ['ALL_MANDATORY', null, { low: '0', high: '0' }, 'YES'],
      ['GROUP_FLOOR', 'OTHER', null, 'YES'],
      ['MIN_SHARE_MET', 'TAG', null, 'YES'],
      ['MIN_MEAN', 'TAG', null, 'YES'],
    ]);
  });
});

describe('The order of gates', () => {
  it('is fixed, whatever their order in the edition', () => {
    const gates: EditionContent['outcome']['gates'] = [
      { kind: 'MIN_MEAN', tag: 'TAG', value: '0.2' }, { kind: 'MIN_TOTAL', value: '20' }, { kind: 'MIN_SHARE_MET', tag: 'TAG', share: '0.1' }, { kind: 'MIN_TOTAL', value: '10' },
    ];
    const answers = [answered('C1.I', true), answered('C2.I', false)];
    const [there, back] = [gates, [...gates].reverse()].map((order) => score(lenient(order), answers, day).gates);
    expect(there).toEqual(back);
    expect(there?.map(({ kind, needed }) => `${kind} ${needed}`)).toEqual(['ALL_MANDATORY 0', 'MIN_TOTAL 10', 'MIN_TOTAL 20', 'MIN_SHARE_MET 1/10', 'MIN_MEAN 1/5']);
  });
});
