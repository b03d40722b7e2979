import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AddProduct, ArchiveProduct, UpdateProduct } from '@ketnoi/businesses';
import { notFound, type Id } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { LimitReached } from './business.refusals.js';
import { AddProductInput, ArchiveProductInput, UpdateProductInput, type ProductTextInput } from './product.inputs.js';
import { ProductModel } from './product.model.js';

const AddProductResult = resultUnion('AddProductResult', ProductModel, [LimitReached]);
const UpdateProductResult = resultUnion('UpdateProductResult', ProductModel);
const ArchiveProductResult = resultUnion('ArchiveProductResult', ProductModel);

type Answer = Promise<ProductModel | RefusalModel>;

@Resolver()
export class ProductMutationsResolver {
  constructor(private readonly adding: AddProduct, private readonly updating: UpdateProduct, private readonly archiving: ArchiveProduct) {}

  @Access('verified')
  @Mutation(() => AddProductResult, { description: 'Adds something the business makes.' })
  async addProduct(@Args('input') { name, about, material, ...input }: AddProductInput, @Context() context: RequestContext): Answer {
    const result = await this.adding.run(context.actor, { ...input, ...textsOf({ name, about, material }) });
    return answer(result, context, ({ productId }) => productAfter(productId, context));
  }

  @Access('verified')
  @Mutation(() => UpdateProductResult, { description: 'Rewrites a product.' })
  async updateProduct(@Args('input') { name, about, material, ...input }: UpdateProductInput, @Context() context: RequestContext): Answer {
    const result = await this.updating.run(context.actor, { ...input, ...textsOf({ name, about, material }) });
    return answer(result, context, ({ productId }) => productAfter(productId, context));
  }

  @Access('verified')
  @Mutation(() => ArchiveProductResult, { description: 'Takes a product off the shelf; twice is once.' })
  async archiveProduct(@Args('input') input: ArchiveProductInput, @Context() context: RequestContext): Answer {
    return answer(await this.archiving.run(context.actor, input), context, ({ productId }) => productAfter(productId, context));
  }
}

/** The product as it stands after the act. */
export async function productAfter(productId: Id, { loaders }: RequestContext): Promise<ProductModel> {
  loaders.photosByProductId.clearAll();
  const row = await loaders.productById.clearAll().load(productId);
  if (!row) throw notFound('product');
  return ProductModel.from(row);
}

const textsOf = ({ name, about, material }: ProductTextInput) => ({
  nameVi: name.vi, nameEn: name.en, aboutVi: about?.vi, aboutEn: about?.en, materialVi: material?.vi, materialEn: material?.en,
});
