import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refusal, refused, done, type Result } from '@ketnoi/common';
import { fileTooLarge, fileTruncated } from '@ketnoi/media';
import type { FastifyRequest } from 'fastify';

/** How long a sender may be silent before the chunk is given up. */
const SILENCE_MS = 10_000;

const RAW = 'application/octet-stream';

/** Lets routes read bytes and forms by themselves, after their access was asked: nothing is read for who may not send. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart as never, { limits: { files: 1, fields: 0, parts: 1, headerPairs: 20 }, throwFileSizeLimit: false });
  app.getHttpAdapter().getInstance().addContentTypeParser(RAW, (_request: FastifyRequest, payload: Readable, parsed: (error: null, body: Readable) => void) => parsed(null, payload));
}

/** The raw body of a chunk, at most `maxBytes` of it; null when the request carries none. */
export async function rawBody(request: FastifyRequest, maxBytes: number): Promise<Result<Buffer> | null> {
  const isRaw = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === RAW;
  if (!isRaw) return null;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return refused(fileTooLarge(maxBytes));
  return bytesOf(request.body as Readable, maxBytes);
}

/** The one file of a plain form; its name and type are not looked at. Null when the request is no form with a file. */
export async function fileOfForm(request: FastifyRequest, maxBytes: number): Promise<Result<Buffer> | null> {
  if (!request.isMultipart()) return null;
  // One more than allowed, so that a file of exactly the allowed size is not taken for a cut one.
  const part = await request.file({ limits: { fileSize: maxBytes + 1 } });
  if (!part) return null;
  const bytes = await bytesOf(part.file, maxBytes);
  return bytes.ok && part.file.truncated ? refused(fileTooLarge(maxBytes)) : bytes;
}

/** Reads to the end, or refuses: too many bytes, a silent sender, a broken line. */
function bytesOf(stream: Readable, maxBytes: number): Promise<Result<Buffer>> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const finish = (result: Result<Buffer>): void => {
      clearTimeout(silence);
      stream.removeAllListeners('data').resume();
      resolve(result);
    };
    const silence = setTimeout(() => finish(refused(refusal('UPLOAD_TIMED_OUT', { seconds: SILENCE_MS / 1000 }))), SILENCE_MS);
    stream.on('data', (piece: Buffer) => {
      silence.refresh();
      length += piece.length;
      pieces.push(piece);
      if (length > maxBytes) finish(refused(fileTooLarge(maxBytes)));
    });
    stream.on('end', () => finish(done(Buffer.concat(pieces))));
    stream.on('error', () => finish(refused(fileTruncated())));
    stream.on('close', () => finish(refused(fileTruncated())));
  });
}
