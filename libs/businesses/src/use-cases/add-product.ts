import { Injectable } from '@nestjs/common';
import { done, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockForEditing, nextPublicId } from '../businesses-in-a-unit.js';
import { ProductEntity } from '../data/product.entity.js';
import { MOST_LIVE_PRODUCTS } from '../domain/business-limits.policy.js';
import { tooManyProducts } from '../domain/business.refusals.js';
import { productColumns, type ProductInput } from './product-writing.js';

export interface AddProductInput extends ProductInput {
  readonly businessId: Id;
  readonly idempotencyKey: string;
}

/**
 * An owner or editor adds something the business makes. Source: issue 2, section 3.1. Refusals: TOO_MANY_PRODUCTS, CRAFT_UNKNOWN.
 * Faults: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class AddProduct {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AddProductInput): Promise<Result<{ productId: Id }>> {
    const once = { act: 'addProduct', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const business = await lockForEditing(tx, input.businessId);
        const [live] = await tx.rows<{ count: number }>(`SELECT count(*)::int AS count FROM product WHERE business_id = $1 AND archived_at IS NULL`, [business.id]);
        if ((live?.count ?? 0) >= MOST_LIVE_PRODUCTS) return refused(tooManyProducts(MOST_LIVE_PRODUCTS));
        const publicId = await nextPublicId(tx);
        const row = { version: 1, businessId: business.id, publicId, ...productColumns(input), createdAt: tx.now, archivedAt: null };
        const { id } = await tx.insert(ProductEntity, row);
        await tx.record({ type: 'ProductAdded', subject: { kind: 'Product', id }, payload: { businessId: business.id } });
        return done({ productId: id });
      },
      once,
    );
  }
}
