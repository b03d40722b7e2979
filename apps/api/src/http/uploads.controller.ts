import { Controller, Get, Headers, Param, Post, Put, Req, Res } from '@nestjs/common';
import { badInput, type Actor, type Result } from '@ketnoi/common';
import { MAX_CHUNK_BYTES, ReceiveChunk, type UploadProgress } from '@ketnoi/media';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { Callers } from '../graphql/caller.js';
import { refuse, type RefusalAnswer } from './refusal-answers.js';
import { fileOfForm, rawBody } from './upload-bodies.js';

const STATUS: Readonly<Record<string, number>> = {
  FILE_EMPTY: 400,
  FILE_TRUNCATED: 400,
  CHUNK_TOO_SMALL: 400,
  UPLOAD_NOT_ALLOWED: 403,
  UPLOAD_TIMED_OUT: 408,
  OFFSET_MISMATCH: 409,
  CHUNK_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
};
const OTHERWISE = 422;
/** The rest of the body is not worth receiving. */
const HANG_UP = [408, 413];

/**
 * Takes files under an upload ticket of `requestUpload`: in chunks by PUT with `Upload-Offset`, or whole by a form. Both send
 * `Upload-Token` and the sign-in that asked for the ticket. Everything unknown, over or another's answers 404.
 */
@Controller('uploads')
export class UploadsController {
  constructor(private readonly callers: Callers, private readonly receive: ReceiveChunk) {}

  @Access('verified')
  @Get(':ticket')
  async progress(@Param('ticket') ticketId: string, @Headers('upload-token') token: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<UploadProgress> {
    void reply.header('cache-control', 'no-store');
    return this.receive.progress(await this.callers.actorOf(request), { ticketId, token: token ?? '' });
  }

  @Access('verified')
  @Put(':ticket')
  async chunk(@Param('ticket') ticketId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<UploadProgress | RefusalAnswer> {
    const { actor, shown } = await this.shown(request, ticketId);
    const offset = String(request.headers['upload-offset'] ?? '');
    if (!/^\d{1,9}$/.test(offset)) throw badInput({ path: 'Upload-Offset', code: 'UPLOAD_OFFSET_FORM' });
    const bytes = await rawBody(request, MAX_CHUNK_BYTES);
    if (!bytes) throw badInput({ path: 'Content-Type', code: 'UPLOAD_BODY_FORM' });
    return this.told(request, reply, bytes.ok ? await this.receive.run(actor, { ...shown, offset: Number(offset), bytes: bytes.value }) : bytes);
  }

  @Access('verified')
  @Post(':ticket')
  async form(@Param('ticket') ticketId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<UploadProgress | RefusalAnswer> {
    const { actor, shown, declared } = await this.shown(request, ticketId);
    const bytes = await fileOfForm(request, declared);
    if (!bytes) throw badInput({ path: 'Content-Type', code: 'UPLOAD_BODY_FORM' });
    return this.told(request, reply, bytes.ok ? await this.receive.run(actor, { ...shown, offset: null, bytes: bytes.value }) : bytes);
  }

  /** Asked before a byte is read. */
  private async shown(request: FastifyRequest, ticketId: string): Promise<{ actor: Actor; shown: { ticketId: string; token: string }; declared: number }> {
    const actor = await this.callers.actorOf(request);
    const shown = { ticketId, token: String(request.headers['upload-token'] ?? '') };
    const { bytes: declared } = await this.receive.progress(actor, shown);
    return { actor, shown, declared };
  }

  private told(request: FastifyRequest, reply: FastifyReply, result: Result<UploadProgress>): UploadProgress | RefusalAnswer {
    void reply.header('cache-control', 'no-store');
    if (result.ok) {
      void reply.status(result.value.fileId ? 201 : 200);
      return result.value;
    }
    const status = STATUS[result.refusal.code] ?? OTHERWISE;
    if (HANG_UP.includes(status)) void reply.header('connection', 'close');
    return refuse(request, reply, status, result.refusal);
  }
}
