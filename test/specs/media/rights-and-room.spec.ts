import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { SweepFiles } from '@ketnoi/media';
import { buildLog } from '@ketnoi/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { buildApi } from '../../../apps/api/src/app.js';
import { aPaper } from '../../../libs/media/src/testing/papers.js';
import { aPhoto } from '../../../libs/media/src/testing/photos.js';
import { Sender } from '../../support/media.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
const others: NestFastifyApplication[] = [];
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(async () => {
  for (const other of others) await other.close();
  await stage.close();
});

const LINK = `query ($id: ID!, $variant: FileVariant!) { fileLink(id: $id, variant: $variant) { url expiresAt } }`;
const REMOVE = `mutation ($input: RemoveFileInput!) { removeFile(input: $input) { __typename ... on Refusal { code } } }`;

const get = (url: string, person?: Pick<Caller, 'token'>) => stage.inject({ method: 'GET', url, headers: person ? { authorization: `Bearer ${person.token}` } : {} });
const linkTo = async (id: string, person: Caller, variant = 'PAPER') => (await stage.as(person).act<{ fileLink: { url: string } }>(LINK, { id, variant })).fileLink.url;
const endRoles = (person: Caller) => stage.sql(`UPDATE role_grant SET ended_at = $2 WHERE person_id = $1`, [person.id, stage.clock.now()]);
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
/** A link with some of its bytes exchanged. */
const altered = (head: string, at: number, bytes: Buffer): string => {
  const link = Buffer.from(head, 'base64url');
  link.set(bytes, at);
  return link.toString('base64url');
};
const onDisk = async (part: string): Promise<string[]> => {
  const entries = await readdir(join(stage.settings.DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => path.includes(part));
};

describe('Only who acts for a business sends for it', () => {
  it('For another’s business, or one that does not exist, there is no ticket.', async () => {
    const [sender, stranger] = [await Sender.on(stage), await Sender.on(stage)];
    expect((await sender.ask(1_000)).data.requestUpload.__typename).toBe('UploadTicket');
    const before = await stage.written();
    const input = { purpose: 'PRODUCT_PHOTO', bytes: 1_000, idempotencyKey: newId() };
    for (const businessId of [sender.businessId, newId()]) {
      const { errors } = await stage.as(stranger.person).ask(`mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename } }`, { input: { ...input, businessId } });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await stage.written()).toEqual(before);
  });

  it('A ticket with its token is worth nothing to another person, nor to its own without the token.', async () => {
    const [sender, stranger] = [await Sender.on(stage), await Sender.on(stage)];
    const photo = await aPhoto();
    const ticket = await sender.ticketFor(photo.length);
    expect(await sender.put(ticket, 0, photo, stranger.person)).toMatchObject({ status: 404 });
    expect(await sender.put({ ...ticket, token: '' }, 0, photo)).toMatchObject({ status: 404 });
    expect(await sender.put({ ...ticket, token: (await stranger.ticketFor(9)).token }, 0, photo)).toMatchObject({ status: 404 });
    expect(await sender.put({ ...ticket, id: 'x' }, 0, photo)).toMatchObject({ status: 404 });
    expect(await sender.put(ticket, 0, photo, { token: 'none' })).toMatchObject({ status: 401 });
    expect(await sender.put(ticket, 0, photo)).toMatchObject({ status: 201 });
  });

  it('A role that ends before the last byte refuses the file, and its bytes are gone.', async () => {
    const sender = await Sender.on(stage);
    const photo = await aPhoto({ width: 1_200, height: 900, format: 'png' });
    const ticket = await sender.ticketFor(photo.length);
    await endRoles(sender.person);
    expect(await sender.put(ticket, 0, photo)).toMatchObject({ status: 403, error: { code: 'UPLOAD_NOT_ALLOWED' } });
    expect(await sender.room()).toEqual({ used: 0, kept: 0 });
    expect(await onDisk(ticket.id)).toEqual([]);
    expect(await sender.put(ticket, 0, photo)).toMatchObject({ status: 404 });
  });

  it('A ticket asked for twice with one key is one ticket; the key with another size is a conflict.', async () => {
    const sender = await Sender.on(stage);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => sender.ask(5_000, 'PRODUCT_PHOTO', key)));
    expect(new Set(answers.map(({ data }) => `${data.requestUpload.id} ${data.requestUpload.token}`)).size).toBe(1);
    expect((await sender.ask(5_001, 'PRODUCT_PHOTO', key)).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await stage.sql(`SELECT count(*)::int AS n FROM upload_ticket WHERE owner_id = $1`, [sender.businessId])).toEqual([{ n: 1 }]);
  });
});

describe('The room of a business is exact', () => {
  it('Asking first and taking later takes too much: the broken variant, twenty at once.', async () => {
    const owner = newId();
    const pool = new pg.Pool({ connectionString: stage.settings.DATABASE_URL, max: 20 });
    const taken = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { rows } = await pool.query(`SELECT coalesce(sum(declared_bytes), 0)::int AS used, pg_sleep(0.05) FROM upload_ticket WHERE owner_id = $1`, [owner]);
        return (rows[0] as { used: number }).used + 1_000 <= 7_000;
      }),
    );
    await pool.end();
    expect(taken.filter(Boolean).length).toBeGreaterThan(7);
  });

  it('Of twenty uploads asked for at once exactly those get a ticket for which there is room.', async () => {
    const sender = await Sender.on(stage);
    await sender.hasRoomFor(7_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sender.ask(1_000)));
    expect(answers.filter(({ data }) => data.requestUpload.__typename === 'UploadTicket')).toHaveLength(7);
    expect(answers.find(({ data }) => data.requestUpload.code)?.data.requestUpload).toEqual({
      __typename: 'QuotaExceeded', code: 'QUOTA_EXCEEDED', limitBytes: 7_000, usedBytes: 7_000, neededBytes: 1_000,
    });
    stage.clock.set(new Date(stage.clock.now().getTime() + 3 * 3_600_000));
    expect((await sender.ask(7_000)).data.requestUpload.__typename).toBe('UploadTicket');
  });

  it('Of twenty files finished at once by three processes exactly those are kept for which there is room.', async () => {
    const sender = await Sender.on(stage);
    const photo = await aPhoto({ width: 700, height: 500 });
    await sender.sent(photo);
    const { used: each } = await sender.room();
    const tickets = await Promise.all(Array.from({ length: 20 }, () => sender.ticketFor(photo.length)));
    for (let process = 0; process < 2; process += 1) others.push(await buildApi({ settings: stage.settings, log: buildLog(stage.settings, 'api'), clock: stage.clock }));
    await sender.hasRoomFor(8 * each + each - 1);
    const apis = [stage.api, ...others];
    const answers = await Promise.all(
      tickets.map((ticket, index) =>
        apis[index % apis.length]?.inject({
          method: 'PUT',
          url: `/uploads/${ticket.id}`,
          headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-token': ticket.token, authorization: `Bearer ${sender.person.token}` },
          payload: photo,
        }),
      ),
    );
    expect(answers.map((answer) => answer?.statusCode).sort()).toEqual([...Array.from({ length: 7 }, () => 201), ...Array.from({ length: 13 }, () => 422)]);
    expect(await sender.room()).toEqual({ used: 8 * each, kept: 8 * each });
    expect(await stage.sql(`SELECT count(*)::int AS n FROM stored_file WHERE owner_id = $1`, [sender.businessId])).toEqual([{ n: 8 }]);
  }, 60_000);
});

describe('Evidence is read by nobody else', () => {
  it('A link opens for the person it was made for, for five minutes, as a download that runs nothing.', async () => {
    const sender = await Sender.on(stage);
    const paper = aPaper({ withAction: true });
    const fileId = await sender.sent(paper, 'EVIDENCE');
    const url = await linkTo(fileId, sender.person);
    const opened = await get(url, sender.person);
    expect(opened.rawPayload.equals(paper)).toBe(true);
    expect(opened.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${fileId}-paper.pdf"`, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    });
    expect(opened.headers['content-security-policy']).toContain('sandbox');
    stage.clock.set(new Date(stage.clock.now().getTime() + 299_000));
    expect((await get(url, sender.person)).statusCode).toBe(200);
    stage.clock.set(new Date(stage.clock.now().getTime() + 1_000));
    expect((await get(url, sender.person)).statusCode).toBe(404);
  });

  it('Another person, an altered link, a lost role and an unknown file get one and the same answer.', async () => {
    const [sender, stranger] = [await Sender.on(stage), await Sender.on(stage)];
    const colleague = await Sender.on(stage, sender.businessId);
    const [fileId, photoId] = [await sender.sent(aPaper(), 'EVIDENCE'), await sender.sent(await aPhoto(), 'EVIDENCE')];
    const url = await linkTo(fileId, sender.person);
    expect((await get(url, sender.person)).statusCode).toBe(200);
    const [, head = '', mac = ''] = /^\/files\/([^.]+)\.(.+)$/.exec(url) ?? [];
    expect((await get(await linkTo(fileId, colleague.person), colleague.person)).statusCode).toBe(200);
    const strange = [
      [url, stranger.person],
      [url, colleague.person],
      [`/files/${altered(head, 16, bytesOf(stranger.person.id))}.${mac}`, stranger.person],
      [`/files/${altered(head, 0, bytesOf(photoId))}.${mac}`, sender.person],
      [`/files/${altered(head, 33, Buffer.alloc(5, 0x7f))}.${mac}`, sender.person],
      [`/files/${head}`, sender.person],
      [`/files/${(await sender.ticketFor(10)).token}`, sender.person],
    ] as const;
    const answers = await Promise.all(strange.map(async ([path, person]) => ({ path, status: (await get(path, person)).statusCode })));
    expect(answers).toEqual(strange.map(([path]) => ({ path, status: 404 })));
    expect((await get(url)).statusCode).toBe(401);
    const unknown = await Promise.all([fileId, newId()].map(async (id) => (await stage.as(stranger.person).ask(LINK, { id, variant: 'PAPER' })).errors?.[0]));
    expect(unknown.map((error) => [error?.extensions.code, error?.message])).toEqual(Array.from({ length: 2 }, () => ['NOT_FOUND', 'Không tìm thấy.']));
    await endRoles(sender.person);
    expect((await get(url, sender.person)).statusCode).toBe(404);
  });

  it('It is not at a public address, and lies encrypted on the disk.', async () => {
    const sender = await Sender.on(stage);
    const [paper, photo] = [await sender.sent(aPaper(), 'EVIDENCE'), await sender.sent(await aPhoto(), 'EVIDENCE')];
    const open = await sender.sent(await aPhoto());
    expect((await get(`/media/${open}/full.webp`)).statusCode).toBe(200);
    for (const path of [`${paper}/paper.webp`, `${photo}/full.webp`, `${photo}/thumb.webp`, `${open}/..%2f${photo}%2ffull.webp`, `..%2f..%2f${photo}/full.webp`]) {
      expect((await get(`/media/${path}`, sender.person)).statusCode).toBe(404);
    }
    const [kept] = await onDisk(paper);
    const bytes = await readFile(kept ?? '');
    expect(bytes.includes('%PDF')).toBe(false);
    expect((await get(await linkTo(photo, sender.person, 'THUMB'), sender.person)).headers['content-type']).toBe('image/webp');
  });
});

describe('What is removed leaves', () => {
  it('A paper that nobody cites is removed by who may send, its room is free at once, its bytes leave with the next sweep.', async () => {
    const [sender, stranger] = [await Sender.on(stage), await Sender.on(stage)];
    const fileId = await sender.sent(aPaper(), 'EVIDENCE');
    const photoId = await sender.sent(await aPhoto());
    expect((await stage.as(stranger.person).ask(REMOVE, { input: { fileId } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await stage.as(sender.person).act(REMOVE, { input: { fileId: photoId } })).toEqual({ removeFile: { __typename: 'NotAllowedNow', code: 'FILE_IN_USE' } });
    const { used } = await sender.room();
    expect(await stage.as(sender.person).act(REMOVE, { input: { fileId } })).toEqual({ removeFile: { __typename: 'FileRemoved' } });
    const after = await sender.room();
    expect(after.used).toBe(after.kept);
    expect(after.used).toBeLessThan(used);
    expect((await stage.as(sender.person).ask(LINK, { id: fileId, variant: 'PAPER' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await onDisk(fileId)).toHaveLength(1);
    expect((await stage.api.get(SweepFiles, { strict: false }).run()).files).toBe(1);
    expect([await onDisk(fileId), (await onDisk(photoId)).length]).toEqual([[], 2]);
  });

  it('Pieces of an upload that was never finished leave a day after its ticket is over.', async () => {
    const sender = await Sender.on(stage);
    const ticket = await sender.ticketFor(200_000);
    expect(await sender.put(ticket, 0, Buffer.alloc(100_000, 1))).toMatchObject({ status: 200 });
    const sweep = () => stage.api.get(SweepFiles, { strict: false }).run();
    await sweep();
    expect(await onDisk(ticket.id)).toHaveLength(1);
    stage.clock.set(new Date(stage.clock.now().getTime() + 27 * 3_600_000));
    expect((await sweep()).tickets).toBeGreaterThan(0);
    expect(await onDisk(ticket.id)).toEqual([]);
    expect(await stage.sql(`SELECT id FROM upload_ticket WHERE id = $1`, [ticket.id])).toEqual([]);
  });
});
