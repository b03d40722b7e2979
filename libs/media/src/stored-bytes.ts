import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { FileStore, Keys } from '@ketnoi/platform';
import type { FileVariant } from './data/stored-file.entity.js';
import { sha256, type PreparedFile } from './decoding/prepared-file.js';
import { PURPOSE_RULES, type FilePurpose, type VariantName } from './domain/file-purpose.policy.js';

const keyOf = (fileId: Id, variant: VariantName): string => `media/${fileId}/${variant}.bin`;

/**
 * The bytes of pieces and of finished files. Private ones are encrypted, bound to their file and variant, so that whoever
 * runs the machine reads no evidence (trust, section 4). Never called inside a unit.
 */
@Injectable()
export class StoredBytes {
  constructor(private readonly files: FileStore, private readonly keys: Keys) {}

  /** The key of a piece names its content, so that two pieces for one offset never mix and a repeated one is known again. */
  keyOfChunk(ticketId: Id, offset: number, bytes: Buffer): string {
    return `uploads/${ticketId}/${offset}-${sha256(bytes).toString('hex').slice(0, 32)}`;
  }

  /** The same piece, sent twice at once, may be put by the other request: what stands under the key is this content. */
  async putChunk(key: string, bytes: Buffer): Promise<void> {
    try {
      await this.files.put(key, bytes);
    } catch (error) {
      if (!(await this.files.has(key))) throw error;
    }
  }

  async joined(chunks: readonly string[]): Promise<Buffer> {
    return Buffer.concat(await Promise.all(chunks.map((key) => this.files.get(key))));
  }

  async removeChunks(chunks: readonly string[]): Promise<void> {
    for (const key of chunks) await this.files.remove(key);
  }

  async putFile(fileId: Id, purpose: FilePurpose, file: PreparedFile): Promise<void> {
    for (const variant of file.variants) {
      const bytes = PURPOSE_RULES[purpose].isPublic ? variant.content : this.sealed(fileId, variant);
      await this.files.put(keyOf(fileId, variant.name), bytes);
    }
  }

  /** The bytes of one variant as they were made. Throws when they are missing or were altered. */
  async getFile(fileId: Id, purpose: FilePurpose, variant: VariantName): Promise<Buffer> {
    const bytes = await this.files.get(keyOf(fileId, variant));
    if (PURPOSE_RULES[purpose].isPublic) return bytes;
    return Buffer.from(this.keys.open('evidence', bytes, `${fileId}/${variant}`), 'base64');
  }

  async removeFile(fileId: Id, variants: readonly Pick<FileVariant, 'name'>[]): Promise<void> {
    for (const variant of variants) await this.files.remove(keyOf(fileId, variant.name));
  }

  private sealed(fileId: Id, variant: PreparedFile['variants'][number]): Buffer {
    return this.keys.seal('evidence', variant.content.toString('base64'), `${fileId}/${variant.name}`);
  }
}
