import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { HideBoothPage, PublishBoothPage, SaveBoothPage, UnhideBoothPage, type BeatInput } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { HideBoothPageInput, PublishBoothPageInput, SaveBoothPageInput, UnhideBoothPageInput, type StoryBeatInput } from './booth-page.inputs.js';
import { BoothPageInWorkModel, BoothPageNotReady } from './booth-page.model.js';

const SaveBoothPageResult = resultUnion('SaveBoothPageResult', BoothPageInWorkModel);
const PublishBoothPageResult = resultUnion('PublishBoothPageResult', BoothPageInWorkModel, [BoothPageNotReady]);
const HideBoothPageResult = resultUnion('HideBoothPageResult', BoothPageInWorkModel);
const UnhideBoothPageResult = resultUnion('UnhideBoothPageResult', BoothPageInWorkModel);

type Answer = Promise<BoothPageInWorkModel | RefusalModel>;

@Resolver()
export class BoothPageMutationsResolver {
  constructor(
    private readonly saving: SaveBoothPage,
    private readonly publishing: PublishBoothPage,
    private readonly hiding: HideBoothPage,
    private readonly unhiding: UnhideBoothPage,
  ) {}

  @Access('verified')
  @Mutation(() => SaveBoothPageResult, { description: 'Writes the draft of the page of a business with a confirmed booth; for its owners and editors.' })
  async saveBoothPage(@Args('input') { headline, hero, story, ...input }: SaveBoothPageInput, @Context() context: RequestContext): Answer {
    const texts = { headlineVi: headline?.vi, headlineEn: headline?.en, hero: hero && { fileId: hero.fileId, altVi: hero.alt?.vi, altEn: hero.alt?.en } };
    const result = await this.saving.run(context.actor, { ...input, ...texts, story: story.map(beatOf) });
    return answer(result, context, ({ pageId }) => pageAfter(pageId, context));
  }

  @Access('verified')
  @Mutation(() => PublishBoothPageResult, { description: 'Shows the draft to everybody from the first day online on; its products are copied in.' })
  async publishBoothPage(@Args('input') input: PublishBoothPageInput, @Context() context: RequestContext): Answer {
    return answer(await this.publishing.run(context.actor, input), context, ({ pageId }) => pageAfter(pageId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => HideBoothPageResult, { description: 'Takes a page of my event out of sight; to everybody it is being prepared.' })
  async hideBoothPage(@Args('input') input: HideBoothPageInput, @Context() context: RequestContext): Answer {
    return answer(await this.hiding.run(context.actor, input), context, ({ pageId }) => pageAfter(pageId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => UnhideBoothPageResult, { description: 'Shows a page of my event again.' })
  async unhideBoothPage(@Args('input') input: UnhideBoothPageInput, @Context() context: RequestContext): Answer {
    return answer(await this.unhiding.run(context.actor, input), context, ({ pageId }) => pageAfter(pageId, context));
  }
}

const beatOf = ({ title, text, photo }: StoryBeatInput): BeatInput => ({
  titleVi: title.vi, titleEn: title.en, textVi: text.vi, textEn: text.en, photo: photo && { fileId: photo.fileId, altVi: photo.alt.vi, altEn: photo.alt.en },
});

/** The page as it stands after the act. */
async function pageAfter(pageId: Id, { loaders }: RequestContext): Promise<BoothPageInWorkModel> {
  loaders.versionsByPageId.clearAll();
  const row = await loaders.boothPageById.clearAll().load(pageId);
  if (!row) throw notFound('booth page');
  return BoothPageInWorkModel.from(row);
}
