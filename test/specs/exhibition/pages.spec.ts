import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { aPhoto } from '../../../libs/media/src/testing/photos.js';
import { BoothPage, FairGround, onPage, tryPage } from '../../support/booth-pages.js';
import { Business } from '../../support/businesses.js';
import { Fair } from '../../support/events.js';
import { aCast, aCertificate, type Cast } from '../../support/membership.js';
import { Sender } from '../../support/media.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
let fair: Fair;
let ground: FairGround;
let business: Business;
let page: BoothPage;
beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
  fair = await Fair.announced(stage, { in: 5, onlineDays: 10 });
  ground = await FairGround.on(stage, fair, ['A01', 'A02', 'A03', 'A04']);
  business = (await aCertificate(cast)).candidacy.business;
  await ground.gives(business, 'A02');
  page = await BoothPage.of(stage, fair, business);
}, 120_000);
afterAll(() => stage.close());

const codeOf = async (answered: Promise<{ errors?: readonly { extensions: { code: string; issues?: unknown } }[] }>) => (await answered).errors?.[0]?.extensions.code;
const nothing = (): Record<string, unknown> => ({ headline: null, hero: null, facts: [], story: [], productIds: [], answererIds: [] });

describe('A page is written by who edits a business with a confirmed booth', () => {
  it('A stranger finds no such business, booth staff may not, and a business without a booth is told so; nothing is written.', async () => {
    const other = await Business.on(stage);
    const staff = await business.staff('BOOTH_STAFF');
    const before = await stage.written();
    expect(await codeOf(tryPage(stage, other.owner, 'saveBoothPage', page.content(nothing())))).toBe('NOT_FOUND');
    expect(await codeOf(tryPage(stage, staff, 'saveBoothPage', page.content(nothing())))).toBe('FORBIDDEN');
    const homeless = await onPage(stage, other.owner, 'saveBoothPage', page.content({ ...nothing(), businessId: other.id }));
    expect(homeless).toMatchObject({ __typename: 'NotAllowedNow', code: 'BOOTH_NEEDED' });
    expect(await stage.written()).toEqual(before);
  });

  it('An empty draft is kept, and publishing tells everything that is missing.', async () => {
    expect(await page.saves(nothing())).toMatchObject({ version: 1, draft: { no: 1, state: 'DRAFT' }, published: null });
    const before = await stage.written();
    const told = await page.publishes();
    const missing = [
      { part: 'HEADLINE', have: 0, needed: 1 }, { part: 'HERO', have: 0, needed: 1 }, { part: 'HERO_ALT', have: 0, needed: 1 }, { part: 'FACTS', have: 0, needed: 3 },
      { part: 'STORY', have: 0, needed: 1 }, { part: 'PRODUCTS_WITH_PHOTO', have: 0, needed: 3 }, { part: 'ANSWERER', have: 0, needed: 1 },
    ];
    expect(told).toMatchObject({ __typename: 'BoothPageNotReady', code: 'BOOTH_PAGE_NOT_READY', missing });
    expect(await stage.written()).toEqual(before);
  });

  it('Who read an older version is told of the conflict, and another’s file, product or person is not taken.', async () => {
    const other = await Business.on(stage);
    const foreign = await (await Sender.on(stage, other.id)).sent(await aPhoto(), 'BOOTH_PHOTO');
    const productPhoto = await (await Sender.on(stage, business.id)).sent(await aPhoto(), 'PRODUCT_PHOTO');
    const product = await other.product();
    const tries = { version: 99, 'hero of another': { hero: { fileId: foreign } }, 'hero of another purpose': { hero: { fileId: productPhoto } } };
    expect(await codeOf(tryPage(stage, business.owner, 'saveBoothPage', page.content({ version: tries.version })))).toBe('CONFLICT');
    expect(await codeOf(tryPage(stage, business.owner, 'saveBoothPage', page.content(tries['hero of another'])))).toBe('NOT_FOUND');
    expect(await codeOf(tryPage(stage, business.owner, 'saveBoothPage', page.content(tries['hero of another purpose'])))).toBe('NOT_FOUND');
    expect(await codeOf(tryPage(stage, business.owner, 'saveBoothPage', page.content({ productIds: [product['id']] })))).toBe('NOT_FOUND');
    const { errors } = await tryPage(stage, business.owner, 'saveBoothPage', page.content({ answererIds: [other.owner.id] }));
    expect(errors?.[0]?.extensions.issues).toMatchObject([{ path: 'input.answererIds', code: 'ANSWERER_UNKNOWN' }]);
  });

  it('Hostile texts are refused with their place, and markup and emoji stay the text they are.', async () => {
    const long = 'a'.repeat(161);
    const { errors } = await tryPage(stage, business.owner, 'saveBoothPage', page.content({ headline: { vi: long }, facts: [{ vi: 'a\u0000b' }, { vi: 'x' }, { vi: 'x' }], productIds: [newId(), 'no id'] }));
    expect(errors?.[0]?.extensions.issues).toMatchObject([
      { path: 'input.headline.vi', code: 'TEXT_TOO_LONG' }, { path: 'input.facts.0.vi', code: 'TEXT_CONTROL_CHARACTER' }, { path: 'input.productIds', code: 'ID_FORM' },
    ]);
    const many = { facts: Array.from({ length: 4 }, () => ({ vi: 'x' })), story: Array.from({ length: 10 }, () => ({ title: { vi: 'x' }, text: { vi: 'x' } })), productIds: Array.from({ length: 13 }, () => newId()) };
    const tooMany = await tryPage(stage, business.owner, 'saveBoothPage', page.content(many));
    expect(tooMany.errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code])).toEqual([['input.facts', 'TOO_MANY'], ['input.story', 'TOO_MANY'], ['input.productIds', 'TOO_MANY']]);
    const markup = '<img src=x onerror=alert(1)> 👩‍🎨 {{7*7}}';
    await page.saves({ headline: { vi: markup } });
    const [row] = await stage.sql<{ headline_vi: string }>(`SELECT headline_vi FROM booth_page_version WHERE page_id = $1`, [page.id]);
    expect(row?.headline_vi).toBe(markup);
  });
});

describe('What is published stands by itself and never changes', () => {
  it('Its products are copied in: a later change of the product, or taking it off the shelf, changes nothing.', async () => {
    await page.saves();
    const key = newId();
    const told = await page.publishes(key);
    expect(told).toMatchObject({ __typename: 'BoothPageInWork', draft: null, published: { no: 1, state: 'PUBLISHED' } });
    expect(String((told['published'] as { hash: string }).hash)).toMatch(/^[0-9a-f]{64}$/);
    await stage.sql(`UPDATE product SET name_vi = 'Tên khác', archived_at = $2 WHERE id = $1`, [page.productIds[0], stage.clock.now()]);
    const copied = await stage.sql<{ name_vi: string }>(`SELECT name_vi FROM booth_page_product WHERE product_id = $1`, [page.productIds[0]]);
    expect(copied).toEqual([{ name_vi: 'Khay sơn mài cẩn vỏ trứng' }]);
    // The same key answers the same and publishes nothing again.
    const again = await onPage(stage, business.owner, 'publishBoothPage', { pageId: page.id, version: Number(told['version']) - 1, idempotencyKey: key });
    expect(again).toMatchObject({ published: { no: 1 } });
  });

  it('The database refuses to change or delete it, its facts, story, products and photos.', async () => {
    const refusalOf = async (text: string): Promise<unknown> => stage.sql(text, [page.id]).catch((error: { constraint?: string }) => error.constraint);
    const version = `(SELECT id FROM booth_page_version WHERE page_id = $1 AND state = 'PUBLISHED')`;
    const tries = [
      `UPDATE booth_page_version SET headline_vi = 'khác' WHERE id = ${version}`, `DELETE FROM booth_page_version WHERE id = ${version}`,
      `UPDATE booth_page_version SET hash = repeat('0', 64) WHERE id = ${version}`,
      `DELETE FROM booth_page_fact WHERE version_id = ${version}`, `UPDATE booth_page_beat SET text_vi = 'khác' WHERE version_id = ${version}`,
      `UPDATE booth_page_product SET name_vi = 'khác' WHERE version_id = ${version}`, `DELETE FROM booth_page_product_photo WHERE version_id = ${version}`,
    ];
    expect(await Promise.all(tries.map(refusalOf))).toEqual(tries.map(() => 'booth_page_version_is_final'));
  });

  it('A product that is off the shelf keeps a new draft from being published, and cannot be chosen.', async () => {
    expect(await codeOf(tryPage(stage, business.owner, 'saveBoothPage', page.content()))).toBe('NOT_FOUND');
    await stage.sql(`UPDATE product SET archived_at = NULL WHERE id = $1`, [page.productIds[0]]);
    await page.saves();
    await stage.sql(`UPDATE product SET archived_at = $2 WHERE id = $1`, [page.productIds[0], stage.clock.now()]);
    expect(await page.publishes()).toMatchObject({ missing: [{ part: 'PRODUCTS_WITH_PHOTO', have: 2, needed: 3 }, { part: 'NO_ARCHIVED_PRODUCT', have: 1, needed: 0 }] });
    await stage.sql(`UPDATE product SET archived_at = NULL WHERE id = $1`, [page.productIds[0]]);
  });

  it('The next version replaces it, and the one before stays as history.', async () => {
    await page.saves({ headline: { vi: 'Bản thứ hai' } });
    expect(await page.publishes()).toMatchObject({ published: { no: 2 } });
    expect(await stage.sql(`SELECT no, state FROM booth_page_version WHERE page_id = $1 ORDER BY no`, [page.id])).toEqual([{ no: 1, state: 'SUPERSEDED' }, { no: 2, state: 'PUBLISHED' }]);
    expect(await page.publishes()).toMatchObject({ code: 'NO_DRAFT_OF_PAGE' });
  });
});

describe('Files that a page shows stay', () => {
  const REMOVE = `mutation ($input: RemoveFileInput!) { removeFile(input: $input) { __typename ... on FileRemoved { id } ... on Refusal { code } } }`;
  const live = async (fileId: string) => (await stage.inject({ method: 'GET', url: `/media/${fileId}/full.webp` })).statusCode;

  it('A photo of a booth goes while no page shows it, and stays once one does.', async () => {
    const free = await (await Sender.on(stage, business.id)).sent(await aPhoto(), 'BOOTH_PHOTO');
    expect(await business.act(REMOVE, { fileId: free })).toMatchObject({ __typename: 'FileRemoved' });
    expect([await business.act(REMOVE, { fileId: page.heroId }), await live(page.heroId)]).toMatchObject([{ code: 'FILE_IN_USE' }, 200]);
  });

  it('A photo taken from its product stays where the published page shows it; one that no page shows goes.', async () => {
    const [shown] = await stage.sql<{ id: string; file_id: string }>(`SELECT id, file_id FROM product_photo WHERE product_id = $1`, [page.productIds[1]]);
    const loose = await (await Sender.on(stage, business.id)).sent(await aPhoto(), 'PRODUCT_PHOTO');
    const attach = `mutation ($input: AttachProductPhotoInput!) { attachProductPhoto(input: $input) { __typename ... on Refusal { code } } }`;
    await business.act(attach, { productId: page.productIds[1], fileId: loose, alt: { vi: 'Ảnh thứ hai' }, idempotencyKey: newId() });
    const [second] = await stage.sql<{ id: string }>(`SELECT id FROM product_photo WHERE file_id = $1`, [loose]);
    const remove = `mutation ($input: RemoveProductPhotoInput!) { removeProductPhoto(input: $input) { __typename ... on Refusal { code } } }`;
    for (const photoId of [shown?.id, second?.id]) expect(await business.act(remove, { photoId })).toMatchObject({ __typename: 'Product' });
    expect([await live(shown?.file_id ?? ''), await live(loose)]).toEqual([200, 404]);
  });
});

describe('An organizer hides a page', () => {
  it('with a reason that the business reads; nobody else can, and what is not hidden is not unhidden.', async () => {
    const other = await Fair.announced(stage, { in: 9 });
    expect(await codeOf(tryPage(stage, business.owner, 'hideBoothPage', { pageId: page.id, reason: 'x', idempotencyKey: newId() }))).toBe('FORBIDDEN');
    expect(await codeOf(tryPage(stage, other.organizer, 'hideBoothPage', { pageId: page.id, reason: 'x', idempotencyKey: newId() }))).toBe('NOT_FOUND');
    expect(await page.unhides()).toMatchObject({ code: 'BOOTH_PAGE_NOT_HIDDEN' });
    expect(await page.hides('Ảnh không thuộc cơ sở')).toMatchObject({ hideReason: 'Ảnh không thuộc cơ sở' });
    expect(await page.hides()).toMatchObject({ code: 'BOOTH_PAGE_ALREADY_HIDDEN' });
    const { boothPageInWork } = await stage.as(business.owner).act<{ boothPageInWork: { hideReason: string } }>(
      `query ($eventId: ID!, $businessId: ID!) { boothPageInWork(eventId: $eventId, businessId: $businessId) { hideReason } }`, { eventId: fair.id, businessId: business.id },
    );
    expect(boothPageInWork.hideReason).toBe('Ảnh không thuộc cơ sở');
    expect(await page.unhides()).toMatchObject({ hiddenAt: null });
  });
});

describe('Once the exhibition is an archive', () => {
  it('nobody writes or publishes, from the second on at which the window ends.', async () => {
    await page.saves({ headline: { vi: 'Bản cuối' } });
    stage.clock.set(new Date(`${fair.lastOnlineDay}T16:59:59.999Z`));
    expect(await page.saves({ headline: { vi: 'Bản cuối cùng' } })).toMatchObject({ __typename: 'BoothPageInWork' });
    stage.clock.set(new Date(`${fair.lastOnlineDay}T17:00:00.000Z`));
    expect([await page.saves(), await page.publishes()]).toMatchObject([{ code: 'EXHIBITION_OVER' }, { code: 'EXHIBITION_OVER' }]);
  });
});
