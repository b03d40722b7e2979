import type { Actor } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { FileRow } from './data/file.queries.js';
import type { FileOwner, FilePurpose } from './domain/file-purpose.policy.js';

/**
 * What media asks about owners, answered by an app from the libs that know them. The first and the last question are asked
 * inside a unit and must be answered from rows read there, so that a right removed meanwhile is gone (trust C8, U13).
 */
export abstract class FileOwners {
  /** Whether the unit's actor may send a file of this purpose for this owner now. False also when there is no such owner. */
  abstract mayUpload(tx: Tx, owner: FileOwner, purpose: FilePurpose): Promise<boolean>;

  /** Whether the actor may read this private file now. */
  abstract mayRead(actor: Actor, file: FileRow): Promise<boolean>;

  /** Whether nothing holds the file any more: no sealed sheet of answers, no published page. */
  abstract mayRemove(tx: Tx, file: { id: string; owner: FileOwner; purpose: FilePurpose }): Promise<boolean>;
}
