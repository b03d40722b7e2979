import { Injectable } from '@nestjs/common';
import { done, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { demandVersion, lockProductForEditing } from '../businesses-in-a-unit.js';
import { ProductEntity } from '../data/product.entity.js';
import { productArchived } from '../domain/business.refusals.js';
import { productColumns, type ProductInput } from './product-writing.js';

export interface UpdateProductInput extends ProductInput {
  readonly productId: Id;
  /** The version that was read. */
  readonly version: number;
}

/**
 * An owner or editor rewrites a product; what is left out is empty afterwards. Refusals: PRODUCT_ARCHIVED, CRAFT_UNKNOWN.
 * Faults: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class UpdateProduct {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: UpdateProductInput): Promise<Result<{ productId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const { business, product } = await lockProductForEditing(tx, input.productId);
      if (product.archivedAt) return refused(productArchived());
      demandVersion(product, input.version);
      await tx.update(ProductEntity, product, productColumns(input));
      await tx.record({ type: 'ProductUpdated', subject: { kind: 'Product', id: product.id }, payload: { businessId: business.id } });
      return done({ productId: product.id });
    });
  }
}
