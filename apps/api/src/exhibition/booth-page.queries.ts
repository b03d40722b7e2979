import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { BoothPageQueries } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { BoothPageInWorkModel } from './booth-page.model.js';

@Resolver()
export class BoothPageQueriesResolver {
  constructor(private readonly reads: BoothPageQueries) {}

  @Access('verified')
  @Query(() => BoothPageInWorkModel, { description: 'The page of my business at an event, or of a business at my event. NOT_FOUND until it was first saved.' })
  async boothPageInWork(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('businessId', { type: () => ID }) businessId: string,
    @Context() { actor }: RequestContext,
  ): Promise<BoothPageInWorkModel> {
    const row = isId(eventId) && isId(businessId) ? await this.reads.ofBusiness(actor, eventId, businessId) : null;
    if (!row) throw notFound('booth page');
    return BoothPageInWorkModel.from(row);
  }
}
