import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound, type Id } from '@ketnoi/common';
import { PublicHallQueries, searchKeyOf, SearchQueries, type SearchKind } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import { PageSize, SearchWords } from '../graphql/scalars.js';
import { SearchHitConnection, SearchHitModel, SearchKindEnum } from './search.model.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

@Resolver()
export class SearchQueriesResolver {
  constructor(private readonly finding: SearchQueries, private readonly exhibitions: PublicHallQueries) {}

  @Access('anyone')
  @Query(() => SearchHitConnection, { description: 'Businesses, booths and products. Within an event also its archive; otherwise the directory and every exhibition that can be seen now.' })
  async search(
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('words', { type: () => SearchWords, nullable: true, description: 'With or without Vietnamese marks; titles with the very marks come first.' }) words: string | null,
    @Args('craft', { type: () => String, nullable: true, description: 'Code of a craft, such as LACQUER.' }) craft: string | null,
    @Args('village', { type: () => ID, nullable: true, description: 'A craft village.' }) village: string | null,
    @Args('criterion', { type: () => String, nullable: true, description: 'Code of a criterion, such as C1: only who meets it by a certificate in force.' }) criterion: string | null,
    @Args('eventCode', { type: () => String, nullable: true, description: 'Only exhibitors of this event, their booths and what these show.' }) eventCode: string | null,
    @Args('kinds', { type: () => [SearchKindEnum], nullable: true, description: 'All kinds unless told.' }) kinds: SearchKind[] | null,
  ): Promise<Connection<SearchHitModel>> {
    const filter = { words: words || null, craft: codeOf(craft), villageId: villageOf(village), criterion: codeOf(criterion), eventId: await this.eventOf(eventCode), kinds: kinds ?? null };
    const list = `search:${JSON.stringify(filter)}`;
    const rows = await this.finding.find(filter, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, (row) => ({ key: searchKeyOf(row), id: row.id }), (row) => SearchHitModel.from(row));
  }

  private async eventOf(code: string | null): Promise<Id | null> {
    if (!code) return null;
    const exhibition = CODE.test(code) ? await this.exhibitions.exhibition(code) : null;
    if (!exhibition) throw notFound('event');
    return exhibition.id;
  }
}

/** What cannot be a code is nobody's. */
function codeOf(code: string | null): string | null {
  if (code && !CODE.test(code)) throw notFound('code');
  return code || null;
}

function villageOf(id: string | null): Id | null {
  if (id && !isId(id)) throw notFound('craft village');
  return id || null;
}
