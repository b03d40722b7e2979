import { Injectable } from '@nestjs/common';
import { done, isRefusal, notFound, personIdOf, refused, type Actor, type Id, type Refusal, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { lockRoom, takeRoom } from '../data/storage-quota.queries.js';
import { StoredFileEntity } from '../data/stored-file.entity.js';
import { UploadTicketEntity } from '../data/upload-ticket.entity.js';
import { markEnded, markSealed } from '../data/upload-ticket.queries.js';
import { OneAtATime } from '../decoding/one-at-a-time.js';
import { prepareFile } from '../decoding/prepare-file.js';
import type { PreparedFile } from '../decoding/prepared-file.js';
import type { FileOwner } from '../domain/file-purpose.policy.js';
import { uploadNotAllowed } from '../domain/media.refusals.js';
import { roomForFile } from '../domain/storage-quota.policy.js';
import { isComplete, isOpen } from '../domain/upload-ticket.policy.js';
import { FileOwners } from '../file-owners.js';
import { StoredBytes } from '../stored-bytes.js';

const MOST_WAITING = 40;

/**
 * Makes a file of a complete upload: recognised by content, encoded anew, counted against the owner's quota, all or nothing.
 * The right to send is asked again at this moment. When the file is refused its ticket ends and its bytes are gone.
 * Refusals: FILE_TYPE_NOT_ALLOWED, FILE_TRUNCATED, FILE_DAMAGED, IMAGE_TOO_LARGE, IMAGE_ANIMATED, PDF_ENCRYPTED, PDF_TOO_LONG,
 * QUOTA_EXCEEDED, UPLOAD_NOT_ALLOWED. Fault RATE_LIMITED while too many wait. Source: trust P21, U1-U14.
 */
@Injectable()
export class SealUpload {
  private readonly decoding = new OneAtATime(MOST_WAITING);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly owners: FileOwners,
    private readonly stored: StoredBytes,
  ) {}

  run(actor: Actor, ticketId: Id): Promise<Result<{ fileId: Id }>> {
    return this.decoding.run(() => this.seal(actor, ticketId));
  }

  private async seal(actor: Actor, ticketId: Id): Promise<Result<{ fileId: Id }>> {
    const found = await this.unit.run(actor, async (tx) => done(await sealable(tx, ticketId)));
    if (!found.ok) return found;
    const ticket = found.value;
    if (ticket.sealedAt) return done({ fileId: ticket.id });
    const prepared = await prepareFile(ticket.purpose, await this.stored.joined(ticket.chunks));
    if (isRefusal(prepared)) return this.end(actor, ticket, [], prepared);
    await this.stored.putFile(ticket.id, ticket.purpose, prepared);
    const result = await this.unit.run(actor, (tx) => this.keep(tx, ticketId, prepared));
    if (!result.ok) return this.end(actor, ticket, prepared.variants, result.refusal);
    await this.stored.removeChunks(ticket.chunks);
    return result;
  }

  /** The one place where a file comes to be; the quota row is locked from the question to the taking. */
  private async keep(tx: Tx, ticketId: Id, prepared: PreparedFile): Promise<Result<{ fileId: Id }>> {
    const ticket = await sealable(tx, ticketId, 'lock');
    if (ticket.sealedAt) return done({ fileId: ticket.id });
    const owner: FileOwner = { kind: ticket.ownerKind, id: ticket.ownerId };
    if (!(await this.owners.mayUpload(tx, owner, ticket.purpose))) return refused(uploadNotAllowed());
    const bytes = prepared.variants.reduce((sum, variant) => sum + variant.bytes, 0);
    const refusal = roomForFile(await lockRoom(tx, owner), bytes);
    if (refusal) return refused(refusal);
    await takeRoom(tx, owner, bytes);
    const { mediaType, sha256, width, height, pages } = prepared;
    const variants = prepared.variants.map((variant) => ({ name: variant.name, bytes: variant.bytes, width: variant.width, height: variant.height }));
    const kept = { mediaType, sha256, width, height, pages, variants, bytes };
    const from = { id: ticket.id, ownerKind: owner.kind, ownerId: owner.id, purpose: ticket.purpose, uploadedBy: ticket.personId };
    await tx.insert(StoredFileEntity, { ...kept, ...from, createdAt: tx.now, removedAt: null, purgedAt: null });
    await markSealed(tx, ticket.id);
    const payload = { ownerKind: owner.kind, ownerId: owner.id, purpose: ticket.purpose };
    await tx.record({ type: 'FileStored', subject: { kind: 'StoredFile', id: ticket.id }, payload });
    return done({ fileId: ticket.id });
  }

  /** A refusal has rolled its unit back, so the end of the ticket is a unit of its own. */
  private async end(actor: Actor, ticket: UploadTicketEntity, variants: PreparedFile['variants'], why: Refusal): Promise<Result<{ fileId: Id }>> {
    const ended = await this.unit.run(actor, async (tx) => done(await markEnded(tx, ticket.id)));
    if (ended.ok && ended.value) {
      await this.stored.removeFile(ticket.id, variants);
      await this.stored.removeChunks(ticket.chunks);
    }
    return refused(why);
  }
}

/** The actor's own ticket, complete and open, or already sealed. All else: Fault NOT_FOUND. */
async function sealable(tx: Tx, ticketId: Id, mode?: 'lock'): Promise<UploadTicketEntity> {
  const ticket = mode === 'lock' ? await tx.lock(UploadTicketEntity, ticketId) : await tx.findOne(UploadTicketEntity, { id: ticketId });
  if (!ticket || ticket.personId !== personIdOf(tx.actor)) throw notFound('upload ticket');
  if (!ticket.sealedAt && !(isOpen(ticket, tx.now) && isComplete(ticket))) throw notFound('upload ticket');
  return ticket;
}
