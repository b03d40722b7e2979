import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { asks, BoothPage, FairGround, onPage } from '../../support/booth-pages.js';
import { Business } from '../../support/businesses.js';
import { aPublishedEdition } from '../../support/criteria.js';
import { Fair } from '../../support/events.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let business: Business;
let page: BoothPage;
beforeAll(async () => {
  stage = await openStage();
  await aPublishedEdition(stage);
  const fair = await Fair.announced(stage, { in: 2, onlineDays: 10 });
  business = await Business.on(stage);
  await (await FairGround.on(stage, fair, ['A01'])).gives(business, 'A01');
  page = await (await BoothPage.of(stage, fair, business)).published();
  fair.onDay(0);
});
afterAll(() => stage.close());

const address = (token: string) => `/cau-hoi/${encodeURIComponent(token)}`;
const opens = (token: string) => stage.inject({ method: 'GET', url: address(token), headers: { accept: 'text/html' } });
const presses = (token: string, text: string) =>
  stage.inject({ method: 'POST', url: address(token), headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, payload: `text=${encodeURIComponent(text)}` });

/** Sends, lets the booth answer, and takes the link from the mail. */
async function answered(email: string, message: string): Promise<string> {
  await asks(stage, { pageCode: page.code, email, message });
  const [enquiry] = await stage.sql<{ id: string }>(`SELECT id FROM enquiry WHERE email = $1`, [email]);
  await onPage(stage, business.owner, 'answerEnquiry', { enquiryId: enquiry?.id, text: 'Dạ còn hàng ạ.', idempotencyKey: newId() });
  await stage.afterTheQueueIsQuiet();
  return decodeURIComponent(/\/cau-hoi\/(\S+)/.exec(stage.mailbox.of(email).at(-1)?.text ?? '')?.[1] ?? '');
}

describe('The link in the mail about an enquiry', () => {
  it('opens a page without script on which the sender reads the answer and asks on; the same words pressed twice are one message.', async () => {
    const token = await answered('doc@vi-du.example', 'Khay này <b>còn</b> không?');
    const shown = await opens(token);
    expect([shown.statusCode, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    for (const part of ['Khay này &lt;b&gt;còn&lt;/b&gt; không?', 'Dạ còn hàng ạ.', '<textarea']) expect(shown.body).toContain(part);
    expect(shown.body).not.toContain('<script');
    for (const press of [await presses(token, 'Cho tôi hai cái.'), await presses(token, 'Cho tôi hai cái.')]) expect(press.statusCode).toBe(200);
    const { body } = await opens(token);
    expect([body.split('Cho tôi hai cái.').length - 1, body.includes('<textarea')]).toEqual([1, false]);
  });

  it('keeps what was written when it cannot be sent, and says why.', async () => {
    const token = await answered('trong@vi-du.example', 'Giá?');
    const { body } = await presses(token, 'Hai\u0000cái');
    expect([body.includes('role="alert"'), body.includes('<textarea')]).toEqual([true, true]);
    expect((await presses(token, '   ')).body).toContain('role="alert"');
  });

  it('Any other text opens nothing.', async () => {
    for (const token of ['x', `${newId()}.${'A'.repeat(43)}`]) expect([(await opens(token)).statusCode, (await presses(token, 'x')).statusCode]).toEqual([404, 404]);
  });
});
