import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { PublicHallQueries } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { ExhibitionBoothModel, ExhibitionModel } from './public-hall.model.js';

/** What no code of ours looks like is not looked for. */
const EVENT_CODE = /^[A-Z0-9][A-Z0-9-]{2,39}$/;
const PAGE_CODE = /^[0-9a-hjkmnp-tv-z]{6}$/;

@Resolver()
export class PublicHallQueriesResolver {
  constructor(private readonly reads: PublicHallQueries) {}

  @Access('anyone')
  @Query(() => ExhibitionModel, { description: 'The exhibition of an announced event, while it is open and ever after.' })
  async exhibition(@Args('eventCode', { type: () => String }) eventCode: string): Promise<ExhibitionModel> {
    const row = EVENT_CODE.test(eventCode) ? await this.reads.exhibition(eventCode) : null;
    if (!row) throw notFound('exhibition');
    return ExhibitionModel.from(row);
  }

  @Access('anyone')
  @Query(() => ExhibitionBoothModel, { description: 'A booth by the code of its page: the same address before, while and after its exhibition is open.' })
  async boothPage(@Args('code', { type: () => String }) code: string, @Context() { loaders }: RequestContext): Promise<ExhibitionBoothModel> {
    const row = PAGE_CODE.test(code) ? await this.reads.exhibitorByCode(code) : null;
    const exhibition = row && (await loaders.exhibitionByEventId.load(row.eventId));
    if (!row || !exhibition) throw notFound('booth page');
    return ExhibitionBoothModel.from(row, exhibition.phase);
  }
}
