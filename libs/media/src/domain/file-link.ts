import type { Id } from '@ketnoi/common';
import { VARIANTS, type VariantName } from './file-purpose.policy.js';

/** Longest life of a link to a private file. Source: trust P9. */
export const LINK_SECONDS = 300;

/** What a link to a private file says, before it is signed. */
export interface FileLink {
  readonly fileId: Id;
  readonly variant: VariantName;
  /** The only person it opens for. */
  readonly personId: Id;
  /** Seconds since 1970 at which it is over. */
  readonly until: number;
}

const ID_BYTES = 16;
const UNTIL_BYTES = 5;
const PACKED = /^[A-Za-z0-9_-]{51}$/;

/** 51 characters, so that a signed link stays within one path segment of a hundred. */
export function packLink({ fileId, variant, personId, until }: FileLink): string {
  const time = Buffer.alloc(UNTIL_BYTES);
  time.writeUIntBE(until, 0, UNTIL_BYTES);
  return Buffer.concat([bytesOf(fileId), bytesOf(personId), Buffer.from([VARIANTS.indexOf(variant)]), time]).toString('base64url');
}

/** What the text says, or null when it is no link. The caller has checked the signature. */
export function unpackLink(text: string): FileLink | null {
  if (!PACKED.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const variant = VARIANTS[bytes.readUInt8(2 * ID_BYTES)];
  if (!variant) return null;
  return { fileId: idAt(bytes, 0), personId: idAt(bytes, ID_BYTES), variant, until: bytes.readUIntBE(2 * ID_BYTES + 1, UNTIL_BYTES) };
}

export const isOver = ({ until }: Pick<FileLink, 'until'>, now: Date): boolean => now.getTime() >= until * 1_000;

const bytesOf = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idAt = (bytes: Buffer, at: number): Id =>
  bytes.toString('hex', at, at + ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
