import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { FileQueries } from './data/file.queries.js';
import { StorageQuotaEntity } from './data/storage-quota.entity.js';
import { StoredFileEntity } from './data/stored-file.entity.js';
import { UploadTicketEntity } from './data/upload-ticket.entity.js';
import { FileOwners } from './file-owners.js';
import { StoredBytes } from './stored-bytes.js';
import { UploadTickets } from './upload-tickets.js';
import { LinkPrivateFile } from './use-cases/link-private-file.js';
import { OpenPublicFile } from './use-cases/open-public-file.js';
import { ReceiveChunk } from './use-cases/receive-chunk.js';
import { RemoveFile } from './use-cases/remove-file.js';
import { RequestUpload } from './use-cases/request-upload.js';
import { SealUpload } from './use-cases/seal-upload.js';
import { SweepFiles } from './use-cases/sweep-files.js';

export const MEDIA_ENTITIES = [StorageQuotaEntity, UploadTicketEntity, StoredFileEntity];

const READS = [FileQueries, StoredBytes, OpenPublicFile, SweepFiles];
const ACTS = [UploadTickets, RequestUpload, ReceiveChunk, SealUpload, LinkPrivateFile, RemoveFile];

/** Without owners it reads public files and sweeps; with them, persons send, read and remove. */
@Module({ providers: READS, exports: READS })
export class MediaModule {
  /** `imports` are the modules that `owners` needs. Once per process: decoding takes turns inside it. */
  static withOwners(owners: Type<FileOwners>, imports: ModuleMetadata['imports'] = []): DynamicModule {
    return { module: MediaModule, imports, providers: [...ACTS, { provide: FileOwners, useClass: owners }], exports: ACTS };
  }
}
