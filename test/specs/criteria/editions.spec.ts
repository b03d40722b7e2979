import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, system } from '@ketnoi/common';
import { ImportCriteriaFile } from '@ketnoi/criteria';
import type { EditionContent } from '@ketnoi/criteria-engine';
import { importCriteriaFiles } from '../../../apps/worker/src/criteria/import-criteria-files.js';
import {
  aDepartment,
  aPublishedEdition,
  importedDraft,
  PUBLISH,
  READ_DRAFT,
  readDraftOf,
  rewritten,
  SAVE_DRAFT,
  type Department,
  type PublishedEdition,
} from '../../support/criteria.js';
import { openStage, type Asking, type Stage } from '../../support/stage.js';

let stage: Stage;
let craft: PublishedEdition;
let textile: string;
let people: Department;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  craft = await aPublishedEdition(stage);
  textile = await importedDraft(stage, 'spcn-hn-textile-2019');
  people = await aDepartment(stage);
}, 60_000);
afterAll(() => stage.close());

const CREATE = `mutation ($input: CreateEditionDraftInput!) { createEditionDraft(input: $input) { __typename ... on Edition { id version } ... on Refusal { code } ... on EditionUnreadable { issues { code path } } } }`;
const ABANDON = `mutation ($input: AbandonEditionDraftInput!) { abandonEditionDraft(input: $input) { __typename ... on Edition { state } ... on Refusal { code } } }`;
const LIST = `query ($first: PageSize!, $after: String) { editions(set: "SPCN-HN-CRAFT", first: $first, after: $after) { nodes { code state draft { text } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly editions: { readonly nodes: { code: string; state: string; draft: unknown }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const publish = async (approver: { token: string }, input: object) =>
  (await stage.as(approver).act<{ publishEdition: { __typename: string; code?: string } }>(PUBLISH, { input: { idempotencyKey: newId(), ...input } })).publishEdition;

/** A draft beside the published edition, with its first version by this editor. */
const aDraft = async (editor: { token: string }, change: Partial<EditionContent>): Promise<{ id: string; version: number }> => {
  const { edition } = await stage.anonymous.act<{ edition: { content: { text: string } } }>(`query ($hash: String!) { edition(hash: $hash) { content { text } } }`, { hash: craft.hash });
  const content = JSON.stringify({ ...(JSON.parse(edition.content.text) as EditionContent), ...change });
  const { createEditionDraft } = await stage.as(editor).act<{ createEditionDraft: { id: string; version: number } }>(CREATE, { input: { setCode: 'SPCN-HN-CRAFT', content } });
  return createEditionDraft;
};

describe('Reading criteria', () => {
  it('Anyone reads the edition in effect, every criterion with its wording status, source and hints.', async () => {
    const { criteriaSet } = await stage.anonymous.act<{ criteriaSet: { title: object; currentEdition: { hash: string; content: { criteria: { code: string; wordingStatus: string }[] } } } }>(
      `{ criteriaSet(code: "SPCN-HN-CRAFT") { title { vi en } currentEdition { hash effectiveFrom set { subjectType }
           content { method criteria { code statement { vi en } wordingStatus source { url } stage groupTitle { vi } evidenceHints { vi } indicators { code kind options { code fraction } } } } } } }`,
    );
    const { criteria } = criteriaSet.currentEdition.content;
    expect(criteriaSet.currentEdition).toMatchObject({ hash: craft.hash, effectiveFrom: '2026-03-02', set: { subjectType: 'ESTABLISHMENT' } });
    expect(criteria.map(({ code, wordingStatus }) => `${code} ${wordingStatus}`)).toEqual([
      'C1 ANALOGOUS', 'C2 REPORTED', 'C3 REPORTED', 'C4 ANALOGOUS', 'C5 ANALOGOUS', 'C6 ANALOGOUS', 'C7 ANALOGOUS', 'C8 REPORTED', 'C9 ANALOGOUS',
    ]);
    expect(criteria[0]).toMatchObject({
      statement: { vi: 'Nguyên liệu có nguồn gốc, xuất xứ rõ ràng', en: 'Raw materials have a clear origin and provenance' },
      stage: 'MATERIAL',
      groupTitle: { vi: 'Nguyên vật liệu sử dụng' },
      evidenceHints: [{ vi: 'Hóa đơn, chứng từ mua nguyên liệu' }, { vi: 'Bảng kê lâm sản' }, { vi: 'Danh sách nhà cung cấp' }],
      indicators: [{ code: 'C1.1', kind: 'CHOICE', options: [{ code: 'NO', fraction: '0' }, { code: 'PARTLY', fraction: '0.5' }, { code: 'YES', fraction: '1' }] }, { code: 'C1.2', kind: 'EVIDENCE', options: [] }],
    });
  });

  it('The hash of a published edition is the SHA-256 of the text that everybody can read.', async () => {
    const { edition } = await stage.anonymous.act<{ edition: { content: { text: string } } }>(`query ($hash: String!) { edition(hash: $hash) { content { text } } }`, { hash: craft.hash });
    expect(createHash('sha256').update(edition.content.text, 'utf8').digest('hex')).toBe(craft.hash);
  });

  it('Drafts are the Department’s: others see neither the draft nor that there is one.', async () => {
    const draft = await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-HIDDEN', effectiveFrom: '2030-01-01' });
    const codes = async (reader: Asking) =>
      (await reader.act<Listed>(LIST, { first: 50 })).editions.nodes.map(({ code }) => code);
    expect(await codes(stage.as(people.approver))).toContain('SPCN-HN-CRAFT-HIDDEN');
    const owner = await stage.aPerson({ roles: [{ role: 'BUSINESS_OWNER', scopeKind: 'BUSINESS', scopeId: newId() }] });
    for (const reader of [stage.anonymous, stage.as(owner)]) expect(await codes(reader)).not.toContain('SPCN-HN-CRAFT-HIDDEN');
    expect((await stage.as(owner).ask(READ_DRAFT, { id: draft.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const unknown = await stage.as(people.editor).ask(READ_DRAFT, { id: newId() });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('Editions are paged; a cursor belongs to its list; a code or hash that cannot exist does not.', async () => {
    await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-PAGED', effectiveFrom: '2030-01-01' });
    const reader = stage.as(people.approver);
    const all = (await reader.act<Listed>(LIST, { first: 50 })).editions.nodes.map(({ code }) => code);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { editions }: Listed = await reader.act<Listed>(LIST, { first: 1, after });
      seen.push(...editions.nodes.map(({ code }) => code));
      after = editions.pageInfo.endCursor;
      if (!editions.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    expect((await reader.ask(LIST, { first: 1, after: 'x' })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'after', code: 'CURSOR_FORM' }] });
    expect(await stage.anonymous.act(`{ a: edition(hash: "\\u0000") { id } b: criteriaSet(code: "\\u0000") { id } c: currentEdition(set: "x y") { id } d: currentEdition(set: "SPCN-HN-TEXTILE") { id } }`)).toEqual({ a: null, b: null, c: null, d: null });
  });

  it('A list of one and of three costs the same number of statements.', async () => {
    const query = `query ($first: PageSize!) { editions(set: "SPCN-HN-CRAFT", first: $first) { nodes { code set { code } content { method } draft { findings { code } } } } }`;
    const cost = async (first: number) => {
      const { value, texts } = await stage.statementsDuring(() => stage.as(people.approver).act<Listed>(query, { first }));
      return [value.editions.nodes.length, texts.length];
    };
    await cost(3);
    const [one, three] = [await cost(1), await cost(3)];
    expect([one[0], three[0]]).toEqual([1, 3]);
    expect(three[1]).toBe(one[1]);
  });
});

describe('Publishing an edition', () => {
  it('The textile file says eleven and holds eight: it is refused with its findings, and nothing is written.', async () => {
    const version = await rewritten(stage, people.editor, textile, (content) => ({ ...content, effectiveFrom: '2026-06-01' }));
    const before = await stage.written();
    expect(await publish(people.approver, { editionId: textile, version })).toMatchObject({
      __typename: 'EditionNotClean',
      code: 'EDITION_NOT_CLEAN',
      message: 'Phiên bản còn lỗi nên chưa công bố được.',
      findings: [{ code: 'E9', path: 'criteria' }, { code: 'E18', path: 'declaredCriterionCount' }, { code: 'E18', path: 'publishable' }],
    });
    expect(await stage.written()).toEqual(before);
  });

  it('Who wrote it does not publish it, nor does a stale sign-in or another role; each is told, and nothing is written.', async () => {
    const both = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }, { role: 'DEPARTMENT_APPROVER' }] });
    const { id: editionId, version } = await aDraft(both, { code: 'SPCN-HN-CRAFT-2027', effectiveFrom: '2027-01-01' });
    const before = await stage.written();
    expect(await publish(both, { editionId, version })).toMatchObject({ __typename: 'NotAllowedNow', code: 'APPROVER_IS_AUTHOR' });
    const { editionInWork } = await stage.as(both).act<{ editionInWork: { draft: { availableActs: { act: string; reason: unknown }[] } } }>(READ_DRAFT, { id: editionId });
    expect(editionInWork.draft.availableActs.find(({ act }) => act === 'publishEdition')).toEqual({
      act: 'publishEdition',
      allowed: false,
      reason: { __typename: 'NotAllowedNow', code: 'APPROVER_IS_AUTHOR', message: 'Người đã soạn không được công bố. Cần một người khác duyệt.' },
    });
    expect((await stage.as(people.editor).ask(PUBLISH, { input: { editionId, version, idempotencyKey: newId() } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    stage.clock.set(new Date(stage.clock.now().getTime() + 10 * 60_000 + 1));
    expect(await publish(people.approver, { editionId, version })).toMatchObject({ code: 'SIGN_IN_NOT_FRESH', message: 'Việc này cần đăng nhập trong vòng 10 phút. Hãy đăng nhập lại.' });
    expect(await stage.written()).toEqual(before);
    people = await aDepartment(stage);
    expect(await publish(people.approver, { editionId, version })).toMatchObject({ __typename: 'Edition', state: 'PUBLISHED' });
  });

  it('An edition takes effect today or later, by the day in Hanoi.', async () => {
    const { id: editionId, version } = await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-LATE', effectiveFrom: '2026-03-01' });
    expect(await publish(people.approver, { editionId, version })).toMatchObject({ __typename: 'EffectiveDatePast', effectiveFrom: '2026-03-01', today: '2026-03-02' });
  });

  it('A retry with the same key is the same act; the draft that was read is the one that is approved.', async () => {
    const { id: editionId, version } = await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-2028', effectiveFrom: '2028-01-01' });
    const next = await rewritten(stage, people.editor, editionId, (content) => ({ ...content, transitionDays: 60 }));
    const stale = await stage.as(people.approver).ask(PUBLISH, { input: { editionId, version, idempotencyKey: newId() } });
    expect(stale.errors?.[0]?.extensions.code).toBe('CONFLICT');
    const idempotencyKey = newId();
    const first = await publish(people.approver, { editionId, version: next, idempotencyKey });
    expect(await publish(people.approver, { editionId, version: next, idempotencyKey })).toEqual(first);
    expect(await publish(people.approver, { editionId, version: next })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect(await stage.sql(`SELECT count(*)::int AS n FROM domain_event WHERE type = 'EditionPublished' AND subject_id = $1`, [editionId])).toEqual([{ n: 1 }]);
  });

  it('A set of eleven publishes like one of nine, and takes effect by the clock while the old one stays readable.', async () => {
    const { edition } = await stage.anonymous.act<{ edition: { content: { text: string } } }>(`query ($hash: String!) { edition(hash: $hash) { content { text } } }`, { hash: craft.hash });
    const nine = JSON.parse(edition.content.text) as EditionContent;
    const more = <T extends { code: string }>(items: readonly T[], as: (item: T, number: number) => T): T[] => [...items, ...[10, 11].flatMap((number) => items.slice(0, 1).map((item) => as(item, number)))];
    const indicators = [10, 11].flatMap((number) =>
      nine.indicators.filter(({ criterion }) => criterion === 'C1').map((indicator) => ({ ...indicator, criterion: `C${number}`, code: indicator.code.replace('C1', `C${number}`) })),
    );
    const { id: editionId, version } = await aDraft(people.editor, {
      code: 'SPCN-HN-CRAFT-ELEVEN',
      effectiveFrom: '2026-04-01',
      declaredCriterionCount: 11,
      criteria: more(nine.criteria, (item, number) => ({ ...item, code: `C${number}` })),
      indicators: [...nine.indicators, ...indicators],
    });
    expect(await publish(people.approver, { editionId, version })).toMatchObject({ __typename: 'Edition' });
    const current = async () =>
      (await stage.anonymous.act<{ currentEdition: { content: { criteria: unknown[] } } }>(`{ currentEdition(set: "SPCN-HN-CRAFT") { content { criteria { code } } } }`)).currentEdition.content.criteria.length;
    const now = stage.clock.now();
    stage.clock.set(new Date('2026-03-31T16:59:59.999Z'));
    expect(await current()).toBe(9);
    stage.clock.set(new Date('2026-03-31T17:00:00.000Z'));
    expect(await current()).toBe(11);
    stage.clock.set(now);
    expect(await stage.anonymous.act(`query ($hash: String!) { edition(hash: $hash) { state } }`, { hash: craft.hash })).toEqual({ edition: { state: 'PUBLISHED' } });
  });

  it('Two drafts for the same day, published at once: one is, the other is told.', async () => {
    const attempt = async (year: string): Promise<string[]> => {
      const drafts = [await aDraft(people.editor, { code: `RACE-${year}-A`, effectiveFrom: `${year}-01-01` }), await aDraft(people.editor, { code: `RACE-${year}-B`, effectiveFrom: `${year}-01-01` })];
      const answers = await Promise.all(drafts.map(({ id, version }) => publish(people.approver, { editionId: id, version })));
      return answers.map(({ __typename, code }) => code ?? __typename).sort();
    };
    await stage.sql('DROP INDEX edition_effective_once');
    expect(await attempt('2031')).toEqual(['Edition', 'Edition']);
    await stage.sql(`CREATE UNIQUE INDEX edition_effective_once ON edition (set_id, effective_from) WHERE state = 'PUBLISHED' AND effective_from <> '2031-01-01'`);
    expect(await attempt('2032')).toEqual(['EFFECTIVE_DATE_TAKEN', 'Edition']);
  });
});

describe('Importing the reviewed files', () => {
  const importAll = async (): Promise<string[]> => {
    const folder = fileURLToPath(new URL('../../../data/criteria', import.meta.url));
    const reports = await importCriteriaFiles(stage.api.get(ImportCriteriaFile, { strict: false }), system('import-criteria'), folder);
    return reports.map(({ imported, problems }) => `${imported?.editionCode} ${imported?.outcome} ${problems.length}`);
  };

  it('Brings each in as a draft; a second run changes nothing and leaves alone what persons wrote or published.', async () => {
    expect(await importAll()).toEqual(['SPCN-HN-CRAFT-2021 FINAL 0', 'SPCN-HN-TEXTILE-2019 KEPT 0', 'VNCPC-VILLAGE-PROVISIONAL CREATED 0']);
    const before = await stage.written();
    expect(await importAll()).toEqual(['SPCN-HN-CRAFT-2021 FINAL 0', 'SPCN-HN-TEXTILE-2019 KEPT 0', 'VNCPC-VILLAGE-PROVISIONAL UNCHANGED 0']);
    expect(await stage.written()).toEqual(before);
  });

  it('A draft that no person has saved is not published: two persons stand behind every edition.', async () => {
    const village = await importedDraft(stage, 'vncpc-village-provisional');
    expect(await publish(people.approver, { editionId: village, version: 1 })).toMatchObject({ code: 'EDITION_HAS_NO_AUTHOR' });
  });
});

describe('What is published stays', () => {
  it('Nobody saves over it or gives it up, and the database refuses it as well.', async () => {
    const { version, state } = (await stage.as(people.editor).act<{ editionInWork: { version: number; state: string } }>(READ_DRAFT, { id: craft.editionId })).editionInWork;
    expect(state).toBe('PUBLISHED');
    const { draft } = await readDraftOf(stage, people.editor, textile);
    const content = draft.text.replace('SPCN-HN-TEXTILE"', 'SPCN-HN-CRAFT"');
    expect(await stage.as(people.editor).act(SAVE_DRAFT, { input: { editionId: craft.editionId, version, content } })).toMatchObject({ saveEditionDraft: { code: 'NOT_ALLOWED_NOW' } });
    expect(await stage.as(people.editor).act(ABANDON, { input: { editionId: craft.editionId, version } })).toMatchObject({ abandonEditionDraft: { code: 'NOT_ALLOWED_NOW' } });
    const refusedBy = (statement: string) => stage.sql(statement).then(() => 'nothing', (error: { constraint?: string }) => error.constraint);
    expect(await Promise.all([
      refusedBy(`UPDATE edition SET effective_from = '2020-01-01' WHERE state = 'PUBLISHED'`),
      refusedBy(`DELETE FROM edition WHERE state = 'PUBLISHED'`),
      refusedBy(`UPDATE edition_snapshot SET content = '{}'`),
      refusedBy(`DELETE FROM edition_snapshot`),
      refusedBy(`DELETE FROM edition_author`),
      refusedBy(`INSERT INTO edition_author SELECT id, approved_by, now() FROM edition WHERE state = 'PUBLISHED'`),
      refusedBy(`INSERT INTO edition_snapshot VALUES (repeat('0', 64), '{}')`),
    ])).toEqual(['edition_published_is_final', 'edition_published_is_final', 'edition_snapshot_is_final', 'edition_snapshot_is_final', 'edition_author_is_final', 'edition_author_is_final', 'edition_snapshot_hash']);
  });

  it.each([
    ['no JSON', '{', [{ code: 'NOT_JSON', path: '' }]],
    ['a number where a decimal stands as text', JSON.stringify({ set: 'SPCN-HN-CRAFT', code: 1e999 }), [{ code: 'MISSING', path: 'legalBasis' }]],
    ['a NUL in a text', JSON.stringify({ set: 'a\u0000' }), [{ code: 'TEXT_CONTROL_CHARACTER', path: 'set' }]],
    ['deep nesting', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, [{ code: 'TOO_DEEP' }]],
  ])('A draft with %s is refused with the place, and nothing is written.', async (_what, content, issues) => {
    const before = await stage.written();
    const { createEditionDraft } = await stage.as(people.editor).act<{ createEditionDraft: { code: string; issues: unknown[] } }>(CREATE, { input: { setCode: 'SPCN-HN-CRAFT', content } });
    expect(createEditionDraft).toMatchObject({ code: 'EDITION_UNREADABLE' });
    expect(createEditionDraft.issues).toEqual(expect.arrayContaining(issues.map((issue) => expect.objectContaining(issue))));
    expect(await stage.written()).toEqual(before);
  });

  it('An abandoned draft is over; its code may be used again.', async () => {
    const { id, version } = await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-AGAIN', effectiveFrom: '2033-01-01' });
    expect(await stage.as(people.editor).act(ABANDON, { input: { editionId: id, version } })).toEqual({ abandonEditionDraft: { __typename: 'Edition', state: 'ABANDONED' } });
    expect(await publish(people.approver, { editionId: id, version: version + 1 })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect((await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-AGAIN', effectiveFrom: '2033-01-01' })).version).toBe(1);
    expect(await aDraft(people.editor, { code: 'SPCN-HN-CRAFT-AGAIN', effectiveFrom: '2034-01-01' })).toMatchObject({ code: 'EDITION_CODE_TAKEN' });
  });
});
