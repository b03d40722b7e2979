import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { Business } from '../../support/businesses.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PASSWORD = 'lũy tre xanh bên dòng sông Nhuệ';
const post = (url: string, form: Record<string, string>) =>
  stage.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() });
const pathIn = (text: string, page: string): string => new RegExp(`/${page}/\\S+`).exec(text)?.[0] ?? '';

async function signUp(email: string): Promise<string> {
  await stage.anonymous.act(`mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }`, { input: { name: 'Trần Văn Tre', email, password: PASSWORD } });
  await stage.afterTheQueueIsQuiet();
  return pathIn(stage.mailbox.of(email).at(-1)?.text ?? '', 'xac-nhan-dia-chi');
}

describe('The pages that mailed links lead to', () => {
  it('Opening the link of a sign-up changes nothing; pressing the button proves the address, once.', async () => {
    const page = await signUp('tre@vi-du.example');
    expect((await stage.inject({ method: 'GET', url: page })).statusCode).toBe(200);
    const verified = () => stage.sql(`SELECT email_verified_at IS NOT NULL AS verified FROM person WHERE email_key = 'tre@vi-du.example'`);
    expect(await verified()).toEqual([{ verified: false }]);
    expect((await post(page, {})).body).toContain('Đã xác nhận.');
    expect(await verified()).toEqual([{ verified: true }]);
    expect((await post(page, {})).body).toContain('Liên kết đã dùng');
  });

  it('An invited person takes the role by the page: a wrong password keeps the typed address, and no sign-in is left behind.', async () => {
    const business = await Business.on(stage);
    await business.invite('moi@vi-du.example');
    await stage.afterTheQueueIsQuiet();
    const page = pathIn(stage.mailbox.of('moi@vi-du.example').at(-1)?.text ?? '', 'loi-moi');
    const wrong = await post(page, { email: 'tre@vi-du.example', password: 'not the right sentence' });
    expect([wrong.statusCode, wrong.body.includes('value="tre@vi-du.example"')]).toEqual([422, true]);
    expect((await post(page, { email: 'tre@vi-du.example', password: PASSWORD })).body).toContain('Đã nhận lời mời.');
    expect(await stage.sql(`SELECT g.role FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email_key = 'tre@vi-du.example' AND g.scope_id = $1`, [business.id])).toEqual([{ role: 'BUSINESS_EDITOR' }]);
    expect(await stage.sql(`SELECT 1 FROM sign_in s JOIN person p ON p.id = s.person_id WHERE p.email_key = 'tre@vi-du.example' AND s.ended_at IS NULL`)).toEqual([]);
  });

  it('A forged invitation is answered like one that is no longer open, and typed markup stays text.', async () => {
    const forged = `/loi-moi/${stage.api.get(MailedLinks, { strict: false }).tokenOf(newId())}`;
    expect((await post(forged, { email: 'tre@vi-du.example', password: PASSWORD })).body).toContain('Lời mời đã được trả lời');
    const markup = await post(forged, { email: '"><script>alert(1)</script>', password: 'x' });
    expect(markup.body).not.toContain('<script>');
  });

  it('A new password is set by the mailed link, and an easy one is refused on the page.', async () => {
    await stage.anonymous.act(`mutation { requestPasswordReset(input: { email: "tre@vi-du.example" }) { email } }`);
    await stage.afterTheQueueIsQuiet();
    const page = pathIn(stage.mailbox.of('tre@vi-du.example').at(-1)?.text ?? '', 'dat-lai-mat-khau');
    expect((await post(page, { password: '123456789012345' })).body).toContain('dễ đoán');
    expect((await post(page, { password: 'mùa xuân hoa gạo nở đỏ bến sông' })).body).toContain('Đã đặt mật khẩu mới.');
  });
});
