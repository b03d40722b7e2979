import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AttachProductPhoto, OrderProductPhotos, RemoveProductPhoto } from '@ketnoi/businesses';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { LimitReached } from './business.refusals.js';
import { AttachProductPhotoInput, OrderProductPhotosInput, RemoveProductPhotoInput } from './product.inputs.js';
import { ProductModel } from './product.model.js';
import { productAfter } from './product.mutations.js';

const AttachProductPhotoResult = resultUnion('AttachProductPhotoResult', ProductModel, [LimitReached]);
const RemoveProductPhotoResult = resultUnion('RemoveProductPhotoResult', ProductModel);
const OrderProductPhotosResult = resultUnion('OrderProductPhotosResult', ProductModel);

type Answer = Promise<ProductModel | RefusalModel>;

@Resolver()
export class ProductPhotoMutationsResolver {
  constructor(private readonly attaching: AttachProductPhoto, private readonly removing: RemoveProductPhoto, private readonly ordering: OrderProductPhotos) {}

  @Access('verified')
  @Mutation(() => AttachProductPhotoResult, { description: 'Puts a sent photo behind the others of a product.' })
  async attachProductPhoto(@Args('input') { alt, ...input }: AttachProductPhotoInput, @Context() context: RequestContext): Answer {
    const result = await this.attaching.run(context.actor, { ...input, altVi: alt.vi, altEn: alt.en });
    return answer(result, context, ({ productId }) => productAfter(productId, context));
  }

  @Access('verified')
  @Mutation(() => RemoveProductPhotoResult, { description: 'Takes a photo away; its file goes with it.' })
  async removeProductPhoto(@Args('input') input: RemoveProductPhotoInput, @Context() context: RequestContext): Answer {
    return answer(await this.removing.run(context.actor, input), context, ({ productId }) => productAfter(productId, context));
  }

  @Access('verified')
  @Mutation(() => OrderProductPhotosResult, { description: 'Orders the photos of a product.' })
  async orderProductPhotos(@Args('input') input: OrderProductPhotosInput, @Context() context: RequestContext): Answer {
    return answer(await this.ordering.run(context.actor, input), context, ({ productId }) => productAfter(productId, context));
  }
}
