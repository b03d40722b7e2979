import { ResolveField, Resolver } from '@nestjs/graphql';
import type { PageVersionState } from '@ketnoi/exhibition';
import type { RequestContext } from '../graphql/context.js';
import { BoothPageInWorkModel, BoothPageVersionModel } from './booth-page.model.js';

@Resolver(() => BoothPageInWorkModel)
export class BoothPageFieldsResolver {
  @ResolveField(() => BoothPageVersionModel, { nullable: true, description: 'What is being written; null when nothing was since it was published.' })
  draft(page: BoothPageInWorkModel, _args: unknown, context: RequestContext): Promise<BoothPageVersionModel | null> {
    return versionOf(page, 'DRAFT', context);
  }

  @ResolveField(() => BoothPageVersionModel, { nullable: true, description: 'What is shown; null before it was first published.' })
  published(page: BoothPageInWorkModel, _args: unknown, context: RequestContext): Promise<BoothPageVersionModel | null> {
    return versionOf(page, 'PUBLISHED', context);
  }
}

async function versionOf({ id }: BoothPageInWorkModel, state: PageVersionState, { loaders }: RequestContext): Promise<BoothPageVersionModel | null> {
  const row = (await loaders.versionsByPageId.load(id)).find((version) => version.state === state);
  return row ? BoothPageVersionModel.from(row) : null;
}
