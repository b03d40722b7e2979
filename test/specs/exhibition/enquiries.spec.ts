import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, newId, startOfDay } from '@ketnoi/common';
import { ScanReminders } from '@ketnoi/notifications';
import { asks, BoothPage, FairGround, onPage, tryPage } from '../../support/booth-pages.js';
import { Business, type Told } from '../../support/businesses.js';
import { Fair } from '../../support/events.js';
import { aCast, aCertificate } from '../../support/membership.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let fair: Fair;
let business: Business;
let page: BoothPage;
let staff: Caller;
beforeAll(async () => {
  stage = await openStage();
  const cast = await aCast(stage);
  fair = await Fair.announced(stage, { in: 7, onlineDays: 20 });
  const ground = await FairGround.on(stage, fair, ['A02']);
  business = (await aCertificate(cast)).candidacy.business;
  staff = await business.staff('BOOTH_STAFF');
  await ground.gives(business, 'A02');
  page = await (await BoothPage.of(stage, fair, business)).published({ answererIds: [business.owner.id, staff.id] });
  await stage.afterTheQueueIsQuiet();
  open();
}, 120_000);
afterAll(() => stage.close());

/** Monday 9 March 2026, the first day online. */
const hanoi = (time: string, day = '2026-03-09'): Date => new Date(`${day}T${time}+07:00`);
const open = (): void => stage.clock.set(hanoi('10:00:00'));
const READ = `query ($token: String!) { enquiryByToken(token: $token) { state businessName { vi } pageCode eventCode boothLabel dueAt followUpUntil messages { side kind text } } }`;
interface Sent { readonly state: string; readonly dueAt: string; readonly followUpUntil: string | null; readonly messages: { side: string; kind: string; text: string | null }[] }
const read = async (token: string): Promise<Sent> => (await stage.anonymous.act<{ enquiryByToken: Sent }>(READ, { token })).enquiryByToken;
const FOLLOW = `mutation ($input: FollowUpEnquiryInput!) { followUpEnquiry(input: $input) { __typename ... on SentEnquiry { state dueAt } ... on FollowUpTooLate { endedAt } ... on Refusal { code message } } }`;
const follows = (token: string, text = 'Còn giao hàng thì sao?', idempotencyKey = newId()) => stage.anonymous.ask<{ followUpEnquiry: Told }>(FOLLOW, { input: { token, text, idempotencyKey } });
const sent = async (form: object = {}): Promise<{ token: string; id: string }> => {
  const { data, errors } = await asks(stage, { pageCode: page.code, ...form });
  if (errors || data.sendEnquiry.__typename !== 'EnquirySent') throw new Error(JSON.stringify(errors ?? data));
  const [row] = await stage.sql<{ id: string }>(`SELECT id FROM enquiry ORDER BY id DESC LIMIT 1`);
  return { token: String(data.sendEnquiry['token']), id: row?.id ?? '' };
};
const answers = (enquiryId: string, more: object = {}, person: Caller = staff): Promise<Told> => onPage(stage, person, 'answerEnquiry', { enquiryId, text: 'Dạ, từ 20 chiếc giá 400.000 đồng.', idempotencyKey: newId(), ...more });

describe('A visitor asks an exhibitor without an account', () => {
  it('is told who answers by when, gets the answer by mail, and asks on by the link; no session, no password.', async () => {
    const { token, id } = await sent({ email: 'May@vi-du.example', name: 'Nguyễn Thị Mây', productId: page.productIds[0], quantity: 20, country: 'VN', phone: '0912 345 678', message: 'Giá sỉ bao nhiêu?' });
    await stage.afterTheQueueIsQuiet();
    expect(await read(token)).toMatchObject({ state: 'NEW', pageCode: page.code, eventCode: fair.code, boothLabel: 'A02', dueAt: hanoi('09:00:00', '2026-03-10').toISOString(), followUpUntil: null, messages: [{ side: 'SENDER', text: 'Giá sỉ bao nhiêu?' }] });
    const [receipt] = stage.mailbox.of('May@vi-du.example');
    expect([receipt?.subject, receipt?.text]).toEqual([expect.stringMatching(/^Đã gửi câu hỏi của bạn tới /), expect.stringContaining('A02')]);
    expect(receipt?.text).toContain(encodeURIComponent(token));
    expect(receipt?.text).not.toContain('Giá sỉ');
    for (const person of [business.owner, staff]) expect(stage.mailbox.of(person.email).at(-1)?.text).toContain('Giá sỉ bao nhiêu?');

    expect(await answers(id)).toMatchObject({ state: 'ANSWERED' });
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of('May@vi-du.example').at(-1)?.text).toContain('Dạ, từ 20 chiếc giá 400.000 đồng.');
    expect(await read(token)).toMatchObject({ state: 'ANSWERED', messages: [{ side: 'SENDER' }, { side: 'BUSINESS', kind: 'TEXT', text: 'Dạ, từ 20 chiếc giá 400.000 đồng.' }] });

    stage.clock.set(hanoi('15:00:00', '2026-03-12'));
    expect((await follows(token)).data.followUpEnquiry).toMatchObject({ state: 'NEW', dueAt: hanoi('14:00:00', '2026-03-13').toISOString() });
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of(staff.email).at(-1)?.text).toContain('Còn giao hàng thì sao?');
    expect(await onPage(stage, business.owner, 'closeEnquiry', { enquiryId: id, outcome: 'DEAL', idempotencyKey: newId() })).toMatchObject({ state: 'CLOSED', outcome: 'DEAL' });
    expect([await answers(id), (await follows(token)).data.followUpEnquiry]).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }, { code: 'NOT_ALLOWED_NOW' }]);
    open();
  });

  it('Somebody whose address is known stays who they are, whatever name was written; a telephone number alone is enough.', async () => {
    const known = await stage.aPerson({ name: 'Người đã có tên', email: 'quen@vi-du.example' });
    await sent({ email: 'QUEN@vi-du.example', name: 'Tên do người khác viết' });
    expect(await stage.sql(`SELECT p.id, p.name FROM enquiry q JOIN person p ON p.id = q.person_id ORDER BY q.id DESC LIMIT 1`)).toEqual([{ id: known.id, name: 'Người đã có tên' }]);
    const { token } = await sent({ email: null, phone: '024 3900 0000' });
    expect(await read(token)).toMatchObject({ state: 'NEW' });
    expect(await stage.sql(`SELECT person_id, email, phone FROM enquiry ORDER BY id DESC LIMIT 1`)).toEqual([{ person_id: null, email: null, phone: '+842439000000' }]);
  });

  it('Without consent, without a way to answer, for a product of another booth, or to a page that takes none: nothing is written or sent.', async () => {
    const other = await Business.on(stage);
    const product = await other.product();
    const tries: [object, string][] = [
      [{ consent: false }, 'CONSENT_NEEDED'], [{ email: null }, 'CONTACT_NEEDED'], [{ productId: product['id'] }, 'NOT_FOUND'], [{ pageCode: 'zzzzzz' }, 'NOT_FOUND'], [{ pageCode: '<b>' }, 'NOT_FOUND'],
    ];
    await stage.afterTheQueueIsQuiet();
    const before = await stage.written();
    const codeOf = async (form: object): Promise<unknown> => {
      const { data, errors } = await asks(stage, { pageCode: page.code, email: `thu-${newId()}@vi-du.example`, ...form });
      return errors?.[0]?.extensions.code ?? data.sendEnquiry.code;
    };
    for (const [form, code] of tries) expect([form, await codeOf(form)]).toEqual([form, code]);
    const [opens, over] = [startOfDay(localDate(fair.firstDay)), new Date(startOfDay(localDate(fair.lastOnlineDay ?? '')).getTime() + 24 * 3_600_000)];
    for (const [instant, code] of [[new Date(opens.getTime() - 1), 'BOOTH_PAGE_NOT_OPEN'], [over, 'BOOTH_PAGE_NOT_OPEN']] as const) {
      stage.clock.set(instant);
      expect([instant, await codeOf({})]).toEqual([instant, code]);
    }
    open();
    expect(await stage.written()).toEqual(before);
    for (const instant of [opens, new Date(over.getTime() - 1)]) {
      stage.clock.set(instant);
      expect([instant, await codeOf({})]).toEqual([instant, undefined]);
    }
    open();
    await page.hides();
    expect(await codeOf({})).toBe('BOOTH_PAGE_NOT_OPEN');
    await page.unhides();
  });

  it('Hostile input is told by its place; markup, emoji and braces stay text, also in the mail.', async () => {
    const { errors } = await asks(stage, { pageCode: page.code, name: 'x'.repeat(121), email: 'a@b.example, c@d.example', message: 'a\u0000', country: 'vn', quantity: 0 });
    expect(errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code])).toEqual([['input.name', 'TEXT_TOO_LONG'], ['input.message', 'TEXT_CONTROL_CHARACTER'], ['input.quantity', 'NUMBER_RANGE']]);
    const meaning = await asks(stage, { pageCode: page.code, email: 'a@b.example, c@d.example', phone: '12', country: 'vn', quantity: 1_000_001 });
    expect(meaning.errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code])).toEqual([
      ['input.email', 'EMAIL_TWO_ADDRESSES'], ['input.phone', 'PHONE_PREFIX'], ['input.quantity', 'NUMBER_RANGE'], ['input.country', 'COUNTRY_FORM'],
    ]);
    const message = '<script>alert(1)</script> 👩‍🎨 {link} {{7*7}}';
    const { token } = await sent({ email: 'xss@vi-du.example', message });
    expect((await read(token)).messages).toEqual([{ side: 'SENDER', kind: 'TEXT', text: message }]);
    await stage.afterTheQueueIsQuiet();
    const mail = stage.mailbox.of(staff.email).at(-1);
    expect([mail?.text.includes(message), mail?.html?.includes('<script>'), mail?.html?.includes('&lt;script&gt;')]).toEqual([true, false, true]);
  });

  it('The same key twice is one enquiry and one mail; the sixth of a day from one address, and the many of one network, wait.', async () => {
    const form = { pageCode: page.code, email: 'hai-lan@vi-du.example', idempotencyKey: newId() };
    const twice = [await asks(stage, form), await asks(stage, form)].map(({ data }) => data.sendEnquiry['token']);
    expect([twice[0] === twice[1], (await stage.sql<{ n: number }>(`SELECT count(*)::int AS n FROM enquiry WHERE email = 'hai-lan@vi-du.example'`))[0]?.n]).toEqual([true, 1]);
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of('hai-lan@vi-du.example')).toHaveLength(1);
    const codes: unknown[] = [];
    for (let nth = 0; nth < 4; nth += 1) codes.push((await asks(stage, { ...form, idempotencyKey: newId() })).errors?.[0]?.extensions.code);
    expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED']);
    let limited: string | undefined;
    for (let nth = 0; nth < 31 && !limited; nth += 1) limited = (await asks(stage, { pageCode: page.code, email: `mang-${nth}@vi-du.example` })).errors?.[0]?.extensions.code;
    expect(limited).toBe('RATE_LIMITED');
    await stage.sql(`DELETE FROM act_limit`);
  });
});

describe('Only who works at the booth, and the sender by link, see an enquiry', () => {
  const LIST = `query ($pageId: ID!, $state: EnquiryState) { enquiries(pageId: $pageId, first: 50, state: $state) { nodes { id state name email messages { text } } } }`;
  const listed = async (person: Caller, state: string | null = null) => (await stage.as(person).act<{ enquiries: { nodes: { id: string }[] } }>(LIST, { pageId: page.id, state })).enquiries.nodes;

  it('Owner and booth staff list them; another business, the organizer and the Department see none, and answer none.', async () => {
    const { id } = await sent({ email: 'ai-thay@vi-du.example' });
    const other = (await Business.on(stage)).owner;
    const officer = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] });
    for (const person of [business.owner, staff]) expect((await listed(person, 'NEW')).map((one) => one.id)).toContain(id);
    expect((await listed(staff, 'CLOSED')).map((one) => one.id)).not.toContain(id);
    const one = `query ($id: ID!) { enquiry(id: $id) { id } }`;
    for (const stranger of [other, fair.organizer, officer]) {
      const tries = [tryPage(stage, stranger, 'answerEnquiry', { enquiryId: id, text: 'x', idempotencyKey: newId() }), tryPage(stage, stranger, 'closeEnquiry', { enquiryId: id, outcome: 'SPAM', idempotencyKey: newId() }), stage.as(stranger).ask(one, { id })];
      expect([await listed(stranger), (await Promise.all(tries)).map(({ errors }) => errors?.[0]?.extensions.code)]).toEqual([[], ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']]);
    }
  });

  it('An altered link, one of something else and none at all are answered alike.', async () => {
    const { token, id } = await sent({ email: 'lien-ket@vi-du.example' });
    const [body = '', mac = ''] = token.split('.');
    const flipped = `${body}.${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`;
    const codes = await Promise.all([flipped, body, '', `${newId()}.${mac}`, id].map(async (text) => [(await stage.anonymous.ask(READ, { token: text })).errors?.[0]?.extensions.code, (await follows(text || 'x')).errors?.[0]?.extensions.code]));
    expect(codes).toEqual(Array.from({ length: 5 }, () => ['NOT_FOUND', 'NOT_FOUND']));
  });

  it('Answered by telephone: the sender hears that, but the note stays with the business.', async () => {
    const { token, id } = await sent({ email: 'goi@vi-du.example' });
    await answers(id, { byPhone: true, text: 'Khách hẹn ghé gian hàng chiều mai' });
    await stage.afterTheQueueIsQuiet();
    expect([(await read(token)).messages.at(-1), stage.mailbox.of('goi@vi-du.example').at(-1)?.text.includes('chiều mai')]).toEqual([{ side: 'BUSINESS', kind: 'CALL', text: null }, false]);
  });

  it('Following up ends 30 days after the answer, to the second; messages never change.', async () => {
    const { token, id } = await sent({ email: 'ba-muoi@vi-du.example' });
    await answers(id);
    const end = hanoi('10:00:00', '2026-04-08');
    stage.clock.set(end);
    expect((await follows(token)).data.followUpEnquiry).toMatchObject({ __typename: 'FollowUpTooLate', endedAt: end.toISOString() });
    stage.clock.set(new Date(end.getTime() - 1));
    expect((await follows(token)).data.followUpEnquiry).toMatchObject({ __typename: 'SentEnquiry', state: 'NEW' });
    await expect(stage.sql(`UPDATE enquiry_message SET text = 'khác' WHERE enquiry_id = $1`, [id])).rejects.toMatchObject({ constraint: 'enquiry_message_is_final' });
    open();
  });
});

describe('The business is reminded after four working hours', () => {
  it('once, and not of what was answered meanwhile.', async () => {
    await stage.sql(`UPDATE enquiry SET state = 'CLOSED', closed_at = $1, closed_by = $2, outcome = 'SPAM' WHERE state <> 'CLOSED'`, [stage.clock.now(), staff.id]);
    const [waiting, answered] = [await sent({ email: 'cho@vi-du.example', name: 'Người Đang Chờ' }), await sent({ email: 'da-dap@vi-du.example', name: 'Người Được Đáp' })];
    await stage.afterTheQueueIsQuiet();
    const scan = () => stage.worker?.context.get(ScanReminders, { strict: false }).run();
    const reminders = () => stage.mailbox.of(staff.email).filter(({ subject }) => /đang chờ trả lời/.test(subject)).map(({ subject }) => subject);
    stage.clock.set(new Date(hanoi('14:00:00').getTime() - 1));
    await scan();
    await stage.afterTheQueueIsQuiet();
    expect(reminders()).toEqual([]);
    await answers(answered.id);
    stage.clock.set(hanoi('14:00:00'));
    for (let tick = 0; tick < 3; tick += 1) await scan();
    await stage.afterTheQueueIsQuiet();
    expect(reminders()).toEqual(['Câu hỏi của Người Đang Chờ đang chờ trả lời']);
    expect(await answers(waiting.id)).toMatchObject({ state: 'ANSWERED' });
  });
});
