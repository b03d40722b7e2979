import { Injectable } from '@nestjs/common';
import { isEvidence, LayerQueries } from '@ketnoi/assessment';
import { canEdit, editsNow, FILE_OWNER_KIND } from '@ketnoi/businesses';
import type { Actor } from '@ketnoi/common';
import { isOnBoothPage } from '@ketnoi/exhibition';
import { FileOwners, type FileOwner, type FilePurpose, type FileRow } from '@ketnoi/media';
import type { Tx } from '@ketnoi/platform';

/** Files belong to businesses: whoever edits one now may send for it; evidence is also read by those who judge it. */
@Injectable()
export class BusinessFileOwners extends FileOwners {
  constructor(private readonly layers: LayerQueries) {
    super();
  }

  async mayUpload(tx: Tx, owner: FileOwner): Promise<boolean> {
    return owner.kind === FILE_OWNER_KIND && editsNow(tx, owner.id);
  }

  async mayRead(actor: Actor, file: FileRow): Promise<boolean> {
    if (file.ownerKind === FILE_OWNER_KIND && canEdit(actor, file.ownerId)) return true;
    return (await this.layers.readableFiles(actor, [file.id])).has(file.id);
  }

  /** A paper until somebody cites it, a photo of a booth until a page shows it. A photo of a product goes with the product. */
  async mayRemove(tx: Tx, file: { id: string; purpose: FilePurpose }): Promise<boolean> {
    if (file.purpose === 'BOOTH_PHOTO') return !(await isOnBoothPage(tx, file.id));
    return file.purpose === 'EVIDENCE' && !(await isEvidence(tx, file.id));
  }
}
