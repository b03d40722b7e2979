import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { aCooperative, aHouseholdBusiness, anArtisan, anEnterprise } from '../../../libs/businesses/src/testing/a-business.js';
import { Business, create, creation, tryToCreate } from '../../support/businesses.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const IDENTIFY = `mutation ($input: SetIdentifierInput!) { setIdentifier(input: $input) { __typename ... on Business { identifiers { kind shown validFrom validTo } } ... on Refusal { code } } }`;
const NUMBERS = `query ($id: ID!) { business(id: $id) { kind name { vi en } identifiers { kind shown } private { version } } }`;

const personalId = '000180555321';

describe('A business comes into the books', () => {
  it.each([
    ['a household', () => aHouseholdBusiness(11), 'PERSONAL_ID', '•••••••••011'],
    ['an artisan', () => anArtisan(12), 'PERSONAL_ID', '•••••••••012'],
    ['an enterprise', () => anEnterprise(13), 'ENTERPRISE_CODE', anEnterprise(13).taxIdentifier],
    ['a co-operative', () => aCooperative(14), 'ENTERPRISE_CODE', aCooperative(14).taxIdentifier],
  ])('%s by its kind of number; whoever brings it in is its owner.', async (_what, input, kind, shown) => {
    const person = await stage.aPerson();
    const business = await Business.on(stage, input(), person);
    const { business: seen } = await stage.as(person).act<{ business: object }>(NUMBERS, { id: business.id });
    const { kind: ofBusiness, name, nameEn } = input();
    expect(seen).toEqual({ kind: ofBusiness, name: { vi: name, en: nameEn }, identifiers: [{ kind, shown }], private: { version: 1 } });
    const { me } = await stage.as(person).act<{ me: object }>(`{ me { roles { role scopeId } } }`);
    expect(me).toEqual({ roles: [{ role: 'BUSINESS_OWNER', scopeId: business.id }] });
  });

  it('The answer of createBusiness already holds the private part.', async () => {
    const person = await stage.aPerson();
    const input = creation(aHouseholdBusiness(20));
    const query = `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { ... on Business { isPublic private { version staff(first: 5) { nodes { name role } } } } } }`;
    const data = await stage.as(person).act(query, { input });
    const staff = { nodes: [{ name: person.name, role: 'BUSINESS_OWNER' }] };
    expect(data).toEqual({ createBusiness: { isPublic: false, private: { version: 1, staff } } });
  });

  it('A repeated key is one business; the key with another number is a conflict.', async () => {
    const person = await stage.aPerson();
    const input = creation(aHouseholdBusiness(21));
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryToCreate(stage, person, input)));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const other = await tryToCreate(stage, person, { ...input, taxIdentifier: '000180555999' });
    expect(other.errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await stage.sql(`SELECT count(*)::int AS n FROM business WHERE founder_id = $1`, [person.id])).toEqual([{ n: 1 }]);
  });

  it('A person without a proved address, and nobody at all, bring none in.', async () => {
    const unproved = await stage.aPerson({ verified: false });
    const before = await stage.written();
    expect((await tryToCreate(stage, unproved, creation(aHouseholdBusiness(22)))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await tryToCreate(stage, { token: 'none' } as Caller, creation(aHouseholdBusiness(22)))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stage.written()).toEqual(before);
  });

  it('One person brings in ten, however many are sent at once.', async () => {
    const person = await stage.aPerson();
    const told = await Promise.all(Array.from({ length: 14 }, (_, index) => create(stage, person, aHouseholdBusiness(30 + index))));
    const refusals = told.filter(({ code }) => code);
    expect(told.length - refusals.length).toBe(10);
    expect(new Set(refusals.map(({ __typename, code, message }) => `${__typename} ${code} ${String(message)}`))).toEqual(new Set(['LimitReached TOO_MANY_BUSINESSES Mỗi người tạo tối đa 10 tổ chức.']));
  });
});

describe('A number that cannot be is named with its field, and nothing is written', () => {
  it.each<[string, object, string, string]>([
    ['a wrong check digit', { kind: 'ENTERPRISE', taxIdentifier: '0100233480' }, 'input.taxIdentifier', 'TAX_CODE_CHECK_DIGIT'],
    ['a lost leading zero', { kind: 'ENTERPRISE', taxIdentifier: '100233488' }, 'input.taxIdentifier', 'TAX_CODE_LENGTH'],
    ['nobody’s number', { kind: 'ENTERPRISE', taxIdentifier: '0100000000' }, 'input.taxIdentifier', 'TAX_CODE_NO_SUCH_NUMBER'],
    ['no branch', { kind: 'COOPERATIVE', taxIdentifier: '0100233488-000' }, 'input.taxIdentifier', 'TAX_CODE_SUFFIX'],
    ['Arabic digits', { kind: 'ENTERPRISE', taxIdentifier: '٠١٠٠٢٣٣٤٨٨' }, 'input.taxIdentifier', 'TAX_CODE_DIGITS'],
    ['a household with a company’s code', { kind: 'HOUSEHOLD_BUSINESS', taxIdentifier: '0100233488' }, 'input.taxIdentifier', 'PERSONAL_ID_LENGTH'],
    ['a company with a person’s number', { kind: 'ENTERPRISE', taxIdentifier: personalId }, 'input.taxIdentifier', 'TAX_CODE_LENGTH'],
    ['a company with a household’s old code', { kind: 'ENTERPRISE', taxIdentifier: '0100233488', identifierKind: 'OLD_HOUSEHOLD_CODE' }, 'input.taxIdentifier', 'IDENTIFIER_NOT_FOR_THIS_KIND'],
    ['an invisible character in the number', { taxIdentifier: '0001805\u200B55321' }, 'input.taxIdentifier', 'TEXT_ZERO_WIDTH'],
    ['a number of 50,000 digits', { taxIdentifier: '1'.repeat(50_000) }, 'input.taxIdentifier', 'TEXT_TOO_LONG'],
    ['a NUL in the name', { name: { vi: 'Hộ\u0000Mây' } }, 'input.name.vi', 'TEXT_CONTROL_CHARACTER'],
    ['a line break in the name', { name: { vi: 'Hộ\r\nMây' } }, 'input.name.vi', 'TEXT_CONTROL_CHARACTER'],
    ['a name of spaces', { name: { vi: '   ' } }, 'input.name.vi', 'TEXT_BLANK'],
    ['an endless name', { name: { vi: 'ộ'.repeat(50_000) } }, 'input.name.vi', 'TEXT_TOO_LONG'],
    ['200 combining marks', { name: { vi: `a${'\u0301'.repeat(200)}` } }, 'input.name.vi', 'TEXT_TOO_MANY_MARKS'],
    ['an endless story', { about: { vi: 'a'.repeat(4_001) } }, 'input.about.vi', 'TEXT_TOO_LONG'],
    ['a day that is none', { validFrom: '2026-02-30' }, 'input.validFrom', 'LOCAL_DATE_FORM'],
    ['a short key', { idempotencyKey: 'x' }, 'input.idempotencyKey', 'IDEMPOTENCY_KEY_FORM'],
  ])('%s', async (_what, wrong, path, code) => {
    const person = await stage.aPerson();
    const before = await stage.written();
    const { errors } = await tryToCreate(stage, person, { ...creation(aHouseholdBusiness(50)), ...wrong });
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.issues?.map((issue) => [issue.path, issue.code])])).toEqual([['BAD_USER_INPUT', [[path, code]]]]);
    expect(errors?.[0]?.extensions.issues?.[0]?.message).toMatch(/\p{L}/u);
    expect(JSON.stringify(errors)).not.toContain(personalId);
    expect(await stage.written()).toEqual(before);
  });

  it('Both spellings of Phùng Xá, composed and not, are kept as one and found without marks.', async () => {
    const names = ['Dệt Phùng Xá Mẫu'.normalize('NFD'), 'Dệt Phùng Xá Mẫu'.normalize('NFC')];
    for (const name of names) await Business.on(stage, { name });
    const rows = await stage.sql<{ name: string }>(`SELECT DISTINCT name FROM business WHERE search LIKE 'det phung xa%'`);
    expect(rows).toEqual([{ name: 'Dệt Phùng Xá Mẫu' }]);
    const officer = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] });
    const found = await stage.as(officer).act<{ businesses: { nodes: unknown[] } }>(`{ businesses(first: 5, search: "phung XA det") { nodes { id } } }`);
    expect(found.businesses.nodes).toHaveLength(2);
  });
});

describe('Two businesses never share a company’s code', () => {
  const race = async (nth: number): Promise<number> => {
    const people = await Promise.all(Array.from({ length: 8 }, () => stage.aPerson()));
    const told = await Promise.all(people.map((person) => create(stage, person, anEnterprise(nth))));
    expect(new Set(told.flatMap(({ code }) => code ?? []))).toEqual(told.some(({ code }) => code) ? new Set(['TAX_CODE_TAKEN']) : new Set());
    return told.filter(({ code }) => !code).length;
  };

  it('Of eight at once one gets it; without the unique index all eight would.', async () => {
    await stage.sql(`DROP INDEX business_identifier_code_once`);
    expect(await race(70)).toBe(8);
    await stage.sql(`UPDATE business_identifier SET replaced_at = given_at WHERE value = $1`, [anEnterprise(70).taxIdentifier]);
    await stage.sql(`CREATE UNIQUE INDEX business_identifier_code_once ON business_identifier (value) WHERE value IS NOT NULL AND replaced_at IS NULL`);
    expect(await race(71)).toBe(1);
  });

  it('A branch stands beside its parent, and one person’s number under several households.', async () => {
    const [parent, branch] = [await Business.on(stage, anEnterprise(80, { taxIdentifier: '0314409058' })), await Business.on(stage, anEnterprise(81, { taxIdentifier: '0314409058-002' }))];
    const households = await Promise.all([1, 2].map(() => Business.on(stage, { taxIdentifier: personalId })));
    expect(new Set([parent, branch, ...households].map(({ id }) => id)).size).toBe(4);
  });

  it('A code that was replaced is free again, and a taken one is refused with nothing changed.', async () => {
    const [one, other] = [await Business.on(stage, anEnterprise(90)), await Business.on(stage, anEnterprise(91))];
    const taken = anEnterprise(90).taxIdentifier;
    const before = await stage.written();
    expect(await other.act(IDENTIFY, { businessId: other.id, taxIdentifier: taken })).toEqual({ __typename: 'NotAllowedNow', code: 'TAX_CODE_TAKEN' });
    expect(await stage.written()).toEqual(before);
    await one.act(IDENTIFY, { businessId: one.id, taxIdentifier: anEnterprise(92).taxIdentifier });
    expect(await other.act(IDENTIFY, { businessId: other.id, taxIdentifier: taken })).toMatchObject({ identifiers: [{ kind: 'ENTERPRISE_CODE', shown: taken }] });
  });
});

describe('A household’s twelve digits', () => {
  it('are masked for everybody and stand nowhere in the clear: no table, no job, no event, no search.', async () => {
    const business = await Business.on(stage, { name: 'Hộ Kín Đáo Mẫu', taxIdentifier: personalId });
    await business.act(IDENTIFY, { businessId: business.id, taxIdentifier: '000180777654' });
    const old = { businessId: business.id, taxIdentifier: '0100112437', identifierKind: 'OLD_HOUSEHOLD_CODE', validFrom: '2015-01-01' };
    expect(await business.act(IDENTIFY, old)).toMatchObject({
      identifiers: [{ kind: 'PERSONAL_ID', shown: '•••••••••654' }, { kind: 'OLD_HOUSEHOLD_CODE', shown: '•••••••437', validFrom: '2015-01-01', validTo: '2025-06-30' }],
    });
    await (await business.shown()).product(1);

    const officer = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_ADMIN' }] });
    for (const reader of [stage.as(business.owner), stage.as(officer)]) {
      expect(await reader.act(NUMBERS, { id: business.id })).toMatchObject({ business: { identifiers: [{ shown: '•••••••••654' }, { shown: '•••••••437' }] } });
    }
    for (const reader of [stage.anonymous, stage.as(await stage.aPerson()), stage.as(await business.staff('BOOTH_STAFF'))]) {
      expect(await reader.act(NUMBERS, { id: business.id })).toMatchObject({ business: { name: { vi: 'Hộ Kín Đáo Mẫu' }, identifiers: [], private: null } });
    }
    expect(await stage.as(officer).act(`{ businesses(first: 5, search: "000180777654") { nodes { id } } }`)).toEqual({ businesses: { nodes: [] } });

    expect(await tablesWith('000180777654')).toEqual([]);
    expect(await tablesWith(personalId)).toEqual([]);
    expect(await tablesWith('0100112437')).toEqual([]);
    const company = await Business.on(stage, anEnterprise(99));
    expect([company.id, await tablesWith(anEnterprise(99).taxIdentifier ?? '')]).toEqual([company.id, ['public.business_identifier']]);
  });

  const tablesWith = async (text: string): Promise<string[]> => {
    const tables = Object.keys(await stage.written());
    const hits = await Promise.all(tables.map((table) => stage.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} row WHERE row::text LIKE '%' || $1 || '%'`, [text])));
    return tables.filter((_, index) => (hits[index]?.[0]?.n ?? 0) > 0);
  };
});

it('An address keeps resolving under a former name; a wrong one and a hidden business answer alike.', async () => {
  const business = await (await Business.on(stage, { name: 'Hộ Tên Cũ Mẫu' })).shown();
  const AT = `query ($address: String!) { businessAt(address: $address) { id address } }`;
  const { business: seen } = await stage.anonymous.act<{ business: { address: string } }>(`query ($id: ID!) { business(id: $id) { address } }`, { id: business.id });
  expect(seen.address).toMatch(/^ho-ten-cu-mau-[0-9a-z]{6}$/);
  const rename = `mutation ($input: UpdateBusinessInput!) { updateBusiness(input: $input) { __typename ... on Business { name { vi } about { vi } } } }`;
  expect(await business.act(rename, { businessId: business.id, version: 1, name: { vi: 'Hộ Tên Mới Mẫu' } })).toEqual({ __typename: 'Business', name: { vi: 'Hộ Tên Mới Mẫu' }, about: null });
  expect(await stage.anonymous.act(AT, { address: seen.address })).toMatchObject({ businessAt: { id: business.id, address: seen.address.replace('ten-cu', 'ten-moi') } });

  const hidden = await Business.on(stage);
  const [{ publicId } = { publicId: '' }] = await stage.sql<{ publicId: string }>(`SELECT public_id AS "publicId" FROM business WHERE id = $1`, [hidden.id]);
  expect(await stage.as(hidden.owner).act(AT, { address: `x-${publicId}` })).toMatchObject({ businessAt: { id: hidden.id } });
  const answers = await Promise.all([`x-${publicId}`, 'x-zzzzzz', 'x', newId()].map((address) => stage.anonymous.ask(AT, { address })));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});
