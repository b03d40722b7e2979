import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { __typename ... on MailSent { email } ... on Refusal { code message } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInStarted { token signInId } ... on Refusal { code message } } }`;
const PASSWORD = 'cây đa bến nước sân đình làng tôi';

describe('Signing up', () => {
  it('A new person and one who already has an account get the same answer, and only one account exists.', async () => {
    const input = { name: 'Nguyễn Thị Mây', email: 'may@vi-du.example', password: PASSWORD };
    const first = await stage.anonymous.act(SIGN_UP, { input });
    const second = await stage.anonymous.act(SIGN_UP, { input: { ...input, email: 'MAY@VI-DU.example' } });
    expect(first).toEqual({ signUp: { __typename: 'MailSent', email: 'may@vi-du.example' } });
    expect((second['signUp'] as { __typename: string }).__typename).toBe('MailSent');
    expect(await stage.sql(`SELECT type FROM domain_event WHERE subject_kind = 'Person' ORDER BY id`)).toEqual([{ type: 'PersonSignedUp' }, { type: 'SignUpRepeated' }]);
    expect(await stage.sql(`SELECT email FROM person WHERE email_key = 'may@vi-du.example'`)).toEqual([{ email: 'may@vi-du.example' }]);
  });

  it.each([
    ['a short password', { password: 'ngắn quá' }, 'input.password', 'PASSWORD_TOO_SHORT'],
    ['a password that everybody knows', { password: '123456789012345' }, 'input.password', 'PASSWORD_EASY_TO_GUESS'],
    ['two addresses', { email: 'a@vi-du.example, b@vi-du.example' }, 'input.email', 'EMAIL_TWO_ADDRESSES'],
    ['a zero-width space in the address', { email: 'a\u200b@vi-du.example' }, 'input.email', 'TEXT_ZERO_WIDTH'],
    ['a NUL in the name', { name: 'Mây\u0000' }, 'input.name', 'TEXT_CONTROL_CHARACTER'],
    ['a name of 50,000 characters', { name: 'x'.repeat(50_000) }, 'input.name', 'TEXT_TOO_LONG'],
    ['a blank name', { name: '   ' }, 'input.name', 'TEXT_BLANK'],
  ])('%s is told with its field and rule, and nothing is written.', async (_what, wrong, path, code) => {
    const before = await stage.written();
    const input = { name: 'Trần Văn Tre', email: 'tre@vi-du.example', password: PASSWORD, ...wrong };
    const { data, errors } = await stage.anonymous.ask(SIGN_UP, { input });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path, code }] });
    expect(errors?.[0]?.extensions.issues?.[0]?.message).not.toContain('issues.');
    expect(await stage.written()).toEqual(before);
  });

  it('The mailed link proves the address once.', async () => {
    await stage.anonymous.act(SIGN_UP, { input: { name: 'Lê Văn Gốm', email: 'gom@vi-du.example', password: PASSWORD } });
    const [link] = await stage.sql<{ id: string }>(`SELECT l.id FROM mailed_link l JOIN person p ON p.id = l.person_id WHERE p.email_key = 'gom@vi-du.example'`);
    const { MailedLinks } = await import('@ketnoi/identity');
    const token = stage.api.get(MailedLinks, { strict: false }).tokenOf(link?.id ?? '');
    const verify = `mutation ($token: String!) { verifyEmail(token: $token) { __typename ... on Refusal { code } } }`;
    expect(await stage.anonymous.act(verify, { token: `${token}x` })).toEqual({ verifyEmail: { __typename: 'NotAllowedNow', code: 'LINK_NOT_VALID' } });
    expect(await stage.anonymous.act(verify, { token })).toEqual({ verifyEmail: { __typename: 'EmailProved' } });
    expect(await stage.anonymous.act(verify, { token })).toEqual({ verifyEmail: { __typename: 'NotAllowedNow', code: 'LINK_NOT_VALID' } });
  });
});

describe('An address that somebody else signed up with first', () => {
  const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on Refusal { code } } }`;
  const VERIFY = `mutation ($token: String!) { verifyEmail(token: $token) { __typename ... on Refusal { code } } }`;
  const email = 'den-sau@vi-du.example';
  const strangers = 'mật khẩu của kẻ đến trước mất rồi';
  const mailed = (purpose: string) =>
    stage.sql<{ id: string; used: boolean }>(
      `SELECT l.id, used_at IS NOT NULL AS used FROM mailed_link l JOIN person p ON p.id = l.person_id WHERE p.email_key = $1 AND purpose = $2 ORDER BY l.id`,
      [email, purpose],
    );
  const tokenOf = async (id: string): Promise<string> => stage.api.get((await import('@ketnoi/identity')).MailedLinks, { strict: false }).tokenOf(id);

  it('is its holder’s: she sets her own password, and nothing of the stranger’s opens the account.', async () => {
    await stage.anonymous.act(SIGN_UP, { input: { name: 'Kẻ Đến Trước', email, password: strangers } });
    const { signIn } = await stage.anonymous.act<{ signIn: { token: string } }>(SIGN_IN, { input: { email, password: strangers } });
    await stage.anonymous.act(SIGN_UP, { input: { name: 'Người Đến Sau', email, password: PASSWORD } });
    const [first] = await mailed('VERIFY_EMAIL');
    const [second] = await mailed('RESET_PASSWORD');
    expect(await stage.anonymous.act(VERIFY, { token: await tokenOf(first?.id ?? '') })).toEqual({ verifyEmail: { __typename: 'NotAllowedNow', code: 'LINK_NOT_VALID' } });
    const token = await tokenOf(second?.id ?? '');
    expect(await stage.anonymous.act(RESET, { input: { token, password: PASSWORD } })).toMatchObject({ resetPassword: { __typename: expect.not.stringContaining('NotAllowed') } });
    expect(await stage.as(signIn).ask(`{ me { name } }`)).toMatchObject({ data: { me: null } });
    expect(await stage.anonymous.act(SIGN_IN, { input: { email, password: strangers } })).toMatchObject({ signIn: { code: 'WRONG_CREDENTIALS' } });
    const own = await stage.anonymous.act<{ signIn: { token: string } }>(SIGN_IN, { input: { email, password: PASSWORD } });
    expect(await stage.as(own.signIn).ask(`{ me { emailVerified } }`)).toMatchObject({ data: { me: { emailVerified: true } } });
  });

  it('of a visitor without a password opens by no password, and signing up leads to setting one.', async () => {
    await stage.sql(`INSERT INTO person (id, name, email, email_key, locale, created_at) VALUES (gen_random_uuid(), 'Khách', 'khach@vi-du.example', 'khach@vi-du.example', 'vi', now())`);
    const wrong = await stage.anonymous.act(SIGN_IN, { input: { email: 'khach@vi-du.example', password: PASSWORD } });
    expect(wrong).toEqual({ signIn: { __typename: 'NotAllowedNow', code: 'WRONG_CREDENTIALS', message: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.' } });
    await stage.anonymous.act(SIGN_UP, { input: { name: 'Khách', email: 'khach@vi-du.example', password: PASSWORD } });
    expect(await stage.sql(`SELECT l.purpose FROM mailed_link l JOIN person p ON p.id = l.person_id WHERE p.email_key = 'khach@vi-du.example'`)).toEqual([{ purpose: 'RESET_PASSWORD' }]);
    expect(await stage.sql(`SELECT password_hash AS hash FROM person WHERE email_key = 'khach@vi-du.example'`)).toEqual([{ hash: null }]);
  });
});

describe('A role that an act relies on', () => {
  it('cannot end before the act is done: who ends it waits (C8).', async () => {
    const person = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_SIGNATORY' }] });
    const end = `SET LOCAL lock_timeout = '200ms'; UPDATE role_grant SET ended_at = now() WHERE person_id = '${person.id}'`;
    const { holdsNow } = await import('@ketnoi/identity');
    const { UnitOfWork } = await import('@ketnoi/platform');
    const { done, system } = await import('@ketnoi/common');
    const unit = stage.api.get(UnitOfWork, { strict: false });
    await unit.run(system('spec'), async (tx) => {
      expect(await holdsNow(tx, person.id, ['DEPARTMENT_SIGNATORY'], null)).toBe(true);
      await expect(stage.sql(end)).rejects.toMatchObject({ code: '55P03' });
      return done({});
    });
    await stage.sql(end);
    await unit.run(system('spec'), async (tx) => {
      expect(await holdsNow(tx, person.id, ['DEPARTMENT_SIGNATORY'], null)).toBe(false);
      return done({});
    });
  });
});

describe('Signing in', () => {
  it('A wrong password and an unknown address are refused with the same words.', async () => {
    const wrong = await stage.anonymous.act(SIGN_IN, { input: { email: 'may@vi-du.example', password: 'not the right sentence' } });
    const unknown = await stage.anonymous.act(SIGN_IN, { input: { email: 'nobody@vi-du.example', password: 'not the right sentence' } });
    expect(wrong).toEqual({ signIn: { __typename: 'NotAllowedNow', code: 'WRONG_CREDENTIALS', message: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.' } });
    expect(unknown).toEqual(wrong);
  });

  it('Sign-ins are listed and each can be ended at once, also from another device.', async () => {
    const input = { email: 'may@vi-du.example', password: PASSWORD.normalize('NFD') };
    const start = async () => (await stage.anonymous.act<{ signIn: { token: string; signInId: string } }>(SIGN_IN, { input })).signIn;
    const [phone, desk] = [await start(), await start()];
    const list = `{ mySignIns(first: 10) { nodes { id current } pageInfo { hasNextPage } } }`;
    expect(await stage.as(phone).act(list)).toEqual({
      mySignIns: { nodes: [{ id: desk.signInId, current: false }, { id: phone.signInId, current: true }], pageInfo: { hasNextPage: false } },
    });
    await stage.as(phone).act(`mutation ($id: ID!) { endSignIn(id: $id) { endedIds } }`, { id: desk.signInId });
    const { errors } = await stage.as(desk).ask(list);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stage.as(desk).act(`{ me { id } }`)).toEqual({ me: null });
  });

  it('Nobody ends the sign-in of another person: it is not found.', async () => {
    const [may, tre] = [await stage.aPerson(), await stage.aPerson()];
    const [own] = await stage.sql<{ id: string }>(`SELECT id FROM sign_in WHERE person_id = $1`, [may.id]);
    const { errors } = await stage.as(tre).ask(`mutation ($id: ID!) { endSignIn(id: $id) { endedIds } }`, { id: own?.id });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await stage.as(may).act<{ me: { id: string } }>(`{ me { id } }`)).me.id).toBe(may.id);
  });

  it('After ten wrong passwords in a minute the account waits, and the answer says how long.', async () => {
    const input = { email: 'hammered@vi-du.example', password: 'not the right sentence' };
    for (let attempt = 0; attempt < 10; attempt += 1) await stage.anonymous.act(SIGN_IN, { input });
    const { errors } = await stage.anonymous.in('en').ask(SIGN_IN, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', seconds: expect.any(Number) });
    expect(errors?.[0]?.message).toMatch(/^Too many tries/);
  });
});
