import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { BusinessQueries, ProductQueries, publicIdIn } from '@ketnoi/businesses';
import { isId, notFound } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize, SearchWords } from '../graphql/scalars.js';
import { BusinessConnection, BusinessModel } from './business.model.js';
import { ProductModel } from './product.model.js';

@Resolver()
export class BusinessQueriesResolver {
  constructor(private readonly businessReads: BusinessQueries, private readonly productReads: ProductQueries) {}

  @Access('signed-in')
  @Query(() => BusinessConnection, { description: 'Businesses in which I hold a role, by name.' })
  async myBusinesses(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<BusinessModel>> {
    const rows = await this.businessReads.ofStaff(actor, { first, after: positionAfter(after, 'myBusinesses') });
    return toConnection(rows, first, 'myBusinesses', ({ name, id }) => ({ key: name, id }), (row) => BusinessModel.from(row));
  }

  @Access('anyone')
  @Query(() => BusinessConnection, { description: 'The directory, by name: public businesses; all of them for the Department.' })
  async businesses(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => SearchWords, nullable: true }) search: string | null,
    @Args('craftVillageId', { type: () => ID, nullable: true, description: 'Only those with an establishment there.' }) craftVillageId: string | null,
  ): Promise<Connection<BusinessModel>> {
    if (craftVillageId && !isId(craftVillageId)) throw notFound('craft village');
    const filter = { search: search || null, craftVillageId: craftVillageId ?? null };
    const list = `businesses:${JSON.stringify(filter)}`;
    const rows = await this.businessReads.directory(actor, filter, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ name, id }) => ({ key: name, id }), (row) => BusinessModel.from(row));
  }

  @Access('anyone')
  @Query(() => BusinessModel, { description: 'NOT_FOUND also where you may not see it.' })
  async business(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<BusinessModel> {
    const row = isId(id) ? await loaders.businessById.load(id) : null;
    if (!row) throw notFound('business');
    return BusinessModel.from(row);
  }

  @Access('anyone')
  @Query(() => BusinessModel, { description: 'By the last segment of its address, also when the name in it is a former one.' })
  async businessAt(@Args('address', { type: () => String }) address: string, @Context() { actor }: RequestContext): Promise<BusinessModel> {
    const publicId = publicIdIn(address);
    const [row] = publicId ? await this.businessReads.publicByPublicIds(actor, [publicId]) : [];
    if (!row) throw notFound('business');
    return BusinessModel.from(row);
  }

  @Access('anyone')
  @Query(() => ProductModel, { description: 'NOT_FOUND also where you may not see it.' })
  async product(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<ProductModel> {
    const row = isId(id) ? await loaders.productById.load(id) : null;
    if (!row) throw notFound('product');
    return ProductModel.from(row);
  }

  @Access('anyone')
  @Query(() => ProductModel, { description: 'By the last segment of its address, also when the name in it is a former one.' })
  async productAt(@Args('address', { type: () => String }) address: string, @Context() { actor }: RequestContext): Promise<ProductModel> {
    const publicId = publicIdIn(address);
    const [row] = publicId ? await this.productReads.byPublicIds(actor, [publicId]) : [];
    if (!row) throw notFound('product');
    return ProductModel.from(row);
  }
}
