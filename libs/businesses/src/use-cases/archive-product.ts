import { Injectable } from '@nestjs/common';
import { done, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockProductForEditing } from '../businesses-in-a-unit.js';
import { ProductEntity } from '../data/product.entity.js';

/** An owner or editor takes a product off the shelf; it stays for those who refer to it. Twice is once. Faults: NOT_FOUND, FORBIDDEN. */
@Injectable()
export class ArchiveProduct {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: { readonly productId: Id }): Promise<Result<{ productId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const { business, product } = await lockProductForEditing(tx, input.productId);
      if (!product.archivedAt) {
        await tx.update(ProductEntity, product, { archivedAt: tx.now });
        await tx.record({ type: 'ProductArchived', subject: { kind: 'Product', id: product.id }, payload: { businessId: business.id } });
      }
      return done({ productId: product.id });
    });
  }
}
