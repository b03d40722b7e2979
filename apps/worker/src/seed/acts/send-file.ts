import type { Id, PersonActor } from '@ketnoi/common';
import { FILE_OWNER_KIND } from '@ketnoi/businesses';
import { ReceiveChunk, RequestUpload, type FilePurpose } from '@ketnoi/media';
import type { Play } from '../play.js';
import { had, must } from '../use.js';

export interface FileToSend {
  readonly owner: PersonActor;
  readonly businessId: Id;
  readonly purpose: FilePurpose;
  readonly bytes: Buffer;
}

/** Sends a file as a browser does: a ticket, the bytes, and what media makes of them. */
export async function sendFile(play: Play, { owner, businessId, purpose, bytes }: FileToSend): Promise<Id> {
  const ticket = must(await play.use(RequestUpload).run(owner, { owner: { kind: FILE_OWNER_KIND, id: businessId }, purpose, bytes: bytes.length, idempotencyKey: play.key() }));
  const { fileId } = must(await play.use(ReceiveChunk).run(owner, { ticketId: ticket.ticketId, token: ticket.token, offset: null, bytes }));
  return had(fileId, 'file');
}
