import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { PhotoModel } from '../media/file.model.js';
import { CraftModel } from '../places/craft.model.js';
import { BusinessModel } from './business.model.js';
import { ProductModel, ProductPhotoModel } from './product.model.js';

@Resolver(() => ProductModel)
export class ProductFieldsResolver {
  @ResolveField(() => BusinessModel)
  async business(product: ProductModel, _args: unknown, { loaders }: RequestContext): Promise<BusinessModel> {
    const row = await loaders.businessById.load(product.businessId);
    if (!row) throw notFound('business');
    return BusinessModel.from(row);
  }

  @ResolveField(() => CraftModel, { nullable: true, description: 'Null where it was not said.' })
  async craft({ craftId }: ProductModel, _args: unknown, { loaders }: RequestContext): Promise<CraftModel | null> {
    const row = craftId && (await loaders.craftById.load(craftId));
    return row ? CraftModel.from(row) : null;
  }

  @ResolveField(() => [ProductPhotoModel], { description: 'The first one stands for the product; at most 10.' })
  async photos(product: ProductModel, _args: unknown, { loaders }: RequestContext): Promise<ProductPhotoModel[]> {
    return (await loaders.photosByProductId.load(product.id)).map((row) => ProductPhotoModel.from(row));
  }
}

@Resolver(() => ProductPhotoModel)
export class ProductPhotoFieldsResolver {
  @ResolveField(() => PhotoModel, { nullable: true, description: 'Null once its file was removed.' })
  async photo({ fileId }: ProductPhotoModel, _args: unknown, { loaders }: RequestContext): Promise<PhotoModel | null> {
    const row = await loaders.photoById.load(fileId);
    return row && PhotoModel.from(row);
  }
}
