import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { PublicHallQueries, type PageContentRow } from '@ketnoi/exhibition';
import { ContactModel } from '../businesses/business.model.js';
import { EventModel } from '../events/event.model.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime } from '../graphql/scalars.js';
import { CriteriaStripModel } from './public-criteria.model.js';
import { BoothProductModel, ExhibitionBoothConnection, ExhibitionBoothModel, ExhibitionModel, StoryBeatModel } from './public-hall.model.js';
import { HallPageSize } from './public-hall.scalars.js';

@Resolver(() => ExhibitionModel)
export class ExhibitionFieldsResolver {
  constructor(private readonly reads: PublicHallQueries) {}

  @ResolveField(() => EventModel)
  async event({ id }: ExhibitionModel, _args: unknown, { loaders, locale }: RequestContext): Promise<EventModel> {
    const row = await loaders.eventById.load(id);
    if (!row) throw notFound('event');
    return EventModel.from(row, { locale });
  }

  @ResolveField(() => ExhibitionBoothConnection, { description: 'Exhibitors in the order of the halls and labels, those that are only online last.' })
  async booths(
    @Parent() exhibition: ExhibitionModel,
    @Args('first', { type: () => HallPageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('hallId', { type: () => ID, nullable: true, description: 'Only those with a place in this hall.' }) hallId: string | null,
  ): Promise<Connection<ExhibitionBoothModel>> {
    if (hallId && !isId(hallId)) throw notFound('hall');
    const list = `booths:${exhibition.id}:${hallId ?? ''}`;
    const rows = await this.reads.exhibitors(exhibition.id, { first, after: positionAfter(after, list), hallId: hallId ?? null });
    return toConnection(rows, first, list, ({ sortKey, businessId }) => ({ key: sortKey, id: businessId }), (row) => ExhibitionBoothModel.from(row, exhibition.phase));
  }
}

/** What a booth shows beyond its card; each is empty unless the page is shown now. */
@Resolver(() => ExhibitionBoothModel)
export class ExhibitionBoothFieldsResolver {
  @ResolveField(() => ExhibitionModel)
  async exhibition({ eventId }: ExhibitionBoothModel, _args: unknown, { loaders }: RequestContext): Promise<ExhibitionModel> {
    const row = await loaders.exhibitionByEventId.load(eventId);
    if (!row) throw notFound('exhibition');
    return ExhibitionModel.from(row);
  }

  @ResolveField(() => [LocalizedTextModel], { description: 'Three, in the words of the exhibitor.' })
  async facts(booth: ExhibitionBoothModel, _args: unknown, context: RequestContext): Promise<LocalizedTextModel[]> {
    return ((await contentOf(booth, context))?.facts ?? []).map((fact) => LocalizedTextModel.from(fact));
  }

  @ResolveField(() => [StoryBeatModel], { description: 'At most nine parts, in order.' })
  async story(booth: ExhibitionBoothModel, _args: unknown, context: RequestContext): Promise<StoryBeatModel[]> {
    return ((await contentOf(booth, context))?.story ?? []).map((beat) => StoryBeatModel.from(beat));
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'Since when what is shown has been so; null unless the page is shown.' })
  async publishedAt(booth: ExhibitionBoothModel, _args: unknown, context: RequestContext): Promise<Date | null> {
    return (await contentOf(booth, context))?.publishedAt ?? null;
  }

  @ResolveField(() => [BoothProductModel], { description: 'At most twelve, in the order of the exhibitor.' })
  async products({ versionId }: ExhibitionBoothModel, _args: unknown, { loaders }: RequestContext): Promise<BoothProductModel[]> {
    return versionId === null ? [] : (await loaders.pageProductsByVersionId.load(versionId)).map((row) => BoothProductModel.from(row));
  }

  @ResolveField(() => CriteriaStripModel, { nullable: true, description: 'Null unless the page is shown, and for who has no certificate under the set of the event.' })
  async criteria({ versionId }: ExhibitionBoothModel, _args: unknown, { loaders }: RequestContext): Promise<CriteriaStripModel | null> {
    const strip = versionId === null ? null : await loaders.stripByVersionId.load(versionId);
    return strip && CriteriaStripModel.from(strip);
  }

  @ResolveField(() => [ContactModel], { description: 'What the business made public by consent, while its exhibition is open; an archive shows none.' })
  async contacts({ display, phase, business }: ExhibitionBoothModel, _args: unknown, { loaders, locale }: RequestContext): Promise<ContactModel[]> {
    if (display !== 'SHOWN' || phase !== 'OPEN') return [];
    return (await loaders.contactsByBusinessId.load(business.id)).filter(({ isPublic }) => isPublic).map((row) => ContactModel.from(row, locale));
  }
}

const contentOf = ({ versionId }: ExhibitionBoothModel, { loaders }: RequestContext): Promise<PageContentRow | null> =>
  versionId === null ? Promise.resolve(null) : loaders.pageContentByVersionId.load(versionId);
