import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { AbandonDraft, CreateDraft, PublishEdition, SaveDraft } from '@ketnoi/criteria';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AbandonEditionDraftInput, CreateEditionDraftInput, PublishEditionInput, SaveEditionDraftInput } from './edition.inputs.js';
import { EditionModel } from './edition.model.js';
import { EditionNotClean, EditionUnreadable, EffectiveDatePast } from './edition.refusals.js';

const CreateEditionDraftResult = resultUnion('CreateEditionDraftResult', EditionModel, [EditionUnreadable]);
const SaveEditionDraftResult = resultUnion('SaveEditionDraftResult', EditionModel, [EditionUnreadable]);
const PublishEditionResult = resultUnion('PublishEditionResult', EditionModel, [EditionNotClean, EffectiveDatePast, EditionUnreadable]);
const AbandonEditionDraftResult = resultUnion('AbandonEditionDraftResult', EditionModel);

@Resolver()
export class EditionMutationsResolver {
  constructor(
    private readonly creating: CreateDraft,
    private readonly saving: SaveDraft,
    private readonly publishing: PublishEdition,
    private readonly abandoning: AbandonDraft,
  ) {}

  @Access({ roles: ['DEPARTMENT_EDITOR'] })
  @Mutation(() => CreateEditionDraftResult, { description: 'Begins an edition of a set. The writer is its author.' })
  async createEditionDraft(@Args('input') input: CreateEditionDraftInput, @Context() context: RequestContext): Promise<EditionModel | RefusalModel> {
    return answer(await this.creating.run(context.actor, input), context, ({ editionId }) => editionAfter(editionId, context));
  }

  @Access({ roles: ['DEPARTMENT_EDITOR'] })
  @Mutation(() => SaveEditionDraftResult, { description: 'Writes a draft anew. Whoever saves is an author from then on.' })
  async saveEditionDraft(@Args('input') input: SaveEditionDraftInput, @Context() context: RequestContext): Promise<EditionModel | RefusalModel> {
    return answer(await this.saving.run(context.actor, input), context, ({ editionId }) => editionAfter(editionId, context));
  }

  @Access({ roles: ['DEPARTMENT_APPROVER'] })
  @Mutation(() => PublishEditionResult, {
    description: 'Publishes a draft for good: by a person who wrote nothing of it, signed in within ten minutes, without lint findings, not into the past.',
  })
  async publishEdition(@Args('input') input: PublishEditionInput, @Context() context: RequestContext): Promise<EditionModel | RefusalModel> {
    return answer(await this.publishing.run(context.actor, input), context, ({ editionId }) => editionAfter(editionId, context));
  }

  @Access({ roles: ['DEPARTMENT_EDITOR'] })
  @Mutation(() => AbandonEditionDraftResult, { description: 'Gives a draft up; its text is kept.' })
  async abandonEditionDraft(@Args('input') input: AbandonEditionDraftInput, @Context() context: RequestContext): Promise<EditionModel | RefusalModel> {
    return answer(await this.abandoning.run(context.actor, input), context, ({ editionId }) => editionAfter(editionId, context));
  }
}

/** The edition as it stands after the act; what was loaded before no longer counts. */
async function editionAfter(editionId: Id, { loaders }: RequestContext): Promise<EditionModel> {
  loaders.editionById.clearAll();
  loaders.editionDraftById.clearAll();
  loaders.currentEditionBySetId.clearAll();
  const row = await loaders.editionById.load(editionId);
  if (!row) throw notFound('edition');
  return EditionModel.from(row);
}
