import { Injectable } from '@nestjs/common';
import { done, isId, notFound, type Actor, type Id, type Result } from '@ketnoi/common';
import { removeFile } from '@ketnoi/media';
import { UnitOfWork } from '@ketnoi/platform';
import { lockProductForEditing } from '../businesses-in-a-unit.js';
import { ProductPhotoEntity } from '../data/product.entity.js';

/** An owner or editor takes a photo away; its file goes with it and those behind it move up. Faults: NOT_FOUND, FORBIDDEN. */
@Injectable()
export class RemoveProductPhoto {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: { readonly photoId: Id }): Promise<Result<{ productId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const found = isId(input.photoId) ? await tx.findOne(ProductPhotoEntity, { id: input.photoId }) : null;
      if (!found) throw notFound('photo');
      const { business, product } = await lockProductForEditing(tx, found.productId);
      const photo = await tx.lock(ProductPhotoEntity, found.id);
      await tx.remove(ProductPhotoEntity, { id: photo.id });
      await tx.rows(`UPDATE product_photo SET place = place - 1 WHERE product_id = $1 AND place > $2`, [product.id, photo.place]);
      await removeFile(tx, photo.fileId);
      const payload = { businessId: business.id, photoId: photo.id, fileId: photo.fileId };
      await tx.record({ type: 'ProductPhotoRemoved', subject: { kind: 'Product', id: product.id }, payload });
      return done({ productId: product.id });
    });
  }
}
