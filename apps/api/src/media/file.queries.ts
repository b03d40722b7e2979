import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { LinkPrivateFile, type VariantName } from '@ketnoi/media';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { FileLinkModel, FileVariantEnum } from './file.model.js';

@Resolver()
export class FileQueriesResolver {
  constructor(private readonly links: LinkPrivateFile) {}

  @Access('verified')
  @Query(() => FileLinkModel, { description: 'A link to a private file that I may read now.' })
  async fileLink(
    @Args('id', { type: () => ID }) id: string,
    @Args('variant', { type: () => FileVariantEnum }) variant: VariantName,
    @Context() { actor }: RequestContext,
  ): Promise<FileLinkModel> {
    return FileLinkModel.from(await this.links.run(actor, id, variant));
  }
}
