import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { anEnterprise } from '../../../libs/businesses/src/testing/a-business.js';
import { someContacts } from '../../../libs/businesses/src/testing/a-product.js';
import { aPhoto } from '../../../libs/media/src/testing/photos.js';
import { Business, type Told } from '../../support/businesses.js';
import { Sender } from '../../support/media.js';
import { openStage, type Asking, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const ESTABLISHMENTS = `query ($id: ID!) { business(id: $id) { establishments { name registeredAddress registeredOn adminUnit { name } craftVillage { name } crafts { code } } } }`;
const CONTACTS = `query ($id: ID!) { business(id: $id) { contacts { kind value extension shown label isPublic } } }`;
const SET_CONTACTS = `mutation ($input: SetContactsInput!) { setContacts(input: $input) { __typename ... on Business { contacts { value isPublic } private { version } } } }`;
const ATTACH = `mutation ($input: AttachProductPhotoInput!) { attachProductPhoto(input: $input) { __typename ... on Product { photos { id alt { vi en } photo { width thumbUrl } } } ... on Refusal { code } ... on LimitReached { most } } }`;
const PRODUCT = `query ($id: ID!) { product(id: $id) { name { vi en } priceHint minimumOrder leadTimeDays archivedAt photos { id } business { id } } }`;
const UPDATE = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { __typename ... on Product { version name { vi en } about { vi } } ... on Refusal { code } } }`;
const ARCHIVE = `mutation ($input: ArchiveProductInput!) { archiveProduct(input: $input) { __typename ... on Product { archivedAt } } }`;

const issuesOf = async (asking: Asking, mutation: string, input: object): Promise<unknown[]> =>
  ((await asking.ask(mutation, { input })).errors ?? []).flatMap(({ extensions }): unknown[] => extensions.issues?.map(({ path, code }) => [path, code]) ?? [extensions.code]);

describe('Where a business makes its goods', () => {
  const workshop = { name: 'Xưởng nhà', registeredOn: '2019-03-12', adminUnit: { name: 'Hồng Vân' }, craftVillage: { name: 'Hạ Thái' }, crafts: [{ code: 'LACQUER' }] };
  const address = 'Xóm Mẫu, thôn Hạ Thái, xã Duyên Thái, huyện Thường Tín, Hà Nội';

  it('The address stays as it was registered, beside the unit of today; a household’s is for those who handle its papers.', async () => {
    const household = await (await Business.on(stage)).shown();
    expect(await household.establishment()).toMatchObject({ __typename: 'Establishment', version: 1 });
    const company = await (await Business.on(stage, anEnterprise(301))).shown();
    await company.establishment();
    const officer = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] });
    const seen = async (reader: Asking, { id }: Business) => (await reader.act<{ business: { establishments: unknown } }>(ESTABLISHMENTS, { id })).business.establishments;
    expect(await seen(stage.as(household.owner), household)).toEqual([{ ...workshop, registeredAddress: address }]);
    expect(await seen(stage.as(officer), household)).toEqual([{ ...workshop, registeredAddress: address }]);
    expect(await seen(stage.anonymous, household)).toEqual([{ ...workshop, registeredAddress: null }]);
    expect(await seen(stage.anonymous, company)).toEqual([{ ...workshop, registeredAddress: address }]);
  });

  it('Places and crafts that do not exist are refused, days to come are named, and nothing is written.', async () => {
    const business = await Business.on(stage);
    const before = await stage.written();
    expect([
      (await business.establishment({ adminUnitId: newId() })).code,
      (await business.establishment({ craftVillageId: newId() })).code,
      (await business.establishment({ craftIds: [newId()] })).code,
    ]).toEqual(['ADMIN_UNIT_UNKNOWN', 'CRAFT_VILLAGE_UNKNOWN', 'CRAFT_UNKNOWN']);
    await expect(business.establishment({ registeredOn: '2026-03-03' })).rejects.toThrow('DATE_IN_FUTURE');
    await expect(business.establishment({ registeredAddress: 'Thôn\u202E Mẫu\u0000' })).rejects.toThrow('TEXT_CONTROL_CHARACTER');
    expect(await stage.written()).toEqual(before);
  });

  it('A change names the version it read.', async () => {
    const business = await Business.on(stage);
    const { id } = await business.establishment();
    const [{ unit } = { unit: '' }] = await stage.sql<{ unit: string }>(`SELECT admin_unit_id AS unit FROM production_establishment WHERE id = $1`, [id]);
    const update = `mutation ($input: UpdateEstablishmentInput!) { updateEstablishment(input: $input) { __typename ... on Establishment { version name craftVillage { name } crafts { code } } } }`;
    const input = { establishmentId: id, version: 1, name: 'Xưởng mới', registeredAddress: address, registeredOn: '2019-03-12', adminUnitId: unit, craftIds: [] };
    expect(await business.act(update, input)).toEqual({ __typename: 'Establishment', version: 2, name: 'Xưởng mới', craftVillage: null, crafts: [] });
    expect(await issuesOf(stage.as(business.owner), update, input)).toEqual(['CONFLICT']);
  });
});

describe('How a business is reached', () => {
  const phone = { kind: 'PHONE', value: '(84-24) 3900 0000 – máy lẻ 32', label: 'Phòng kinh doanh', isPublic: true };
  const email = { kind: 'EMAIL', value: 'xuong@lang-nghe.example', isPublic: false };

  it('Numbers are kept to dial, with their extension; only those with consent are seen by others.', async () => {
    const business = await (await Business.on(stage)).shown();
    await business.act(SET_CONTACTS, { businessId: business.id, version: 1, contacts: someContacts() });
    const shownPhone = { kind: 'PHONE', value: '+842439000000', extension: '32', shown: '024 3900 0000 – máy lẻ 32', label: 'Phòng kinh doanh', isPublic: true };
    const shownEmail = { kind: 'EMAIL', value: 'xuong@lang-nghe.example', extension: null, shown: 'xuong@lang-nghe.example', label: null, isPublic: false };
    expect(await stage.as(business.owner).act(CONTACTS, { id: business.id })).toEqual({ business: { contacts: [shownPhone, shownEmail] } });
    expect(await stage.anonymous.in('en').act(CONTACTS, { id: business.id })).toEqual({ business: { contacts: [{ ...shownPhone, shown: '+84 24 3900 0000 ext. 32' }] } });
  });

  it('Consent is withdrawn as easily, and what stays keeps the time of its consent.', async () => {
    const business = await Business.on(stage);
    const since = () => stage.sql(`SELECT public_since AS since, public_by AS "by" FROM business_contact WHERE business_id = $1 AND kind = 'PHONE'`, [business.id]);
    const set = (version: number, contacts: object[]): Promise<Told> => business.act(SET_CONTACTS, { businessId: business.id, version, contacts });
    await set(1, [phone]);
    const consent = await since();
    expect(consent).toEqual([{ since: stage.clock.now(), by: business.owner.id }]);
    const editor = await business.staff('BUSINESS_EDITOR');
    stage.clock.set(new Date(stage.clock.now().getTime() + 60_000));
    await business.act(SET_CONTACTS, { businessId: business.id, version: 2, contacts: [email, { ...phone, value: '+84 24 3900 0000 x32' }] }, editor);
    expect(await since()).toEqual(consent);
    expect(await set(3, [{ ...phone, isPublic: false }])).toMatchObject({ contacts: [{ value: '+842439000000', isPublic: false }], private: { version: 4 } });
    expect(await since()).toEqual([{ since: null, by: null }]);
    const events = await stage.sql<{ payload: { published: string[]; withdrawn: string[] } }>(`SELECT payload FROM domain_event WHERE type = 'ContactsSet' AND subject_id = $1 ORDER BY id`, [business.id]);
    expect(events.map(({ payload }) => [payload.published.length, payload.withdrawn.length])).toEqual([[1, 0], [0, 0], [0, 1]]);
  });

  it('What cannot be dialled, written to or opened is named, all of it at once.', async () => {
    const business = await Business.on(stage);
    const contacts = [
      { ...phone, value: '0112345678' },
      { ...phone, value: '024 3900 0000' },
      { ...phone, value: '+84 24 3900 0000' },
      { kind: 'ZALO', value: '0912345678 x 4', isPublic: true },
      { kind: 'EMAIL', value: 'a@b', isPublic: true },
      { kind: 'WEBSITE', value: 'javascript:alert(1)', isPublic: true },
      { kind: 'WEBSITE', value: 'http://127.0.0.1/', isPublic: true },
    ];
    expect(await issuesOf(stage.as(business.owner), SET_CONTACTS, { businessId: business.id, version: 1, contacts })).toEqual([
      ['input.contacts.0.value', 'PHONE_PREFIX'],
      ['input.contacts.2.value', 'CONTACT_TWICE'],
      ['input.contacts.3.value', 'ZALO_EXTENSION'],
      ['input.contacts.4.value', 'EMAIL_DOMAIN'],
      ['input.contacts.5.value', 'WEBSITE_FORM'],
      ['input.contacts.6.value', 'WEBSITE_FORM'],
    ]);
    const many = Array.from({ length: 11 }, (_, nth) => ({ ...email, value: `x${nth}@b.example` }));
    expect(await issuesOf(stage.as(business.owner), SET_CONTACTS, { businessId: business.id, version: 1, contacts: many })).toEqual([['input.contacts', 'TOO_MANY_ITEMS']]);
  });
});

describe('What a business makes', () => {
  it('A product is read back as it was given, by everybody once its business is public.', async () => {
    const business = await Business.on(stage);
    const { id } = await business.product(1, { priceHint: 2_500_000_000 });
    expect((await stage.anonymous.ask(PRODUCT, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await business.shown();
    expect(await stage.anonymous.act(PRODUCT, { id })).toEqual({
      product: { name: { vi: 'Khay sơn mài cẩn vỏ trứng', en: 'Lacquer tray with eggshell inlay' }, priceHint: 2_500_000_000, minimumOrder: 20, leadTimeDays: 30, archivedAt: null, photos: [], business: { id: business.id } },
    });
  });

  it.each<[string, object, unknown]>([
    ['a negative price', { priceHint: -1 }, [['input.priceHint', 'NUMBER_RANGE']]],
    ['more than a trillion', { priceHint: 1_000_000_000_001 }, [['input.priceHint', 'NUMBER_RANGE']]],
    ['a price beyond all numbers', { priceHint: 1e21 }, [['input.priceHint', 'DONG_FORM']]],
    ['half a đồng', { priceHint: 0.5 }, [['input.priceHint', 'DONG_FORM']]],
    ['a price as text', { priceHint: '1.000.000' }, [['input.priceHint', 'DONG_FORM']]],
    ['an order of nothing', { minimumOrder: 0 }, [['input.minimumOrder', 'NUMBER_RANGE']]],
    ['a wait of three years', { leadTimeDays: 1_000 }, [['input.leadTimeDays', 'NUMBER_RANGE']]],
    ['no identifier', { craftId: 'x' }, [['input.craftId', 'ID_FORM']]],
    ['a field that is none', { secret: 1 }, [['input', 'VALUE_FORM']]],
  ])('%s is named with its field.', async (_what, wrong, issues) => {
    const business = await Business.on(stage);
    const input = { businessId: business.id, name: { vi: 'Khay' }, idempotencyKey: newId(), ...wrong };
    const before = await stage.written();
    expect(await issuesOf(stage.as(business.owner), `mutation ($input: AddProductInput!) { addProduct(input: $input) { __typename } }`, input)).toEqual(issues);
    expect(await stage.written()).toEqual(before);
  });

  it('What is off the shelf is left to its staff, and cannot be changed.', async () => {
    const business = await (await Business.on(stage)).shown();
    const [kept, gone] = [await business.product(1), await business.product(2)];
    expect(await business.act(ARCHIVE, { productId: gone['id'] })).toEqual({ __typename: 'Product', archivedAt: stage.clock.now().toISOString() });
    expect(await business.act(UPDATE, { productId: gone['id'], version: 2, name: { vi: 'x' } })).toEqual({ __typename: 'NotAllowedNow', code: 'PRODUCT_ARCHIVED' });
    expect(await business.act(UPDATE, { productId: kept['id'], version: 1, name: { vi: 'Khay tròn' } })).toEqual({ __typename: 'Product', version: 2, name: { vi: 'Khay tròn', en: null }, about: null });
    expect(await issuesOf(stage.as(business.owner), UPDATE, { productId: kept['id'], version: 1, name: { vi: 'y' } })).toEqual(['CONFLICT']);
    const shelf = `query ($id: ID!, $archived: Boolean!) { business(id: $id) { products(first: 5, archived: $archived) { nodes { id } } } }`;
    const count = async (reader: Asking, archived: boolean) => (await reader.act<{ business: { products: { nodes: unknown[] } } }>(shelf, { id: business.id, archived })).business.products.nodes.length;
    const own = stage.as(business.owner);
    expect([await count(own, false), await count(own, true), await count(stage.anonymous, true)]).toEqual([1, 2, 1]);
    expect((await stage.anonymous.ask(PRODUCT, { id: gone['id'] })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('Photos stand in the order of the business; a removed one frees its room; another’s cannot be taken.', async () => {
    const business = await (await Business.on(stage)).shown();
    const sender = await Sender.on(stage, business.id);
    const { id: productId } = await business.product(1);
    const attach = async (fileId: string, to = productId) => business.act(ATTACH, { productId: to, fileId, alt: { vi: 'Khay nhìn từ trên' }, idempotencyKey: newId() }, sender.person);
    const files = [await sender.sent(await aPhoto()), await sender.sent(await aPhoto({ width: 300, height: 200 }))];
    await attach(files[0] ?? '');
    const { photos } = (await attach(files[1] ?? '')) as unknown as { photos: { id: string }[] };
    expect(photos).toMatchObject([{ alt: { vi: 'Khay nhìn từ trên', en: null }, photo: { thumbUrl: `/media/${files[0]}/thumb.webp` } }, { photo: { width: 300 } }]);
    expect((await stage.inject({ method: 'GET', url: `/media/${files[0]}/thumb.webp` })).statusCode).toBe(200);
    expect(await attach(files[0] ?? '')).toMatchObject({ code: 'PHOTO_ALREADY_USED' });

    const [first, second] = photos.map(({ id }) => id);
    const order = `mutation ($input: OrderProductPhotosInput!) { orderProductPhotos(input: $input) { __typename ... on Product { photos { id } } } }`;
    expect(await business.act(order, { productId, photoIds: [second, first] })).toMatchObject({ photos: [{ id: second }, { id: first }] });
    expect(await issuesOf(stage.as(business.owner), order, { productId, photoIds: [first, first] })).toEqual([['input.photoIds', 'PHOTOS_NOT_THE_SAME']]);
    const remove = `mutation ($input: RemoveProductPhotoInput!) { removeProductPhoto(input: $input) { __typename ... on Product { photos { id } } } }`;
    const { used } = await sender.room();
    expect(await business.act(remove, { photoId: second })).toMatchObject({ photos: [{ id: first }] });
    const room = await sender.room();
    expect([room.used < used, room.used === room.kept]).toEqual([true, true]);

    const other = await Business.on(stage);
    const foreign = await Sender.on(stage, other.id);
    for (const fileId of [await foreign.sent(await aPhoto()), newId()]) {
      expect(await issuesOf(stage.as(business.owner), ATTACH, { productId, fileId, alt: { vi: 'x' }, idempotencyKey: newId() })).toEqual(['NOT_FOUND']);
    }
    expect(await issuesOf(stage.as(other.owner), remove, { photoId: first })).toEqual(['NOT_FOUND']);
  });
});

it('A list of three businesses with all that hangs on them costs as many statements as a list of one.', async () => {
  const officer = stage.as(await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] }));
  const list = `query ($search: SearchWords!) { businesses(first: 5, search: $search) { nodes { id name { vi } identifiers { shown } contacts { shown }
    establishments { adminUnit { name } craftVillage { name } crafts { code } } products(first: 3) { nodes { name { vi } craft { code } photos { alt { vi } photo { url } } business { id } } }
    private { version staff(first: 3) { nodes { name } } invitations(first: 3) { nodes { email } } } } } }`;
  const furnish = async (): Promise<void> => {
    const business = await Business.on(stage, { name: 'Hộ Đếm Câu Lệnh' });
    await business.establishment();
    const { id: productId } = await business.product(1);
    await business.product(2);
    await business.invite(`${newId()}@vi-du.example`);
    const sender = await Sender.on(stage, business.id);
    await business.act(ATTACH, { productId, fileId: await sender.sent(await aPhoto()), alt: { vi: 'Khay' }, idempotencyKey: newId() });
  };
  const cost = () => stage.statementsDuring(() => officer.act<{ businesses: { nodes: unknown[] } }>(list, { search: 'dem cau lenh' }));
  await furnish();
  const one = await cost();
  await furnish();
  await furnish();
  const three = await cost();
  expect([one.value.businesses.nodes.length, three.value.businesses.nodes.length]).toEqual([1, 3]);
  expect([...three.texts].sort()).toEqual([...one.texts].sort());
});

it('The directory is paged by name in Vietnamese order, and a cursor of another list is refused.', async () => {
  const names = ['Ăn Mẫu Xếp', 'Ao Mẫu Xếp', 'Áo Mẫu Xếp', 'Đá Mẫu Xếp', 'Dệt Mẫu Xếp', 'Ơn Mẫu Xếp', 'Oai Mẫu Xếp', 'Ô Mẫu Xếp'];
  for (const name of names) await (await Business.on(stage, { name })).shown();
  type Page = { businesses: { nodes: { name: { vi: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const LIST = `query ($after: String, $search: SearchWords) { businesses(first: 3, after: $after, search: $search) { nodes { name { vi } } pageInfo { hasNextPage endCursor } } }`;
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { businesses }: Page = await stage.anonymous.act<Page>(LIST, { after, search: 'mau xep' });
    seen.push(...businesses.nodes.map(({ name }) => name.vi));
    ({ endCursor: after, hasNextPage: more } = businesses.pageInfo);
    if (seen.length === 3) expect(await issuesOf({ ask: () => stage.anonymous.ask(LIST, { after }) } as unknown as Asking, '', {})).toEqual([['after', 'CURSOR_FORM']]);
  }
  expect(seen).toEqual(['Ao Mẫu Xếp', 'Áo Mẫu Xếp', 'Ăn Mẫu Xếp', 'Dệt Mẫu Xếp', 'Đá Mẫu Xếp', 'Oai Mẫu Xếp', 'Ô Mẫu Xếp', 'Ơn Mẫu Xếp']);
});
