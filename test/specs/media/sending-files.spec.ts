import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aDrawing, aFloodOfPixels, anArchive, aPage, aPolyglot, aScript, cutShort } from '../../../libs/media/src/testing/hostile-files.js';
import { aBomb, aPaper } from '../../../libs/media/src/testing/papers.js';
import { anAnimation, aPhoto } from '../../../libs/media/src/testing/photos.js';
import { Sender, type Purpose, type Ticket } from '../../support/media.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const read = async (url: string) => stage.inject({ method: 'GET', url });

const filesOnDisk = async (): Promise<string[]> => {
  const entries = await readdir(join(stage.settings.DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

describe('A photo keeps nothing but its pixels', () => {
  it('Position, camera and XMP are gone, the picture stands upright, and both sizes are WebP.', async () => {
    const photo = await aPhoto({ width: 2_600, height: 1_300, orientation: 6, withPosition: true, left: '#ff0000', right: '#0000ff' });
    expect(photo.includes('xuong-nha-ba-May')).toBe(true);
    expect((await sharp(photo).metadata()).exif?.includes('Xuong May')).toBe(true);
    // The broken variant: encoding anew with the metadata kept serves the position.
    expect((await sharp(await sharp(photo).keepMetadata().webp().toBuffer()).metadata()).exif?.includes('Xuong May')).toBe(true);

    const fileId = await (await Sender.on(stage)).sent(photo);
    const [full, thumb] = [await read(`/media/${fileId}/full.webp`), await read(`/media/${fileId}/thumb.webp`)];
    const header = await sharp(full.rawPayload).metadata();
    expect(header).toMatchObject({ format: 'webp', width: 1_200, height: 2_400 });
    expect([header.exif, header.xmp, header.orientation, header.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 240, height: 480 });
    // Orientation 6: the left half of the sensor is the top of the picture.
    const { data } = await sharp(thumb.rawPayload).extract({ left: 120, top: 20, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true });
    expect((data[0] ?? 0) - (data[2] ?? 0)).toBeGreaterThan(150);
  });

  it('A photo that is a page as well is taken as a photo: the page is gone.', async () => {
    const polyglot = aPolyglot(await aPhoto());
    expect(polyglot.includes('<script>')).toBe(true);
    const fileId = await (await Sender.on(stage)).sent(polyglot);
    const served = await read(`/media/${fileId}/full.webp`);
    expect(served.rawPayload.includes('<script>')).toBe(false);
    expect(served.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(served.headers['content-security-policy']).toContain('sandbox');
  });

  it('The name and the type that the sender gives decide nothing.', async () => {
    const sender = await Sender.on(stage);
    const png = await aPhoto({ format: 'png', width: 90, height: 60 });
    const answer = await sender.post(await sender.ticketFor(png.length), png, { name: '../../CON\u202egpj.exe', type: 'text/html' });
    expect(answer).toMatchObject({ status: 201, fileId: expect.any(String) });
  });
});

describe('What is not a photo or a paper is refused, and nothing of it stays', () => {
  it.each<[string, Purpose, () => Buffer | Promise<Buffer>, number, string]>([
    ['a page named as a photo', 'PRODUCT_PHOTO', aPage, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a drawing with a script', 'PRODUCT_PHOTO', aDrawing, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a PHP script', 'EVIDENCE', aScript, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['an archive', 'EVIDENCE', anArchive, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a paper among the photos', 'PRODUCT_PHOTO', aPaper, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['an AVIF', 'PRODUCT_PHOTO', async () => sharp(await aPhoto({ width: 32, height: 32 })).avif().toBuffer(), 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a GIF', 'PRODUCT_PHOTO', async () => sharp(await aPhoto({ width: 32, height: 32 })).gif().toBuffer(), 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a JPEG that broke off', 'PRODUCT_PHOTO', async () => cutShort(await aPhoto()), 400, 'FILE_TRUNCATED'],
    ['a PNG that broke off', 'PRODUCT_PHOTO', async () => cutShort(await aPhoto({ format: 'png' })), 400, 'FILE_TRUNCATED'],
    ['a WebP that broke off', 'PRODUCT_PHOTO', async () => cutShort(await aPhoto({ format: 'webp' })), 400, 'FILE_TRUNCATED'],
    ['a flood of pixels', 'PRODUCT_PHOTO', () => aFloodOfPixels(), 422, 'IMAGE_TOO_LARGE'],
    ['a photo with a scrambled inside', 'PRODUCT_PHOTO', () => aFloodOfPixels(400, 400).fill(7, 41, 60), 422, 'FILE_DAMAGED'],
    ['a film of 300 frames', 'PRODUCT_PHOTO', () => anAnimation(300), 422, 'IMAGE_ANIMATED'],
    ['an encrypted paper', 'EVIDENCE', () => aPaper({ encrypted: true }), 422, 'PDF_ENCRYPTED'],
    ['a paper of 100,000 pages', 'EVIDENCE', () => aPaper({ pages: 100_000 }), 422, 'PDF_TOO_LONG'],
    ['a packed paper of 5,000 pages', 'EVIDENCE', () => aPaper({ pages: 5_000, packed: true }), 422, 'PDF_TOO_LONG'],
    ['a paper that unpacks to 33 MB', 'EVIDENCE', () => aBomb(33 * 1024 * 1024), 422, 'PDF_TOO_LONG'],
    ['a paper that broke off', 'EVIDENCE', () => cutShort(aPaper({ pages: 20 })), 400, 'FILE_TRUNCATED'],
  ])('%s', async (_what, purpose, file, status, code) => {
    const before = await filesOnDisk();
    const sender = await Sender.on(stage);
    const content = await file();
    const ticket = await sender.ticketFor(content.length, purpose);
    const answer = await sender.post(ticket, content);
    expect(answer).toMatchObject({ status, error: { code, traceId: expect.any(String) } });
    expect(answer.error?.message).not.toMatch(/refusals\.|\{\{/);
    expect(await sender.room()).toEqual({ used: 0, kept: 0 });
    expect(await filesOnDisk()).toEqual(before);
    expect(await sender.post(ticket, content)).toMatchObject({ status: 404 });
  }, 30_000);

  it('A flood of pixels and a bomb cost no more than their header.', async () => {
    const sender = await Sender.on(stage);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    for (let again = 0; again < 5; again += 1) await sender.send(aFloodOfPixels());
    expect((performance.now() - started) / 5).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('Papers with actions are kept as they are, plain and packed: they only ever leave as a download.', async () => {
    const sender = await Sender.on(stage);
    await sender.sent(aPaper({ pages: 3, withAction: true }), 'EVIDENCE');
    await sender.sent(aPaper({ pages: 3, packed: true }), 'EVIDENCE');
    expect(await stage.sql(`SELECT pages, media_type FROM stored_file WHERE owner_id = $1`, [sender.businessId])).toEqual(
      Array.from({ length: 2 }, () => ({ pages: 3, media_type: 'application/pdf' })),
    );
  });
});

describe('An upload resumes where it stopped', () => {
  const half = 100_000;
  let sender: Sender;
  let photo: Buffer;
  let ticket: Ticket;
  beforeAll(async () => {
    sender = await Sender.on(stage);
    const noise = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg({ quality: 90 }).toBuffer();
    photo = noise;
    ticket = await sender.ticketFor(photo.length);
  });

  it('Each chunk is acknowledged with its offset, a wrong one is told where to go on, the last one seals.', async () => {
    expect(photo.length).toBeGreaterThan(2 * half);
    expect(await sender.put(ticket, 0, photo.subarray(0, half))).toMatchObject({ status: 200, offset: half, fileId: null });
    expect(await sender.put(ticket, 0, photo.subarray(0, half))).toMatchObject({ status: 200, offset: half });
    expect(await sender.put(ticket, 0, photo.subarray(1, half))).toMatchObject({ status: 409, error: { code: 'OFFSET_MISMATCH', facts: { offset: half } } });
    expect(await sender.put(ticket, half, Buffer.alloc(10))).toMatchObject({ status: 400, error: { code: 'CHUNK_TOO_SMALL' } });
    expect(await sender.put(ticket, half, Buffer.concat([photo.subarray(half), Buffer.alloc(1)]))).toMatchObject({ status: 413, error: { code: 'FILE_TOO_LARGE' } });
    const headers = { 'upload-token': ticket.token, authorization: `Bearer ${sender.person.token}` };
    const resumed = await stage.inject({ method: 'GET', url: `/uploads/${ticket.id}`, headers });
    expect(JSON.parse(resumed.body)).toEqual({ offset: half, bytes: photo.length, fileId: null });
    const twice = await Promise.all([sender.put(ticket, half, photo.subarray(half)), sender.put(ticket, half, photo.subarray(half))]);
    expect(twice.map(({ status, fileId }) => ({ status, fileId }))).toEqual([{ status: 201, fileId: ticket.id }, { status: 201, fileId: ticket.id }]);
    expect(await sender.put(ticket, half, photo.subarray(half))).toMatchObject({ status: 201, fileId: ticket.id });
    expect(await stage.sql(`SELECT count(*)::int AS n FROM stored_file WHERE owner_id = $1`, [sender.businessId])).toEqual([{ n: 1 }]);
    expect((await filesOnDisk()).filter((path) => path.includes('/uploads/'))).toEqual([]);
  });

  it('A form that sends less or more than was declared is refused; the ticket stays open for another try.', async () => {
    const small = await aPhoto({ width: 64, height: 64 });
    const open = await sender.ticketFor(small.length);
    expect(await sender.post(open, small.subarray(1))).toMatchObject({ status: 400, error: { code: 'FILE_TRUNCATED' } });
    expect(await sender.post(open, Buffer.concat([small, small]))).toMatchObject({ status: 413, error: { code: 'FILE_TOO_LARGE' } });
    expect(await sender.post(open, Buffer.alloc(0))).toMatchObject({ status: 400, error: { code: 'FILE_EMPTY' } });
    expect(await sender.post(open, small)).toMatchObject({ status: 201 });
  });

  it('Sizes that are never taken are refused before a byte is sent.', async () => {
    expect((await sender.ask(0)).data.requestUpload).toEqual({ __typename: 'NotAllowedNow', code: 'FILE_EMPTY' });
    expect((await sender.ask(2_147_483_647)).data.requestUpload).toEqual({ __typename: 'FileTooLarge', code: 'FILE_TOO_LARGE', maxBytes: 16 * 1024 * 1024 });
    expect((await sender.ask(-1)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'input.bytes', code: 'FILE_BYTES_RANGE' }] });
  });

  it('A sender who falls silent gets 408, and nothing is written.', async () => {
    await stage.api.listen(0, '127.0.0.1');
    const { port } = stage.api.getHttpServer().address() as AddressInfo;
    const open = await sender.ticketFor(200_000);
    const before = await stage.written();
    const headers = { 'content-type': 'application/octet-stream', 'content-length': 200_000, 'upload-offset': 0, 'upload-token': open.token, authorization: `Bearer ${sender.person.token}` };
    const status = await new Promise((resolve, reject) => {
      const hanging = request({ port, host: '127.0.0.1', method: 'PUT', path: `/uploads/${open.id}`, headers }, (response) => {
        resolve(response.statusCode);
        hanging.destroy();
      });
      hanging.on('error', reject);
      hanging.write(Buffer.alloc(70_000));
    });
    expect(status).toBe(408);
    expect(await stage.written()).toEqual(before);
    expect(await stage.sql(`SELECT received_bytes FROM upload_ticket WHERE id = $1`, [open.id])).toEqual([{ received_bytes: 0 }]);
  }, 30_000);
});
