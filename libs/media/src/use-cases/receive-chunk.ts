import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { UploadTicketEntity } from '../data/upload-ticket.entity.js';
import { appendChunk, type UploadTicketRow } from '../data/upload-ticket.queries.js';
import { offsetMismatch } from '../domain/media.refusals.js';
import { chunkRefusal, isComplete } from '../domain/upload-ticket.policy.js';
import { StoredBytes } from '../stored-bytes.js';
import { UploadTickets } from '../upload-tickets.js';
import { SealUpload } from './seal-upload.js';

export interface ReceiveChunkInput {
  readonly ticketId: Id;
  readonly token: string;
  /** Where the piece begins; null for a plain form, which sends the whole file at once. */
  readonly offset: number | null;
  readonly bytes: Buffer;
}

export interface UploadProgress {
  /** Bytes acknowledged: the next chunk begins here. */
  readonly offset: number;
  readonly bytes: number;
  /** The file, once the last chunk has sealed the upload. */
  readonly fileId: Id | null;
}

/**
 * Takes the next piece of an upload; the last one seals it. A repeated last piece gets the same file. Bytes reach the disk
 * before the row that knows them, outside any transaction. Refusals: those of a chunk, and those of SealUpload.
 */
@Injectable()
export class ReceiveChunk {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly tickets: UploadTickets,
    private readonly stored: StoredBytes,
    private readonly sealUpload: SealUpload,
  ) {}

  /** How far an upload has come: where to resume. */
  async progress(actor: Actor, input: Pick<ReceiveChunkInput, 'ticketId' | 'token'>): Promise<UploadProgress> {
    return progressOf(await this.tickets.shown(actor, input.ticketId, input.token));
  }

  async run(actor: Actor, input: ReceiveChunkInput): Promise<Result<UploadProgress>> {
    const ticket = await this.tickets.shown(actor, input.ticketId, input.token);
    if (ticket.sealedAt) return done(progressOf(ticket));
    const received = await this.take(actor, ticket, input);
    if (!received.ok) return received;
    const arrived = { ...ticket, receivedBytes: received.value };
    if (!isComplete(arrived)) return done(progressOf(arrived));
    const file = await this.sealUpload.run(actor, ticket.id);
    return file.ok ? done({ offset: ticket.declaredBytes, bytes: ticket.declaredBytes, fileId: file.value.fileId }) : file;
  }

  /** Bytes acknowledged after this piece. One that was acknowledged before is acknowledged again. */
  private async take(actor: Actor, ticket: UploadTicketRow, { offset, bytes }: ReceiveChunkInput): Promise<Result<number>> {
    const chunk = { offset: offset ?? 0, length: bytes.length, isWhole: offset === null };
    const key = this.stored.keyOfChunk(ticket.id, chunk.offset, bytes);
    if (ticket.chunks.includes(key)) return done(ticket.receivedBytes);
    const refusal = chunkRefusal(ticket, chunk);
    if (refusal) return refused(refusal);
    if (chunk.length === 0) return done(ticket.receivedBytes);
    await this.stored.putChunk(key, bytes);
    return this.append(actor, ticket, { ...chunk, key });
  }

  private async append(actor: Actor, ticket: UploadTicketRow, { offset, length, key }: { offset: number; length: number; key: string }): Promise<Result<number>> {
    const appended = await this.unit.run<number | null>(actor, async (tx) => {
      const received = await appendChunk(tx, ticket.id, { offset, length, key });
      if (received !== null) return done(received);
      const current = await tx.findOne(UploadTicketEntity, { id: ticket.id });
      if (!current || current.endedAt) return done(null);
      // The same piece, sent twice at once: both are acknowledged.
      return current.chunks.includes(key) ? done(current.receivedBytes) : refused(offsetMismatch(current.receivedBytes));
    });
    if (appended.ok && appended.value !== null) return done(appended.value);
    await this.stored.removeChunks([key]);
    if (appended.ok) throw notFound('upload ticket');
    return appended;
  }
}

const progressOf = (ticket: UploadTicketRow): UploadProgress => ({
  offset: ticket.receivedBytes,
  bytes: ticket.declaredBytes,
  fileId: ticket.sealedAt ? ticket.id : null,
});
