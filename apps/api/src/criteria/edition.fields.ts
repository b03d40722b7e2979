import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { CriteriaSetModel } from './criteria-set.model.js';
import { EditionContentModel } from './edition-content.model.js';
import { EditionDraftModel, EditionModel } from './edition.model.js';

@Resolver(() => EditionModel)
export class EditionFieldsResolver {
  @ResolveField(() => CriteriaSetModel)
  async set(edition: EditionModel, _args: unknown, { loaders }: RequestContext): Promise<CriteriaSetModel> {
    const row = await loaders.criteriaSetById.load(edition.setId);
    if (!row) throw notFound('criteria set');
    return CriteriaSetModel.from(row);
  }

  @ResolveField(() => EditionContentModel, { nullable: true, description: 'Null where a draft of former times can no longer be read.' })
  async content(edition: EditionModel, _args: unknown, { loaders }: RequestContext): Promise<EditionContentModel | null> {
    const content = edition.hash
      ? await loaders.editionContentByHash.load(edition.hash)
      : (await loaders.editionDraftById.load(edition.id))?.content;
    return content ? EditionContentModel.from(content) : null;
  }

  @ResolveField(() => EditionDraftModel, { nullable: true, description: 'Null once it is published, and for people outside the Department.' })
  async draft(edition: EditionModel, _args: unknown, context: RequestContext): Promise<EditionDraftModel | null> {
    const row = edition.hash ? null : await context.loaders.editionDraftById.load(edition.id);
    return row && EditionDraftModel.from(row, context);
  }
}

@Resolver(() => CriteriaSetModel)
export class CriteriaSetFieldsResolver {
  @ResolveField(() => EditionModel, { nullable: true, description: 'The edition in effect today; null before the first.' })
  async currentEdition(set: CriteriaSetModel, _args: unknown, { loaders }: RequestContext): Promise<EditionModel | null> {
    const row = await loaders.currentEditionBySetId.load(set.id);
    return row && EditionModel.from(row);
  }
}
