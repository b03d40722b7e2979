import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepDeliveries } from '@ketnoi/notifications';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  stage.clock.set(MORNING);
});
afterAll(() => stage.close());

const MORNING = new Date('2026-03-02T03:00:00.000Z');
const NIGHT = new Date('2026-03-02T15:30:00.000Z');
const NEXT_MORNING = new Date('2026-03-03T00:00:00.000Z');

/** Proves the address by the mailed link: what follows is a SERVICE mail. */
async function proveAddress(person: Caller): Promise<void> {
  const sent = stage.mailbox.of(person.email).length;
  await stage.as(person).act(`mutation { requestVerification }`);
  await stage.afterTheQueueIsQuiet();
  const token = decodeURIComponent(/xac-nhan-dia-chi\/(\S+)/.exec(stage.mailbox.of(person.email)[sent]?.text ?? '')?.[1] ?? '');
  await stage.anonymous.act(`mutation ($token: String!) { verifyEmail(token: $token) { __typename } }`, { token });
  await stage.afterTheQueueIsQuiet();
}
const newcomer = () => stage.aPerson({ verified: false });
const subjectsOf = (person: Caller) => stage.mailbox.of(person.email).map(({ subject }) => subject);
const welcomesOf = (person: Caller) => subjectsOf(person).filter((subject) => subject === 'Địa chỉ thư đã được xác nhận').length;
const skippedOf = (person: Caller) =>
  stage.sql(`SELECT n.message, d.skip_reason AS reason FROM delivery d JOIN notification n ON n.id = d.notification_id WHERE n.person_id = $1 AND d.state = 'SKIPPED'`, [person.id]);
const PREFERENCES = `{ myMessagePreferences { category wanted } }`;
const SET = `mutation ($input: SetMessagePreferenceInput!) { setMessagePreference(input: $input) { __typename ... on MessagePreference { category wanted } } }`;

/** The address in a mail's own header, which the mail program posts to. */
function oneClickOf(person: Caller): string {
  const header = stage.mailbox.of(person.email).at(-1)?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
  return new URL(header?.unsubscribe?.url ?? 'http://none').pathname;
}
const oneClick = (url: string) =>
  stage.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' });

describe('Turning mails off', () => {
  it('Opening the link shows a button and changes nothing; posting, as a mail program does without cookies, turns the category off.', async () => {
    const may = await newcomer();
    await proveAddress(may);
    const url = oneClickOf(may);
    const mail = stage.mailbox.of(may.email).at(-1);
    expect(String(mail?.text)).toContain(url);
    const before = await stage.written();
    const page = await stage.inject({ method: 'GET', url });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<form method="post">');
    expect(await stage.written()).toEqual(before);
    expect(await stage.as(may).act(PREFERENCES)).toMatchObject({ myMessagePreferences: [{ category: 'SERVICE', wanted: true }, { category: 'MARKETING', wanted: true }] });

    expect((await oneClick(url)).statusCode).toBe(200);
    expect((await oneClick(url)).body).toContain('Đã tắt loại thư này');
    expect(await stage.as(may).act(PREFERENCES)).toMatchObject({ myMessagePreferences: [{ category: 'SERVICE', wanted: false }, { category: 'MARKETING', wanted: true }] });
    const events = await stage.sql(`SELECT actor, payload FROM domain_event WHERE type = 'MessagePreferenceChanged' AND subject_id = $1`, [may.id]);
    expect(events).toEqual([{ actor: 'anonymous', payload: { category: 'SERVICE', wanted: false, by: 'UNSUBSCRIBE_LINK' } }]);
  });

  it('A link that was altered, or is of nobody, does not exist, and nothing is written.', async () => {
    const may = await newcomer();
    await proveAddress(may);
    const url = oneClickOf(may);
    const before = await stage.written();
    const answers = await Promise.all([oneClick(`${url}x`), oneClick(url.replace('SERVICE', 'MARKETING')), oneClick('/unsubscribe/none'), stage.inject({ method: 'GET', url: `${url}x` })]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(await stage.written()).toEqual(before);
    expect((await stage.inject({ method: 'GET', url })).statusCode).toBe(200);
  });

  it('Mail that was queued before is not sent either; what the person needs still is.', async () => {
    const may = await newcomer();
    stage.clock.set(NIGHT);
    await proveAddress(may);
    expect(welcomesOf(may)).toBe(0);
    await stage.as(may).act(SET, { input: { category: 'SERVICE', wanted: false } });
    stage.clock.set(NEXT_MORNING);
    await stage.worker?.context.get(SweepDeliveries, { strict: false }).run();
    await stage.afterTheQueueIsQuiet();
    expect(welcomesOf(may)).toBe(0);
    expect(await skippedOf(may)).toEqual([{ message: 'EmailVerified', reason: 'TURNED_OFF' }]);

    await stage.anonymous.act(`mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { email } }`, { email: may.email });
    await stage.afterTheQueueIsQuiet();
    expect(subjectsOf(may)).toContain('Đặt lại mật khẩu');
  });

  it('A person turns mails on again; anonymous callers have nothing to turn.', async () => {
    const may = await newcomer();
    await stage.as(may).act(SET, { input: { category: 'SERVICE', wanted: false } });
    expect(await stage.as(may).act(SET, { input: { category: 'SERVICE', wanted: true } })).toEqual({ setMessagePreference: { __typename: 'MessagePreference', category: 'SERVICE', wanted: true } });
    await proveAddress(may);
    expect(welcomesOf(may)).toBe(1);
    const { errors } = await stage.anonymous.ask(PREFERENCES);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('At night, between 21:00 and 07:00 in Hanoi', () => {
  it('urgent mails leave at once, the others at seven in the morning.', async () => {
    const may = await newcomer();
    stage.clock.set(NIGHT);
    await proveAddress(may);
    expect(subjectsOf(may)).toEqual(['Xác nhận địa chỉ thư của bạn']);
    const sweeper = stage.worker?.context.get(SweepDeliveries, { strict: false });
    stage.clock.set(new Date(NEXT_MORNING.getTime() - 1));
    await sweeper?.run();
    await stage.afterTheQueueIsQuiet();
    expect(welcomesOf(may)).toBe(0);
    stage.clock.set(NEXT_MORNING);
    await sweeper?.run();
    await stage.afterTheQueueIsQuiet();
    expect(welcomesOf(may)).toBe(1);
  });
});

describe('An address that no longer takes mail', () => {
  it('gets none, but for the link that proves it again.', async () => {
    const may = await newcomer();
    await stage.sql(`INSERT INTO mail_suppression (address_hash, reason, suppressed_at) SELECT sha256(convert_to(email_key, 'UTF8')), 'UNKNOWN_USER', now() FROM person WHERE id = $1`, [may.id]);
    await proveAddress(may);
    expect(subjectsOf(may)).toEqual(['Xác nhận địa chỉ thư của bạn']);
    expect(await skippedOf(may)).toEqual([{ message: 'EmailVerified', reason: 'ADDRESS_SUPPRESSED' }]);
  });
});
