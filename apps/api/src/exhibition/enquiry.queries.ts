import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { EnquiryQueries, type EnquiryState } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { EnquiryConnection, EnquiryModel, EnquiryStateEnum, SentEnquiryModel } from './enquiry.model.js';

@Resolver()
export class EnquiryQueriesResolver {
  constructor(private readonly reads: EnquiryQueries) {}

  @Access('verified')
  @Query(() => EnquiryConnection, { description: 'Enquiries of a page at whose booth I work, the newest first; empty for everybody else.' })
  async enquiries(
    @Context() { actor }: RequestContext,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('state', { type: () => EnquiryStateEnum, nullable: true }) state: EnquiryState | null,
  ): Promise<Connection<EnquiryModel>> {
    const list = `enquiries:${pageId}:${state ?? ''}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null, state: state ?? null };
    const rows = isId(pageId) ? await this.reads.ofPage(actor, pageId, page) : [];
    return toConnection(rows, first, list, ({ id }) => ({ key: '', id }), (row) => EnquiryModel.from(row));
  }

  @Access('verified')
  @Query(() => EnquiryModel, { description: 'NOT_FOUND also where you do not work at the booth.' })
  async enquiry(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<EnquiryModel> {
    const row = isId(id) ? await loaders.enquiryById.load(id) : null;
    if (!row) throw notFound('enquiry');
    return EnquiryModel.from(row);
  }

  @Access('anyone')
  @Query(() => SentEnquiryModel, { description: 'State and answer for the sender, by the token of the link; NOT_FOUND for any other text.' })
  async enquiryByToken(@Args('token', { type: () => String }) token: string): Promise<SentEnquiryModel> {
    const row = await this.reads.sentBy(token);
    if (!row) throw notFound('enquiry');
    return SentEnquiryModel.from(row);
  }
}
