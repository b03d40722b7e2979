import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, newId, startOfDay } from '@ketnoi/common';
import { BoothPage, FairGround } from '../../support/booth-pages.js';
import { Business } from '../../support/businesses.js';
import { Fair } from '../../support/events.js';
import { aCast, aCertificate, does, type Cast } from '../../support/membership.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
let fair: Fair;
let ground: FairGround;
let business: Business;
let page: BoothPage;
let certificateId: string;
/** Exhibits, but has no page. */
let unready: Business;
beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
  fair = await Fair.announced(stage, { in: 5, onlineDays: 10 });
  ground = await FairGround.on(stage, fair, ['A02', 'A10', 'B01', 'B02']);
  const { candidacy, id } = await aCertificate(cast);
  [business, certificateId] = [candidacy.business, id];
  await business.act(`mutation ($input: SetContactsInput!) { setContacts(input: $input) { __typename } }`, {
    businessId: business.id, version: await versionOf(business), contacts: [{ kind: 'PHONE', value: '024 3900 0000', isPublic: true }, { kind: 'EMAIL', value: 'rieng@vi-du.example', isPublic: false }],
  });
  unready = await Business.on(stage, { name: 'Mây tre Phú Vinh Mẫu' });
  await ground.gives(unready, 'A10');
  await ground.gives(business, 'A02');
  page = await (await BoothPage.of(stage, fair, business)).published();
}, 120_000);
afterAll(() => stage.close());

const versionOf = async (of: Business): Promise<number> => (await stage.sql<{ version: number }>(`SELECT version FROM business WHERE id = $1`, [of.id]))[0]?.version ?? 0;
const at = (day: string, hour = 0): Date => new Date(startOfDay(localDate(day)).getTime() + hour * 3_600_000);

const BOOTH = `code label kind display takesEnquiries hall { vi } places { label } business { id name { vi } address village { name } } craft { code name { vi } } headline { vi en }
  hero { alt { vi } photo { url width height } } facts { vi } story { title { vi } text { vi } } publishedAt
  products { id name { vi en } priceHint photos { alt { vi } photo { thumbUrl } } } contacts { kind value }
  criteria { certificateCode validUntil status statusToday decidedBy { vi } decidedOn asOf criteria { code standing wordingStatus evidenceTypes { vi } statement { vi } } }`;
interface Booth {
  readonly code: string | null;
  readonly label: string;
  readonly display: string;
  readonly takesEnquiries: boolean;
  readonly business: { id: string; name: { vi: string }; village: { name: string } | null };
  readonly products: { id: string; name: { vi: string }; photos: unknown[] }[];
  readonly contacts: { value: string }[];
  readonly criteria: { status: string; statusToday: string; validUntil: string; criteria: { code: string; standing: string; wordingStatus: string }[] } | null;
  readonly [field: string]: unknown;
}
const hall = async (args = 'first: 50'): Promise<{ phase: string; halls: { id: string }[]; booths: { nodes: Booth[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }> =>
  (await stage.anonymous.act<{ exhibition: never }>(`query ($code: String!) { exhibition(eventCode: $code) { phase opensOn closesOn name { vi } halls { id name { vi } width } event { id state } booths(${args}) { nodes { ${BOOTH} } pageInfo { hasNextPage endCursor } } } }`, { code: fair.code })).exhibition;
const booth = async (code = page.code): Promise<Booth> => (await stage.anonymous.act<{ boothPage: Booth }>(`query ($code: String!) { boothPage(code: $code) { ${BOOTH} } }`, { code })).boothPage;
const mine = async (): Promise<Booth | undefined> => (await hall()).booths.nodes.find(({ business: { id } }) => id === business.id);
/** What a booth shows beyond name, village, craft and place. */
const content = ({ headline, hero, facts, story, products, contacts, criteria, publishedAt }: Booth) => ({ headline, hero, facts, story, products, contacts, criteria, publishedAt });
const EMPTY = { headline: null, hero: null, facts: [], story: [], products: [], contacts: [], criteria: null, publishedAt: null };

describe('An exhibition follows its window, right to the second', () => {
  it('Before the first day online everybody sees name and village, and nothing else.', async () => {
    stage.clock.set(new Date(at(fair.firstDay).getTime() - 1));
    const { phase, booths } = await hall();
    expect([phase, booths.nodes.map(({ label, display }) => [label, display])]).toEqual(['BEFORE', [['A02', 'NAME_ONLY'], ['A10', 'NAME_ONLY']]]);
    for (const shown of [...booths.nodes, await booth()]) expect(content(shown)).toEqual(EMPTY);
    expect(await booth()).toMatchObject({ takesEnquiries: false, business: { village: { name: 'Hạ Thái' } }, craft: { code: 'LACQUER' } });
  });

  it('From 00:00 on it shows all of a page, and that an unready one is being prepared; never an empty page.', async () => {
    stage.clock.set(at(fair.firstDay));
    const { phase, booths } = await hall();
    expect([phase, booths.nodes.map(({ label, display, takesEnquiries }) => [label, display, takesEnquiries])]).toEqual(['OPEN', [['A02', 'SHOWN', true], ['A10', 'BEING_PREPARED', false]]]);
    const [shown, other] = booths.nodes as [Booth, Booth];
    expect(shown).toMatchObject({
      code: page.code, kind: 'STANDARD', hall: { vi: 'Nhà A' }, headline: { vi: 'Sơn mài Hạ Thái giữ nghề ba đời', en: 'Hạ Thái lacquer in its third generation' },
      hero: { alt: { vi: 'Người thợ mài tấm vóc trong xưởng' }, photo: { url: `/media/${page.heroId}/full.webp`, width: 800, height: 600 } },
      facts: [{ vi: 'Ba đời làm sơn mài' }, { vi: 'Mười hai lớp sơn ta' }, { vi: 'Mười tám thợ của làng' }], story: [{ title: { vi: 'Từ cây sơn' } }],
      contacts: [{ kind: 'PHONE', value: '+842439000000' }],
    });
    expect(shown.products.map(({ name, photos }) => [name.vi, photos.length])).toEqual([['Khay sơn mài cẩn vỏ trứng', 1], ['Hộp trang sức sơn mài', 1], ['Tranh thêu hoa sen', 1]]);
    expect([other.code, other.business.name.vi, content(other)]).toEqual([null, 'Mây tre Phú Vinh Mẫu', EMPTY]);
    expect(content(await booth())).toEqual(content(shown));
  });

  it('From 24:00 of the last day on it is an archive at the same address: all of it, but no enquiry and no contact.', async () => {
    stage.clock.set(new Date(at(fair.lastOnlineDay ?? '', 24).getTime() - 1));
    expect(await booth()).toMatchObject({ takesEnquiries: true });
    stage.clock.set(at(fair.lastOnlineDay ?? '', 24));
    const archived = await booth();
    expect([(await hall()).phase, archived.display, archived.takesEnquiries, archived.contacts, archived.products.length]).toEqual(['ARCHIVE', 'SHOWN', false, [], 3]);
    // Years later a product is gone from the shelf and renamed; the archive shows what was shown.
    stage.clock.set(at('2031-01-01'));
    await stage.sql(`UPDATE product SET name_vi = 'Tên khác', archived_at = $2 WHERE id = $1`, [page.productIds[0], stage.clock.now()]);
    expect((await booth()).products[0]).toMatchObject({ id: page.productIds[0], name: { vi: 'Khay sơn mài cẩn vỏ trứng' } });
    await stage.sql(`UPDATE product SET name_vi = 'Khay sơn mài cẩn vỏ trứng', archived_at = NULL WHERE id = $1`, [page.productIds[0]]);
    stage.clock.set(at(fair.firstDay, 10));
  });

  it('A hidden page leaks nothing: it looks exactly like one that is being prepared.', async () => {
    const before = await mine();
    expect(content(before as Booth)).not.toEqual(EMPTY);
    await page.hides();
    const hidden = await mine();
    expect([hidden?.display, hidden?.takesEnquiries, content(hidden as Booth), content(await booth())]).toEqual(['BEING_PREPARED', false, EMPTY, EMPTY]);
    expect(JSON.stringify(await hall())).not.toMatch(/hidden|Ảnh không thuộc/iu);
    await page.unhides();
    expect(await mine()).toEqual(before);
  });

  it('A draft event, an unknown code and a malformed one are answered alike; a business that gave its booth back is not there.', async () => {
    const draft = await Fair.drafted(stage, { in: 40 });
    const codes = await Promise.all([draft.code, 'KHONG-CO', 'x y', ''].map(async (code) => (await stage.anonymous.ask(`query ($code: String!) { exhibition(eventCode: $code) { id } }`, { code })).errors?.[0]?.extensions.code));
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const pages = await Promise.all(['zzzzzz', 'A03', '<b>'].map(async (code) => (await stage.anonymous.ask(`query ($code: String!) { boothPage(code: $code) { label } }`, { code })).errors?.[0]?.extensions.code));
    expect(pages).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const guest = await Business.on(stage);
    await ground.gives(guest, 'B01');
    expect((await hall()).booths.nodes.map(({ label }) => label)).toEqual(['A02', 'A10', 'B01']);
    await stage.sql(`UPDATE booth_allocation a SET state = 'VACATED', ended_at = $2 FROM booth_application p WHERE p.id = a.application_id AND p.business_id = $1`, [guest.id, stage.clock.now()]);
    expect((await hall()).booths.nodes.map(({ label }) => label)).toEqual(['A02', 'A10']);
  });

  it('Booths come page by page in the order of halls and labels, A2 before A10; a cursor belongs to its list.', async () => {
    const second = await FairGround.on(stage, fair, ['A01'], 'Nhà B');
    await second.gives(await Business.on(stage), 'A01');
    const all = await hall();
    expect(all.booths.nodes.map(({ label, hall: where }) => [(where as { vi: string }).vi, label])).toEqual([['Nhà A', 'A02'], ['Nhà A', 'A10'], ['Nhà B', 'A01']]);
    const first = await hall('first: 2');
    const next = await hall(`first: 2, after: "${first.booths.pageInfo.endCursor}"`);
    expect([first.booths.pageInfo.hasNextPage, next.booths.pageInfo.hasNextPage, next.booths.nodes.map(({ label }) => label)]).toEqual([true, false, ['A01']]);
    expect((await hall(`first: 9, hallId: "${second.hallId}"`)).booths.nodes.map(({ label }) => label)).toEqual(['A01']);
    const wrong = async (args: string) => (await stage.anonymous.ask(`query ($code: String!) { exhibition(eventCode: $code) { booths(${args}) { nodes { label } } } }`, { code: fair.code })).errors?.[0]?.extensions;
    expect(await wrong(`first: 2, hallId: "${second.hallId}", after: "${first.booths.pageInfo.endCursor}"`)).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ code: 'CURSOR_FORM' }] });
    expect(await wrong(`first: 1, hallId: "x"`)).toMatchObject({ code: 'NOT_FOUND' });
    const sized = async (first: unknown) => (await stage.anonymous.ask(`query ($code: String!, $first: HallPageSize!) { exhibition(eventCode: $code) { booths(first: $first) { nodes { label } } } }`, { code: fair.code, first })).errors?.[0]?.extensions;
    expect([await sized(91), await sized(0), await sized('9')].map((extensions) => extensions?.issues?.[0]?.code)).toEqual(['HALL_PAGE_SIZE_RANGE', 'HALL_PAGE_SIZE_RANGE', 'HALL_PAGE_SIZE_RANGE']);
    expect(await sized(90)).toBeUndefined();
  });
});

describe('The criteria of a booth', () => {
  it('are verified by a decision in force, each with the worth of its wording, in the name of the body; no mark for all.', async () => {
    const strip = (await booth()).criteria;
    expect(strip).toMatchObject({ status: 'IN_FORCE', statusToday: 'IN_FORCE', decidedBy: { vi: 'Sở Công Thương Hà Nội' } });
    expect(strip?.criteria).toHaveLength(9);
    expect(new Set(strip?.criteria.map(({ standing }) => standing))).toEqual(new Set(['VERIFIED']));
    expect(strip?.criteria[0]).toMatchObject({ code: 'C1', wordingStatus: 'ANALOGOUS' });
    expect((strip?.criteria as unknown as { evidenceTypes: unknown[] }[]).some(({ evidenceTypes }) => evidenceTypes.length > 0)).toBe(true);
    expect(JSON.stringify(await hall())).not.toMatch(/Người thẩm định|total|score/u);
  });

  it('Of a business without a certificate there is none to show.', async () => {
    expect((await hall()).booths.nodes.map(({ criteria }) => criteria === null)).toEqual([false, true, true]);
  });

  it('While the certificate is suspended they are being corrected.', async () => {
    const act = (person: typeof cast.signatory, name: 'proposeStatusChange' | 'answerStatusProposal', input: object) => does(stage, person, name, { ...input, idempotencyKey: newId() });
    const change = async (kind: string, cause: string): Promise<void> => {
      await stage.sql(`UPDATE sign_in SET signed_in_at = $1 WHERE person_id = ANY($2)`, [stage.clock.now(), [cast.approver.id, cast.signatory.id]]);
      const told = await act(cast.approver, 'proposeStatusChange', { certificateId, kind, cause, text: 'Theo biên bản' });
      await act(cast.signatory, 'answerStatusProposal', { proposalId: (told['openProposal'] as { id: string }).id, confirmed: true });
    };
    await change('SUSPENDED', 'FINDING');
    expect(new Set((await booth()).criteria?.criteria.map(({ standing }) => standing))).toEqual(new Set(['BEING_CORRECTED']));
    stage.clock.set(at(fair.firstDay, 11));
    await change('REINSTATED', 'CURED');
    expect((await booth()).criteria).toMatchObject({ status: 'IN_FORCE' });
  });

  it('The archive shows those of the last day beside the status of today; the clock alone ends a certificate.', async () => {
    const { validUntil } = (await booth()).criteria ?? { validUntil: '' };
    stage.clock.set(new Date(at(validUntil, 24).getTime() - 1));
    expect((await booth()).criteria).toMatchObject({ status: 'IN_FORCE', statusToday: 'IN_FORCE' });
    stage.clock.set(at(validUntil, 24));
    const strip = (await booth()).criteria;
    expect([strip?.status, strip?.statusToday, strip?.criteria[0]?.standing]).toEqual(['IN_FORCE', 'EXPIRED', 'VERIFIED']);
    stage.clock.set(at(fair.firstDay, 12));
  });
});

describe('Search', () => {
  const search = async (args: string) =>
    (await stage.anonymous.act<{ search: { nodes: { kind: string; title: { vi: string }; id: string; pageCode: string | null; eventCode: string | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      `{ search(${args}) { nodes { kind id title { vi } pageCode eventCode businessName { vi } address village { name } craft { code } photo { photo { thumbUrl } } } pageInfo { hasNextPage endCursor } } }`,
    )).search;
  const found = async (args: string) => (await search(args)).nodes.map(({ kind, title }) => [kind, title.vi]);

  it('finds businesses, booths and products by words without marks.', async () => {
    const name = (await stage.sql<{ name: string }>(`SELECT name FROM business WHERE id = $1`, [business.id]))[0]?.name ?? '';
    expect(await found(`first: 20, words: "hop trang suc"`)).toEqual([['BOOTH', name], ['PRODUCT', 'Hộp trang sức sơn mài']]);
    expect(await found(`first: 20, words: "ha thai", kinds: [BOOTH]`)).toEqual([['BOOTH', name]]);
    expect(await found(`first: 20, words: "khong co gi nhu the"`)).toEqual([]);
    expect(await found(`first: 20, words: "& | ! :*"`)).toEqual([]);
  });

  it('ranks titles with the very marks that were typed first.', async () => {
    for (const name of ['Sơn Đông Mẫu', 'Sơn Đồng Mẫu']) await (await Business.on(stage, { name })).shown();
    expect(await found(`first: 5, words: "Sơn Đồng", kinds: [BUSINESS]`)).toEqual([['BUSINESS', 'Sơn Đồng Mẫu'], ['BUSINESS', 'Sơn Đông Mẫu']]);
    expect(await found(`first: 5, words: "Sơn Đông", kinds: [BUSINESS]`)).toEqual([['BUSINESS', 'Sơn Đông Mẫu'], ['BUSINESS', 'Sơn Đồng Mẫu']]);
    const first = await search(`first: 1, words: "sơn đồng", kinds: [BUSINESS]`);
    expect([first.pageInfo.hasNextPage, await found(`first: 1, words: "sơn đồng", kinds: [BUSINESS], after: "${first.pageInfo.endCursor}"`)]).toEqual([true, [['BUSINESS', 'Sơn Đông Mẫu']]]);
  });

  it('filters by craft, village, criterion and event.', async () => {
    const [village] = await stage.sql<{ id: string }>(`SELECT id FROM craft_village WHERE name = 'Hạ Thái'`);
    const all = await found(`first: 50, kinds: [BOOTH, PRODUCT], eventCode: "${fair.code}"`);
    expect(all.map(([kind]) => kind).sort()).toEqual(['BOOTH', 'PRODUCT', 'PRODUCT', 'PRODUCT']);
    expect(await found(`first: 50, kinds: [BOOTH], craft: "LACQUER", village: "${village?.id}"`)).toHaveLength(1);
    expect(await found(`first: 50, kinds: [BOOTH], craft: "EMBROIDERY"`)).toEqual([]);
    expect([await found(`first: 50, criterion: "C1", kinds: [BUSINESS]`), await found(`first: 50, criterion: "C99", kinds: [BUSINESS]`)]).toEqual([[['BUSINESS', expect.any(String)]], []]);
    expect(await found(`first: 50, kinds: [BUSINESS], eventCode: "${fair.code}", words: "phu vinh"`)).toEqual([['BUSINESS', 'Mây tre Phú Vinh Mẫu']]);
    const errors = async (args: string) => (await stage.anonymous.ask(`{ search(${args}) { nodes { id } } }`)).errors?.[0]?.extensions.code;
    expect([await errors(`first: 1, eventCode: "KHONG-CO"`), await errors(`first: 1, village: "x"`), await errors(`first: 1, craft: "<b>"`), await errors(`first: 1, after: "eA"`)]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'BAD_USER_INPUT']);
    const worded = async (words: string) => (await stage.anonymous.ask(`query ($words: SearchWords) { search(first: 1, words: $words) { nodes { id } } }`, { words })).errors?.[0]?.extensions.issues?.[0]?.code;
    expect([await worded('a\u0000b'), await worded('x'.repeat(201)), await worded("' OR 1=1 --"), await worded('👩‍🎨')]).toEqual(['TEXT_CONTROL_CHARACTER', 'TEXT_TOO_LONG', undefined, undefined]);
  });

  it('finds nothing of a booth before the window opens nor while it is hidden, and all of it in the archive.', async () => {
    const kinds = `first: 50, kinds: [BOOTH, PRODUCT], eventCode: "${fair.code}"`;
    await page.hides();
    expect(await found(kinds)).toEqual([]);
    await page.unhides();
    stage.clock.set(new Date(at(fair.firstDay).getTime() - 1));
    expect(await found(kinds)).toEqual([]);
    stage.clock.set(at('2031-01-01'));
    expect((await search(kinds)).nodes.map(({ kind, pageCode, eventCode }) => [kind, pageCode, eventCode])).toEqual(expect.arrayContaining([['BOOTH', page.code, fair.code], ['PRODUCT', page.code, fair.code]]));
    expect(await found(`first: 50, kinds: [PRODUCT], words: "khay"`)).toEqual([]);
  });
});
