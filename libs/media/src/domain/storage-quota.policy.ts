import type { Refusal } from '@ketnoi/common';
import { quotaExceeded } from './media.refusals.js';

/** Bytes of one owner, read while its quota row is locked. */
export interface Room {
  readonly limitBytes: number;
  readonly usedBytes: number;
  /** Declared by uploads that are still open. */
  readonly promisedBytes: number;
}

/** A new upload must fit beside the files there are and the uploads under way. */
export const roomForUpload = (room: Room, neededBytes: number): Refusal | null =>
  room.usedBytes + room.promisedBytes + neededBytes <= room.limitBytes
    ? null
    : quotaExceeded({ limitBytes: room.limitBytes, usedBytes: room.usedBytes + room.promisedBytes, neededBytes });

/** A finished file must fit beside the files there are: it may have grown or shrunk while it was made. */
export const roomForFile = (room: Room, neededBytes: number): Refusal | null =>
  room.usedBytes + neededBytes <= room.limitBytes ? null : quotaExceeded({ limitBytes: room.limitBytes, usedBytes: room.usedBytes, neededBytes });
