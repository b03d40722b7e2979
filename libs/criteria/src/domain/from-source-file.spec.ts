import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintEdition, score, type Answer, type EditionContent } from '@ketnoi/criteria-engine';
import { readSourceFile } from '../data/source-file.schema.js';
import { readDraft } from './draft-text.js';
import { fromSourceFile, INCLUSION_PROVISIONAL } from './from-source-file.js';
import { listedCriteria } from './listed-criteria.js';
import type { SourceCriterion, SourceFile } from './source-file.js';

const fileOf = (name: string): SourceFile => {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../../../data/criteria/${name}.json`, import.meta.url), 'utf8'));
  const read = readSourceFile(json);
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.file;
};

/** As stored: converted, read back, in its one spelling. */
const editionOf = (file: SourceFile): EditionContent => {
  const draft = readDraft(JSON.stringify(fromSourceFile(file)), file.set.code);
  if (!draft.ok) throw new Error(JSON.stringify(draft.issues));
  return draft.content;
};

const craft = fileOf('spcn-hn-craft-2021');
const textile = fileOf('spcn-hn-textile-2019');
const village = fileOf('vncpc-village-provisional');

/** The craft file with so many criteria: the count is data. */
const craftWith = (count: number): SourceFile => ({
  ...craft,
  edition: { ...craft.edition, declaredCriterionCount: count },
  criteria: Array.from({ length: count }, (_, index) => {
    const [known = craft.criteria?.[0]] = craft.criteria?.slice(index, index + 1) ?? [];
    if (!known) throw new Error('the craft file has no criteria');
    return { ...known, code: `C${index + 1}` };
  }),
});

const allMet = (edition: EditionContent): Answer[] => [
  ...edition.facts.map((fact): Answer => ({ code: fact.code, state: 'ANSWERED', value: true })),
  ...edition.indicators.map((indicator): Answer => ({ code: indicator.code, state: 'ANSWERED', value: indicator.kind === 'EVIDENCE' ? [{ use: 'ACCEPTED' }] : 'YES' })),
];

describe('The network’s criteria of 2021 as an edition', () => {
  const edition = editionOf(craft);

  it('may be published as it stands, and so may one of eleven (D1)', () => {
    expect(lintEdition(edition)).toEqual([]);
    expect(lintEdition(editionOf(craftWith(11)))).toEqual([]);
    expect([edition.criteria.length, editionOf(craftWith(11)).criteria.length]).toEqual([9, 11]);
  });

  it('demands every criterion, of equal weight, by a choice and at least one paper', () => {
    expect(edition.outcome.method).toBe('ALL_PASS');
    expect(new Set(edition.criteria.map(({ mandatory, weight, minFraction }) => `${mandatory} ${weight} ${minFraction}`))).toEqual(new Set(['true 1 1']));
    const [choice, evidence] = edition.indicators.filter(({ criterion }) => criterion === 'C1');
    expect(choice?.kind === 'CHOICE' && choice.options.map(({ code, fraction }) => [code, fraction])).toEqual([['NO', '0'], ['PARTLY', '0.5'], ['YES', '1']]);
    expect(evidence?.kind === 'EVIDENCE' && evidence.evidence.min).toBe(1);
  });

  it('is met when all are met; a single partly met one blocks and is named (D3)', () => {
    const met = score(edition, allMet(edition), { asOf: '2021-12-03', layer: 'EXAMINER' });
    expect([met.outcome, met.count.met]).toEqual(['MET', 9]);
    const but = allMet(edition).map((answer): Answer => (answer.code === 'C5.1' ? { ...answer, value: 'PARTLY' } : answer));
    const failed = score(edition, but, { asOf: '2021-12-03', layer: 'EXAMINER' });
    expect(failed.outcome).toBe('NOT_MET');
    expect(failed.blockers.flatMap((blocker) => (blocker.kind === 'CRITERION_NOT_MET' ? [blocker.subject] : []))).toEqual(['C5']);
  });

  it('asks a distributor only what concerns distributors', () => {
    const answers = allMet(edition).map((answer): Answer =>
      ['ROLE_PRODUCER', 'ROLE_MATERIAL_SUPPLIER'].includes(answer.code) ? { ...answer, value: false } : answer,
    );
    const { count, criteria } = score(edition, answers, { asOf: '2021-12-03', layer: 'EXAMINER' });
    expect(count).toMatchObject({ met: 6, applicable: 6, notApplicable: 3 });
    expect(criteria.filter(({ verdict }) => verdict === 'NOT_APPLICABLE').map(({ code }) => code)).toEqual(['C1', 'C2', 'C5']);
  });

  it('tells with every criterion where its wording comes from (D2)', () => {
    const listed = listedCriteria(edition);
    expect(listed.filter(({ wordingStatus }) => wordingStatus === 'REPORTED').map(({ criterion }) => criterion.code)).toEqual(['C2', 'C3', 'C8']);
    expect(listed[0]).toMatchObject({ wordingStatus: 'ANALOGOUS', group: { code: 'MATERIAL' } });
    expect(listed[0]?.evidenceHints[1]).toEqual({ vi: 'Bảng kê lâm sản', en: 'Forest product list' });
    expect(listed.every(({ criterion }) => criterion.source.length > 0)).toBe(true);
  });
});

describe('Files that record less than a set', () => {
  it('the textile file says eleven and holds eight, so it can be drafted and not published (D4, E18)', () => {
    const edition = editionOf(textile);
    expect([edition.declaredCriterionCount, edition.criteria.length, edition.publishable]).toEqual([11, 8, false]);
    expect(lintEdition(edition).filter(({ code }) => code === 'E18').map(({ path }) => path)).toEqual(['declaredCriterionCount', 'publishable']);
    expect(edition.criteria.at(-1)?.source[0]?.supports).toBe('The sentence breaks off here in the source.');
  });

  it('the village set is for surveys only: not publishable, without invented goalposts (D19)', () => {
    const edition = editionOf(village);
    expect([village.set.subjectType, edition.publishable, edition.outcome.method]).toEqual(['VILLAGE', false, 'SCORED']);
    expect(lintEdition(edition)).toContainEqual({ code: 'E18', path: 'publishable', detail: 'NOT_PUBLISHABLE' });
    expect(edition.criteria.every(({ tags }) => tags.includes(INCLUSION_PROVISIONAL))).toBe(true);
    const scaled = edition.indicators.flatMap((indicator) => (indicator.kind === 'NUMBER' && indicator.scale ? [[indicator.code, indicator.scale]] : []));
    expect(scaled).toEqual([
      ['E1.1', { step: { at: '20', inclusive: true, better: 'HIGHER' } }],
      ['E2.1', { step: { at: '2', inclusive: true, better: 'HIGHER' } }],
      ['S1.1', { step: { at: '50', inclusive: false, better: 'HIGHER' } }],
    ]);
  });

  it('takes what a sparse file says and makes nothing up', () => {
    const bare: SourceCriterion = {
      code: 'X1',
      stage: 'MATERIAL',
      statement: { vi: 'Tiêu chí' },
      wordingStatus: 'PROVISIONAL',
      note: 'Heard of.',
      indicators: [
        { code: 'X1.1', name: { vi: 'Xả thải' }, kind: 'BOOL', unit: '1', better: 'NO' },
        { code: 'X1.2', name: { vi: 'Nước' }, kind: 'NUMBER', unit: 'm3', better: 'LOWER', legalThreshold: { op: '<', value: '5' } },
      ],
    };
    const { indicators: _, note: __, ...barer } = { ...bare, appliesTo: [] };
    const roles = [{ code: 'MAKER', title: { vi: 'Người làm' } }];
    const file: SourceFile = { set: craft.set, edition: craft.edition, roles, criteria: [bare, { ...barer, code: 'X2', typicalEvidence: [{ vi: 'Ảnh' }] }] };
    const edition = editionOf(file);
    expect(edition.criteria[0]).toMatchObject({ source: [{ supports: 'Heard of.' }], tags: [], statement: { vi: 'Tiêu chí' } });
    expect(edition.facts[0]?.question).toEqual({ vi: 'Cơ sở có tham gia với vai trò “Người làm” không?' });
    expect(edition.indicators.map((indicator) => ('scale' in indicator ? indicator.scale : 'passWhen' in indicator ? indicator.passWhen : indicator.kind))).toEqual([
      false, { step: { at: '5', inclusive: false, better: 'LOWER' } }, 'CHOICE', 'EVIDENCE',
    ]);
    expect(lintEdition(edition).map(({ code }) => code)).toContain('E2');
    const unplaced = fromSourceFile({ ...file, criteria: [{ code: 'X3', statement: { vi: 'Z' }, wordingStatus: 'PROVISIONAL' }] });
    expect([unplaced.criteria[0]?.group, readDraft(JSON.stringify(unplaced), craft.set.code)]).toEqual(['', { ok: false, issues: [{ path: 'criteria[0].group', code: 'NOT_A_CODE', detail: '' }] }]);
  });

  it('a file of another form is refused with its places', () => {
    const read = readSourceFile({ ...craft, edition: { ...craft.edition, method: 'MOSTLY' } });
    expect(read.ok ? [] : read.problems.map((problem) => problem.split(':')[0])).toEqual(['edition.method']);
  });
});
