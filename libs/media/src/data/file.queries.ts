import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import { PUBLIC_PURPOSES, type FilePurpose } from '../domain/file-purpose.policy.js';
import type { FileVariant } from './stored-file.entity.js';

export interface FileRow {
  readonly id: Id;
  readonly ownerKind: string;
  readonly ownerId: Id;
  readonly purpose: FilePurpose;
  readonly mediaType: 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  readonly variants: readonly FileVariant[];
  readonly uploadedBy: Id;
  readonly createdAt: Date;
}

const columns = `f.id, f.owner_kind AS "ownerKind", f.owner_id AS "ownerId", f.purpose, f.media_type AS "mediaType", f.bytes, f.sha256,
                f.width, f.height, f.pages, f.variants, f.uploaded_by AS "uploadedBy", f.created_at AS "createdAt"`;

const filesByIds: NamedStatement = {
  name: 'media.filesByIds',
  text: `SELECT ${columns} FROM stored_file f WHERE f.id = ANY($1) AND f.removed_at IS NULL`,
};

const publicFilesByIds: NamedStatement = {
  name: 'media.publicFilesByIds',
  text: `SELECT ${columns} FROM stored_file f WHERE f.id = ANY($1) AND f.purpose = ANY($2) AND f.removed_at IS NULL`,
};

/** Removed files whose bytes are still on disk. */
export const filesToPurge: NamedStatement = {
  name: 'media.filesToPurge',
  text: `SELECT f.id, f.media_type AS "mediaType", f.variants FROM stored_file f
          WHERE f.removed_at IS NOT NULL AND f.purged_at IS NULL ORDER BY f.removed_at LIMIT $1`,
};

@Injectable()
export class FileQueries {
  constructor(private readonly reads: ReadPool) {}

  /** Live files of any purpose. The caller has already shown that the actor may see the record they are attached to. */
  byIds(ids: readonly Id[]): Promise<FileRow[]> {
    return this.reads.rows(filesByIds, [ids]);
  }

  /** Live files that anybody may see: safe behind every public field. */
  publicByIds(ids: readonly Id[]): Promise<FileRow[]> {
    return this.reads.rows(publicFilesByIds, [ids, PUBLIC_PURPOSES]);
  }
}
