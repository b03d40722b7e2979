import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildLog, Mailer, readSettings } from '@ketnoi/platform';
import { buildApi } from '../../../apps/api/src/app.js';
import { cloneDatabase } from '../../support/database.js';

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let folder: string;
let withInbox: NestFastifyApplication;
let without: NestFastifyApplication;

async function open(environment: Record<string, string>): Promise<NestFastifyApplication> {
  const settings = readSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATABASE_POOL: '2', DATA_DIR: folder, ...environment });
  return buildApi({ settings, log: buildLog(settings, 'api') });
}

beforeAll(async () => {
  database = await cloneDatabase(`spec_inbox_${process.pid}`);
  folder = await mkdtemp(join(tmpdir(), 'ketnoi-inbox-'));
  const port = await freePort();
  withInbox = await open({ MAILBOX_PORT: String(port), SMTP_URL: `smtp://127.0.0.1:${port}` });
  without = await open({});
  const mail = { to: { name: 'Nguyễn Thị Mây', address: 'may@vi-du.example' }, text: 'Xin chào <b>Mây</b>', messageId: '<1@vi-du.example>' };
  await withInbox.get(Mailer).send({ ...mail, subject: 'Thư đầu', html: '<p>một</p>' });
  await withInbox.get(Mailer).send({
    ...mail,
    subject: '</title><script>alert(1)</script>',
    html: '<p>hai</p><script>alert(2)</script>',
    attachments: [{ filename: 'giấy "1".pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' }],
  });
});
afterAll(async () => {
  await withInbox.close();
  await without.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, from = withInbox) => from.inject({ method: 'GET', url });
const linksOf = (html: string) => [...html.matchAll(/href="(\/inbox\/[^"]+)"/g)].map(([, href]) => String(href));

describe('The development inbox', () => {
  it('lists the newest mail first, and shows names and subjects as harmless text.', async () => {
    const { statusCode, body } = await get('/inbox');
    expect(statusCode).toBe(200);
    expect(linksOf(body)).toHaveLength(2);
    expect(body.indexOf('Thư đầu')).toBeGreaterThan(body.indexOf('&lt;script&gt;'));
    expect(body).not.toContain('<script');
    expect(body).toContain('may@vi-du.example');
  });

  it('shows one mail with its text and attachments, and its HTML in a frame that may run nothing.', async () => {
    const [newest] = linksOf((await get('/inbox')).body);
    const page = await get(String(newest));
    expect(page.body).toContain(`<iframe src="${newest}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
    expect(page.body).toContain('Xin chào &lt;b&gt;Mây&lt;/b&gt;');
    expect(page.body).not.toContain('<script');
    const frame = await get(`${newest}/html`);
    expect(frame.body).toContain('<p>hai</p>');
    expect(frame.headers['content-security-policy']).toMatch(/^default-src 'none';.* sandbox /);
    const file = await get(`${newest}/attachments/0`);
    expect([file.statusCode, file.body, file.headers['content-type']]).toEqual([200, '%PDF-1.7', 'application/octet-stream']);
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''gi%E1%BA%A5y%20%221%22.pdf");
  });

  it.each(['/inbox/none', '/inbox/..%2f..%2fetc%2fpasswd', '/inbox/0190c8a2-5f00-7000-8000-000000000001', '/inbox/0190c8a2-5f00-7000-8000-000000000001/html'])('%s is not found.', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('does not exist where no development mailbox runs.', async () => {
    const [newest] = linksOf((await get('/inbox')).body);
    const answers = await Promise.all(['/inbox', String(newest), `${newest}/html`, `${newest}/attachments/0`].map((url) => get(url, without)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  });
});
