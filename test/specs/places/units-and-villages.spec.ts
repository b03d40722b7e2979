import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { importPlaces, unitIdOf, villageIdOf } from '../../support/places.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let editor: Caller;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  await importPlaces(stage);
  editor = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] });
}, 60_000);
afterAll(() => stage.close());

interface Names {
  readonly nodes: { readonly name: string }[];
  readonly totalCount: { readonly count: number; readonly exact: boolean };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const FIND = `query ($first: PageSize!, $after: String, $search: SearchWords, $craft: String, $unit: ID, $status: VillagePlaceStatus) {
  villages(first: $first, after: $after, search: $search, craft: $craft, unit: $unit, status: $status) { nodes { name } totalCount { count exact } pageInfo { hasNextPage endCursor } } }`;

const villages = async (variables: Record<string, unknown>): Promise<Names> => (await stage.anonymous.act<{ villages: Names }>(FIND, { first: 10, ...variables })).villages;
const namesOf = async (variables: Record<string, unknown>): Promise<string[]> => (await villages(variables)).nodes.map(({ name }) => name);

const PLACE = `status validFrom validTo unit { label } candidates { label }`;
const historyOf = async (name: string) => {
  const { village } = await stage.anonymous.act<{ village: { places: { status: string; validTo: string | null; unit: { label: string } | null; candidates: { label: string }[] }[] } }>(
    `query ($id: ID!) { village(id: $id) { places { ${PLACE} } } }`, { id: await villageIdOf(stage, name) },
  );
  return village.places.map(({ unit, validTo, candidates }) => `${unit?.label ?? `one of ${candidates.map(({ label }) => label).join(', ')}`}${validTo ? ` until ${validTo}` : ''}`);
};

const went = (share: string) => (label: string) => ({ share, effectiveOn: '2025-07-01', legalBasis: '1656/NQ-UBTVQH15', to: { label } });
const [PART, REMAINDER] = [went('PART'), went('REMAINDER')];

describe('A code means a unit only together with a day', () => {
  it.each([
    ['2025-06-30', 'xã Vân Tảo', 'huyện Thường Tín'],
    ['2025-07-01', 'xã Hồng Vân', 'thành phố Hà Nội'],
  ])('On %s the code 10210 is %s in %s.', async (on, label, parent) => {
    const { adminUnit } = await stage.anonymous.act(`query ($on: LocalDate!) { adminUnit(code: "10210", on: $on) { label parent { label } } }`, { on });
    expect(adminUnit).toEqual({ label, parent: { label: parent } });
  });

  it('A code that nobody bore is null, and a day that does not exist is told.', async () => {
    expect(await stage.anonymous.ask(`{ adminUnit(code: "99999", on: "2025-07-01") { id } }`)).toEqual({ data: { adminUnit: null } });
    const { errors } = await stage.anonymous.ask(`{ adminUnit(code: "10210", on: "2025-06-31") { id } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('A divided commune tells where its parts went, and a new one where it came from.', async () => {
    const { old, now } = await stage.anonymous.act<{ old: object; now: { predecessors: { share: string; from: { label: string } }[] } }>(
      `{ old: adminUnit(code: "10192", on: "2025-06-30") { label successors { share effectiveOn legalBasis to { label } } }
         now: adminUnit(code: "10210", on: "2026-01-01") { predecessors { share from { label } } } }`,
    );
    expect(old).toMatchObject({ label: 'xã Duyên Thái', successors: [REMAINDER('xã Hồng Vân'), PART('xã Ngọc Hồi'), PART('xã Nam Phù')] });
    expect(now.predecessors.map(({ share, from }) => `${share} ${from.label}`)).toEqual([
      'REMAINDER xã Duyên Thái', 'REMAINDER xã Đông Mỹ', 'WHOLE xã Hà Hồi', 'WHOLE xã Hồng Vân', 'WHOLE xã Liên Phương', 'REMAINDER xã Ninh Sở', 'WHOLE xã Vân Tảo',
    ]);
  });

  it('Units of a day are listed in the order of the Vietnamese alphabet, page by page.', async () => {
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { adminUnits }: { adminUnits: Names } = await stage.anonymous.act<{ adminUnits: Names }>(
        `query ($after: String) { adminUnits(on: "2025-07-01", first: 50, after: $after, kinds: [WARD, COMMUNE]) { nodes { name } pageInfo { hasNextPage endCursor } } }`, { after },
      );
      names.push(...adminUnits.nodes.map(({ name }) => name));
      ({ hasNextPage: more, endCursor: after } = adminUnits.pageInfo);
    }
    const vector = ['Ba Vì', 'Dân Hòa', 'Đại Mỗ', 'Đan Phượng', 'Định Công', 'Đông Anh', 'Ô Diên', 'Ứng Hòa'];
    expect([names.length, new Set(names).size]).toEqual([126, 126]);
    expect(names.filter((name) => vector.includes(name))).toEqual(vector);
  });

  it('The order vector of names holds in the database.', async () => {
    const vector = ['Ao', 'Áo', 'Ăn', 'Ân Thi', 'Ba Vì', 'Dân Hòa', 'Duyên Thái', 'Đại Mỗ', 'Đan Phượng', 'Định Công', 'Đông Anh', 'Oai', 'Ô Diên', 'Ơn', 'Ứng Hòa'];
    const rows = await stage.sql<{ name: string }>(`SELECT name FROM unnest($1::text[]) name ORDER BY name COLLATE "vi-x-icu"`, [[...vector].reverse()]);
    expect(rows.map(({ name }) => name)).toEqual(vector);
  });
});

describe('A village is found by any of its names', () => {
  it.each([
    ['ha thai thuong tin', 'Hạ Thái'],
    ['Hạ Thái, Thường Tín', 'Hạ Thái'],
    ['sơn đồng', 'Sơn Đồng'],
    ['sơn đông', 'Vạn An'],
    ['Hoà Bình', 'Thụy Ứng'],
    ['hòa bình', 'Thụy Ứng'],
    ['Kim Đức', 'Kim Lan'],
    ['xã vạn nhất', 'Vạn Điểm'],
    ['thuỵ hương', 'Tân Mỹ'],
    ['silver filigree', 'Định Công'],
    ['PHUNG XA MY DUC', 'Phùng Xá (Mỹ Đức)'],
  ])('"%s" shows %s first.', async (search, name) => {
    expect((await namesOf({ search }))[0]).toBe(name);
  });

  it('Names that differ in marks only are both found, the exact one first.', async () => {
    expect(await namesOf({ search: 'sơn đồng' })).toEqual(['Sơn Đồng', 'Vạn An']);
    expect(await namesOf({ search: 'sơn đông' })).toEqual(['Vạn An', 'Sơn Đồng']);
  });

  it('Names stay as they are written in the lists.', async () => {
    const { adminUnit } = await stage.anonymous.act<{ adminUnit: { label: string } }>(`{ adminUnit(code: "10015", on: "2025-07-01") { label } }`);
    const [old] = await stage.sql(`SELECT name FROM admin_unit WHERE name LIKE 'Thu_ Hương'`);
    expect([adminUnit.label, old]).toEqual(['phường Chương Mỹ', { name: 'Thuỵ Hương' }]);
  });

  it.each(['', '  ', '!?'])('A search of "%s" is no error.', async (search) => {
    expect((await villages({ search })).totalCount).toEqual({ count: search === '!?' ? 0 : 72, exact: true });
  });

  it('They are listed page by page, each once, and a cursor of another list is refused.', async () => {
    const names: string[] = [];
    let page = await villages({ first: 10, search: 'mộc' });
    const foreign = page.pageInfo.endCursor;
    for (page = await villages({ first: 10 }); ; page = await villages({ first: 10, after: page.pageInfo.endCursor })) {
      names.push(...page.nodes.map(({ name }) => name));
      if (!page.pageInfo.hasNextPage) break;
    }
    expect([names.length, new Set(names).size, page.totalCount]).toEqual([72, 72, { count: 72, exact: true }]);
    const { errors } = await stage.anonymous.ask(FIND, { first: 10, after: foreign });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'after', code: 'CURSOR_FORM' }] });
  });

  it('Filters narrow the list: a craft, a unit of any time, villages that wait.', async () => {
    expect(await namesOf({ craft: 'EMBROIDERY' })).toEqual(['Cổ Chất', 'Đông Cứu', 'Quất Động', 'Thắng Lợi']);
    expect(await namesOf({ unit: await unitIdOf(stage, '018', '2021-12-03') })).toEqual(['Bát Tràng', 'Giang Cao', 'Kiêu Kỵ', 'Kim Lan', 'Phù Đổng']);
    expect((await villages({ status: 'NEEDS_CONFIRMATION' })).totalCount.count).toBe(21);
  });

  it('A village shows its crafts, alive and faded, and its titles with their decisions.', async () => {
    const read = async (name: string) => (await stage.anonymous.act<{ village: object }>(
      `query ($id: ID!) { village(id: $id) { name slug note craftsAsReported { vi } crafts { vitality craft { code group { code } } } recognitions { type decisionNo year issuedOn } } }`,
      { id: await villageIdOf(stage, name) })).village;
    expect(await read('Xuân La')).toEqual({
      name: 'Xuân La', slug: 'xuan-la', note: null, craftsAsReported: { vi: 'tò he' }, recognitions: [],
      crafts: [{ vitality: 'ALIVE', craft: { code: 'TO_HE', group: { code: 'OTHER' } } }, { vitality: 'FADED', craft: { code: 'COTTON_CARDING', group: { code: 'WEAVING' } } }],
    });
    expect(await read('Ngũ Xã')).toMatchObject({ recognitions: [{ type: 'TRADITIONAL_CRAFT', decisionNo: '2982/QĐ-UBND', year: 2024, issuedOn: null }] });
  });

  it('Every craft has a group, and figures stand with date, definition and source.', async () => {
    const { crafts, craftGroups, villageFigures } = await stage.anonymous.act<{ crafts: { group: { code: string } }[]; craftGroups: object[]; villageFigures: { value: number; asOf: string }[] }>(
      `{ crafts { code name { vi en } group { code } } craftGroups { code name { vi } } villageFigures { value asOf definition { vi en } source } }`,
    );
    expect([crafts.length, craftGroups.length]).toEqual([60, 8]);
    expect(villageFigures.filter(({ value }) => value === 305).map(({ asOf }) => asOf)).toEqual(['2021-12', '2024-10']);
  });

  it.each([1, 10])('A page of %i costs the same statements as one of three.', async (first) => {
    const document = `query ($first: PageSize!) { villages(first: $first) { totalCount { count } nodes { name place { ${PLACE} availableActs { act } } places { ${PLACE} } crafts { craft { name { vi } group { code } } } recognitions { title } } } }`;
    const count = async (size: number) => (await stage.statementsDuring(() => stage.anonymous.act(document, { first: size }))).texts.length;
    expect(await count(first)).toBe(await count(3));
  });
});

describe('Whole successions move a village, parts wait for a person', () => {
  it.each([
    ['Quất Động', ['xã Quất Động until 2025-06-30', 'xã Thượng Phúc']],
    ['Kim Lan', ['xã Kim Lan until 2024-12-31', 'xã Kim Đức until 2025-06-30', 'xã Bát Tràng']],
    ['Hạ Thái', ['xã Duyên Thái until 2025-06-30', 'one of xã Ngọc Hồi, xã Nam Phù, xã Hồng Vân']],
    ['Vạn Điểm', ['xã Vạn Điểm until 2024-12-31', 'xã Vạn Nhất until 2025-06-30', 'one of xã Chương Dương, xã Phú Xuyên']],
    ['Trạch Xá', ['xã Hòa Lâm until 2024-12-31', 'one of xã Ứng Hòa']],
  ])('%s', async (name, history) => {
    const found = await historyOf(name);
    expect(found.map((line) => line.split(/, | of /).sort())).toEqual(history.map((line) => line.split(/, | of /).sort()));
  });

  const CONFIRM = `mutation ($input: ConfirmVillagePlaceInput!) { confirmVillagePlace(input: $input) { __typename ... on CraftVillage { name place { ${PLACE} source } } ... on Refusal { code message } ... on UnitNotACandidate { candidateIds } } }`;
  const QUEUE = `{ villagesNeedingConfirmation(first: 50) { totalCount { count } nodes { name note place { availableActs { act allowed } } } } }`;
  const inputFor = async (unitCode: string, name = 'Hạ Thái') => ({
    villageId: await villageIdOf(stage, name), unitId: await unitIdOf(stage, unitCode, '2025-07-01'), source: 'Công văn của xã, 3/2026', idempotencyKey: newId(),
  });

  it('The queue is the Department’s, with the notes of the file.', async () => {
    type Queue = { villagesNeedingConfirmation: { totalCount: { count: number }; nodes: { name: string; note: string | null; place: object }[] } };
    const { villagesNeedingConfirmation: queue } = await stage.as(editor).act<Queue>(QUEUE);
    expect(queue.totalCount.count).toBe(21);
    expect(queue.nodes.find(({ name }) => name === 'Hạ Thái')).toMatchObject({ note: expect.stringContaining('Hồng Vân'), place: { availableActs: [{ act: 'confirmVillagePlace', allowed: true }] } });
    const others = [stage.anonymous, stage.as(await stage.aPerson()), stage.as(await stage.aPerson({ roles: [{ role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: newId() }] }))];
    const answers = await Promise.all(others.map((other) => other.ask(QUEUE)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('Nobody else confirms, no other unit is taken, and nothing is written then.', async () => {
    const before = await stage.written();
    const input = await inputFor('10210');
    const approver = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_APPROVER' }] });
    const { errors } = await stage.as(approver).ask(CONFIRM, { input });
    const { confirmVillagePlace: elsewhere } = await stage.as(editor).act<{ confirmVillagePlace: { candidateIds: string[] } }>(CONFIRM, { input: await inputFor('00004') });
    const { confirmVillagePlace: known } = await stage.as(editor).act(CONFIRM, { input: await inputFor('10210', 'Quất Động') });
    const unsourced = await stage.as(editor).ask(CONFIRM, { input: { ...input, source: '  ' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(elsewhere).toMatchObject({ __typename: 'UnitNotACandidate', candidateIds: expect.arrayContaining([input.unitId]) });
    expect(known).toMatchObject({ __typename: 'NotAllowedNow', code: 'NOT_ALLOWED_NOW' });
    expect(unsourced.errors?.[0]?.extensions.issues).toMatchObject([{ path: 'input.source', code: 'TEXT_BLANK' }]);
    const added = { 'public.person': 1, 'public.sign_in': 1, 'public.role_grant': 1 };
    expect(await stage.written()).toEqual(Object.fromEntries(Object.entries(before).map(([table, n]) => [table, n + (added[table as keyof typeof added] ?? 0)])));
  });

  it('An editor confirms it once, repeats it without harm, and of two at a time one is too late.', async () => {
    const input = await inputFor('10210');
    const other = { ...(await inputFor('00685')), idempotencyKey: newId() };
    const confirm = async (wanted: object) => (await stage.as(editor).act<{ confirmVillagePlace: { __typename: string } }>(CONFIRM, { input: wanted })).confirmVillagePlace;
    const rivals = await Promise.all([confirm(input), confirm({ ...other, unitId: input.unitId })]);
    expect(rivals.map(({ __typename }) => __typename).sort()).toEqual(['CraftVillage', 'NotAllowedNow']);
    const events = await stage.sql(`SELECT subject_id AS village, payload->>'unitId' AS unit FROM domain_event WHERE type = 'VillagePlaceConfirmed'`);
    expect(events).toEqual([{ village: input.villageId, unit: input.unitId }]);
    if (rivals[0]?.__typename === 'CraftVillage') expect(await confirm(input)).toEqual(rivals[0]);
    expect((await historyOf('Hạ Thái')).at(-1)).toBe('xã Hồng Vân');
    expect((await villages({ status: 'NEEDS_CONFIRMATION' })).totalCount.count).toBe(20);
    await importPlaces(stage);
    expect((await historyOf('Hạ Thái')).at(-1)).toBe('xã Hồng Vân');
  });
});
