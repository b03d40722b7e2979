import { Injectable } from '@nestjs/common';
import { done, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { takeFile } from '@ketnoi/media';
import { UnitOfWork } from '@ketnoi/platform';
import { lockProductForEditing } from '../businesses-in-a-unit.js';
import { ProductPhotoEntity } from '../data/product.entity.js';
import { MOST_PHOTOS_OF_A_PRODUCT } from '../domain/business-limits.policy.js';
import { productArchived, tooManyPhotos } from '../domain/business.refusals.js';
import { FILE_OWNER_KIND } from '../domain/file-owner.policy.js';

export interface AttachProductPhotoInput {
  readonly productId: Id;
  /** Of a photo that was sent for this business. */
  readonly fileId: Id;
  /** What it shows, for those who cannot see it. */
  readonly altVi: string;
  readonly altEn?: string | null;
  readonly idempotencyKey: string;
}

/**
 * An owner or editor puts a sent photo behind the others of a product. Refusals: TOO_MANY_PHOTOS, PHOTO_ALREADY_USED,
 * PRODUCT_ARCHIVED. Faults: NOT_FOUND also for another's file or one of another purpose (trust.md, I9), FORBIDDEN.
 */
@Injectable()
export class AttachProductPhoto {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AttachProductPhotoInput): Promise<Result<{ productId: Id; photoId: Id }>> {
    const once = { act: 'attachProductPhoto', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { business, product } = await lockProductForEditing(tx, input.productId);
        if (product.archivedAt) return refused(productArchived());
        const file = await takeFile(tx, input.fileId, { kind: FILE_OWNER_KIND, id: business.id }, 'PRODUCT_PHOTO');
        const photos = await tx.find(ProductPhotoEntity, { productId: product.id });
        if (photos.length >= MOST_PHOTOS_OF_A_PRODUCT) return refused(tooManyPhotos(MOST_PHOTOS_OF_A_PRODUCT));
        const { altVi, altEn = null } = input;
        const { id: photoId } = await tx.insert(ProductPhotoEntity, { productId: product.id, fileId: file.id, place: photos.length + 1, altVi, altEn });
        const payload = { businessId: business.id, photoId, fileId: file.id };
        await tx.record({ type: 'ProductPhotoAttached', subject: { kind: 'Product', id: product.id }, payload });
        return done({ productId: product.id, photoId });
      },
      once,
    );
  }
}
