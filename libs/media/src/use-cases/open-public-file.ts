import { Injectable } from '@nestjs/common';
import { isId, notFound, type Id } from '@ketnoi/common';
import { FileQueries } from '../data/file.queries.js';
import type { VariantName } from '../domain/file-purpose.policy.js';
import { StoredBytes } from '../stored-bytes.js';

export interface OpenedFile {
  readonly content: Buffer;
  readonly mediaType: 'image/webp' | 'application/pdf';
  /** Made of the id; a name given by a person is never used. */
  readonly fileName: string;
}

/** A photo that anybody may see. Evidence is not found here, by whatever id. */
@Injectable()
export class OpenPublicFile {
  constructor(private readonly files: FileQueries, private readonly stored: StoredBytes) {}

  async run(fileId: Id, variant: string): Promise<OpenedFile> {
    const [file] = isId(fileId) ? await this.files.publicByIds([fileId]) : [];
    const kept = file?.variants.find((one) => one.name === variant);
    if (!file || !kept) throw notFound('file');
    const content = await this.stored.getFile(file.id, file.purpose, kept.name);
    return { content, mediaType: file.mediaType, fileName: fileNameOf(file.id, kept.name, file.mediaType) };
  }
}

export const fileNameOf = (fileId: Id, variant: VariantName, mediaType: OpenedFile['mediaType']): string =>
  `${fileId}-${variant}.${mediaType === 'image/webp' ? 'webp' : 'pdf'}`;
