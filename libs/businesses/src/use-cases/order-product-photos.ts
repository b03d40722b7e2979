import { Injectable } from '@nestjs/common';
import { badInput, done, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockProductForEditing } from '../businesses-in-a-unit.js';
import { ProductPhotoEntity } from '../data/product.entity.js';

export interface OrderProductPhotosInput {
  readonly productId: Id;
  /** Every photo of the product, each once; the first one stands for it. */
  readonly photoIds: readonly Id[];
}

/** An owner or editor orders the photos of a product. Faults: BAD_USER_INPUT when the list is not exactly the product's photos, NOT_FOUND, FORBIDDEN. */
@Injectable()
export class OrderProductPhotos {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: OrderProductPhotosInput): Promise<Result<{ productId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const { business, product } = await lockProductForEditing(tx, input.productId);
      const photos = await tx.find(ProductPhotoEntity, { productId: product.id });
      if (!sameIds(photos.map((photo) => photo.id), input.photoIds)) throw badInput({ path: 'input.photoIds', code: 'PHOTOS_NOT_THE_SAME' });
      await tx.rows(
        `UPDATE product_photo p SET place = o.place FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, place) WHERE p.id = o.id AND p.product_id = $1`,
        [product.id, input.photoIds],
      );
      await tx.record({ type: 'ProductPhotosOrdered', subject: { kind: 'Product', id: product.id }, payload: { businessId: business.id } });
      return done({ productId: product.id });
    });
  }
}

const sameIds = (known: readonly Id[], given: readonly Id[]): boolean =>
  known.length === given.length && new Set(given).size === given.length && given.every((id) => known.includes(id));
