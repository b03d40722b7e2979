import { Injectable } from '@nestjs/common';
import { done, isId, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { StoredFileEntity } from '../data/stored-file.entity.js';
import { fileInUse } from '../domain/media.refusals.js';
import { FileOwners } from '../file-owners.js';
import { removeFile } from '../files-in-a-unit.js';

/**
 * Removes a file nothing holds any more and gives its room back at once; its bytes leave the disk with the next sweep.
 * Who may send for the owner may also remove. Refusal: FILE_IN_USE.
 */
@Injectable()
export class RemoveFile {
  constructor(private readonly unit: UnitOfWork, private readonly owners: FileOwners) {}

  async run(actor: Actor, fileId: Id): Promise<Result<{ fileId: Id }>> {
    if (!isId(fileId)) throw notFound('file');
    return this.unit.run(actor, async (tx) => {
      const file = await tx.lock(StoredFileEntity, fileId);
      const owner = { kind: file.ownerKind, id: file.ownerId };
      if (file.removedAt || !(await this.owners.mayUpload(tx, owner, file.purpose))) throw notFound('file');
      if (!(await this.owners.mayRemove(tx, { id: file.id, owner, purpose: file.purpose }))) return refused(fileInUse());
      await removeFile(tx, fileId);
      return done({ fileId });
    });
  }
}
