import { Injectable } from '@nestjs/common';
import { done, isId, notFound, refused, unauthenticated, type Actor, type Id, type Result } from '@ketnoi/common';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { lockRoom } from '../data/storage-quota.queries.js';
import { UploadTicketEntity } from '../data/upload-ticket.entity.js';
import { PURPOSE_RULES, type FileOwner, type FilePurpose } from '../domain/file-purpose.policy.js';
import { fileEmpty, fileTooLarge } from '../domain/media.refusals.js';
import { roomForUpload } from '../domain/storage-quota.policy.js';
import { MAX_CHUNK_BYTES, TICKET_HOURS } from '../domain/upload-ticket.policy.js';
import { FileOwners } from '../file-owners.js';
import { UploadTickets } from '../upload-tickets.js';

export interface RequestUploadInput {
  readonly owner: FileOwner;
  readonly purpose: FilePurpose;
  /** Size of the file; the upload is complete when as many have arrived. */
  readonly bytes: number;
  readonly idempotencyKey: string;
}

export interface UploadTicket {
  /** Also the id of the file once it is sealed. */
  readonly ticketId: Id;
  /** Goes with every chunk. Useless without the person's own sign-in. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly maxChunkBytes: number;
}

const PER_PERSON = { act: 'request-upload', times: 300, perSeconds: 3_600 };

/**
 * Gives a ticket to send one file for an owner the actor acts for. The declared bytes hold their room in the quota until the
 * ticket is sealed, refused or over. Refusals: FILE_EMPTY, FILE_TOO_LARGE, QUOTA_EXCEEDED. Source: trust P21, settled.md (uploads).
 */
@Injectable()
export class RequestUpload {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly owners: FileOwners,
    private readonly tickets: UploadTickets,
    private readonly limits: ActLimits,
  ) {}

  async run(actor: Actor, input: RequestUploadInput): Promise<Result<UploadTicket>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    await this.limits.count(PER_PERSON, actor.personId);
    const { maxBytes } = PURPOSE_RULES[input.purpose];
    if (input.bytes < 1) return refused(fileEmpty());
    if (input.bytes > maxBytes) return refused(fileTooLarge(maxBytes));
    const once = { act: 'requestUpload', key: input.idempotencyKey, input };
    const given = await this.unit.run(actor, (tx) => this.give(tx, actor.personId, input), once);
    if (!given.ok) return given;
    const { ticketId, expiresAt } = given.value;
    return done({ ticketId, token: this.tickets.tokenOf(ticketId), expiresAt: new Date(expiresAt), maxChunkBytes: MAX_CHUNK_BYTES });
  }

  private async give(tx: Tx, personId: Id, { owner, purpose, bytes }: RequestUploadInput): Promise<Result<{ ticketId: Id; expiresAt: string }>> {
    if (!isId(owner.id) || !(await this.owners.mayUpload(tx, owner, purpose))) throw notFound('owner');
    const refusal = roomForUpload(await lockRoom(tx, owner), bytes);
    if (refusal) return refused(refusal);
    const expiresAt = new Date(tx.now.getTime() + TICKET_HOURS * 3_600_000);
    const ticket = await tx.insert(UploadTicketEntity, {
      ownerKind: owner.kind,
      ownerId: owner.id,
      purpose,
      personId,
      declaredBytes: bytes,
      receivedBytes: 0,
      chunks: [],
      createdAt: tx.now,
      expiresAt,
      sealedAt: null,
      endedAt: null,
    });
    return done({ ticketId: ticket.id, expiresAt: expiresAt.toISOString() });
  }
}
