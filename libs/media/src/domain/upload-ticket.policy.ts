import type { Refusal } from '@ketnoi/common';
import { chunkTooLarge, chunkTooSmall, fileEmpty, fileTooLarge, fileTruncated, offsetMismatch } from './media.refusals.js';

/** How long an upload may take, pauses included. Its declared bytes count against the quota until then. */
export const TICKET_HOURS = 2;
/** How long a sealed ticket still answers a repeated last chunk. */
export const TICKET_KEPT_HOURS = 24;
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;
/** Smaller pieces would cost more than they save; the last one may have any size. */
export const MIN_CHUNK_BYTES = 64 * 1024;

interface Ticket {
  readonly declaredBytes: number;
  readonly receivedBytes: number;
  readonly expiresAt: Date;
  readonly sealedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface ChunkFacts {
  readonly offset: number;
  readonly length: number;
  /** Sent by a plain form: one part that must be the whole file. */
  readonly isWhole: boolean;
}

/** Open until its last instant, and as long as it neither became a file nor was refused. */
export const isOpen = (ticket: Ticket, now: Date): boolean => ticket.sealedAt === null && ticket.endedAt === null && now < ticket.expiresAt;

export const isComplete = (ticket: Pick<Ticket, 'declaredBytes' | 'receivedBytes'>): boolean => ticket.receivedBytes === ticket.declaredBytes;

/** Why the chunk is not taken, or null. An empty chunk at the end of a complete upload asks for sealing again. Source: settled.md, uploads. */
export function chunkRefusal(ticket: Ticket, chunk: ChunkFacts): Refusal | null {
  if (chunk.length === 0) return isComplete(ticket) && chunk.offset === ticket.receivedBytes ? null : fileEmpty();
  if (chunk.offset !== ticket.receivedBytes) return offsetMismatch(ticket.receivedBytes);
  if (chunk.offset + chunk.length > ticket.declaredBytes) return fileTooLarge(ticket.declaredBytes);
  const isLast = chunk.offset + chunk.length === ticket.declaredBytes;
  if (chunk.isWhole) return isLast ? null : fileTruncated();
  if (chunk.length > MAX_CHUNK_BYTES) return chunkTooLarge(MAX_CHUNK_BYTES);
  return isLast || chunk.length >= MIN_CHUNK_BYTES ? null : chunkTooSmall(MIN_CHUNK_BYTES);
}
