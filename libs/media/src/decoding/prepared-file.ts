import { createHash } from 'node:crypto';
import type { FileVariant } from '../data/stored-file.entity.js';

/** A file in the form in which it will be kept. Nothing of what the sender sent survives but pixels, or a paper's bytes. */
export interface PreparedFile {
  readonly mediaType: 'image/webp' | 'application/pdf';
  readonly sha256: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  readonly variants: readonly (FileVariant & { readonly content: Buffer })[];
}

export const sha256 = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();
