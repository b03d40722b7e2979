import { isId, notFound, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { StoredFileEntity } from './data/stored-file.entity.js';
import { lockRoom, takeRoom } from './data/storage-quota.queries.js';
import type { FileOwner, FilePurpose } from './domain/file-purpose.policy.js';

/** What another lib may keep beside its own reference to a file. */
export interface TakenFile {
  readonly id: Id;
  /** Of the file as it is kept: what a sealed record refers to. */
  readonly sha256: Buffer;
  readonly mediaType: 'image/webp' | 'application/pdf';
}

/**
 * The live file of this owner and purpose, held until the unit ends so that nobody removes it meanwhile. Another's file, one
 * of another purpose and none at all answer alike: Fault NOT_FOUND (trust U14, I9).
 */
export async function takeFile(tx: Tx, fileId: Id, owner: FileOwner, purpose: FilePurpose): Promise<TakenFile> {
  if (!isId(fileId)) throw notFound('file');
  const file = await tx.lock(StoredFileEntity, fileId);
  const fits = file.ownerKind === owner.kind && file.ownerId === owner.id && file.purpose === purpose && !file.removedAt;
  if (!fits) throw notFound('file');
  return { id: file.id, sha256: file.sha256, mediaType: file.mediaType };
}

/** A record that shows files for good. */
export interface FileHolder {
  /** Upper snake case, such as BOOTH_PAGE. */
  readonly kind: string;
  readonly id: Id;
}

/** Keeps live files of an owner from now on, whoever takes them away elsewhere: what was published shows them for good. Fault NOT_FOUND as in `takeFile`. */
export async function holdFiles(tx: Tx, fileIds: readonly Id[], owner: FileOwner, holder: FileHolder): Promise<void> {
  const files = await tx.lockAll(StoredFileEntity, fileIds);
  const isKept = (file: StoredFileEntity): boolean => file.ownerKind === owner.kind && file.ownerId === owner.id && !file.removedAt;
  if (files.length !== new Set(fileIds).size || !files.every(isKept)) throw notFound('file');
  await tx.rows(`INSERT INTO file_hold (file_id, holder_kind, holder_id) SELECT unnest($1::uuid[]), $2, $3 ON CONFLICT DO NOTHING`, [fileIds, holder.kind, holder.id]);
}

/** Whether a record shows the file for good. */
export async function isHeld(tx: Tx, fileId: Id): Promise<boolean> {
  return (await tx.rows(`SELECT 1 FROM file_hold WHERE file_id = $1 LIMIT 1`, [fileId])).length > 0;
}

/**
 * Takes a file away and gives its room back, inside the caller's unit; the caller has decided who may. Removing twice is
 * removing once. What a record holds stays where that record shows it.
 */
export async function removeFile(tx: Tx, fileId: Id): Promise<void> {
  const file = await tx.lock(StoredFileEntity, fileId);
  if (file.removedAt || (await isHeld(tx, fileId))) return;
  const owner = { kind: file.ownerKind, id: file.ownerId };
  await tx.rows(`UPDATE stored_file SET removed_at = $2 WHERE id = $1`, [fileId, tx.now]);
  await lockRoom(tx, owner);
  await takeRoom(tx, owner, -file.bytes);
  const payload = { ownerKind: owner.kind, ownerId: owner.id, purpose: file.purpose };
  await tx.record({ type: 'FileRemoved', subject: { kind: 'StoredFile', id: fileId }, payload });
}
