import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { EditionQueries } from '@ketnoi/criteria';
import { Access } from '../graphql/access.js';
import { DAY_KEY, positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { CriteriaSetModel } from './criteria-set.model.js';
import { EditionConnection, EditionModel } from './edition.model.js';

@Resolver()
export class EditionQueriesResolver {
  constructor(private readonly editionReads: EditionQueries) {}

  @Access('anyone')
  @Query(() => [CriteriaSetModel], { description: 'Every set of criteria: a closed, small list.' })
  async criteriaSets(): Promise<CriteriaSetModel[]> {
    return (await this.editionReads.sets()).map((row) => CriteriaSetModel.from(row));
  }

  @Access('anyone')
  @Query(() => CriteriaSetModel, { nullable: true, description: 'The set with this code; null where there is none.' })
  async criteriaSet(@Args('code', { type: () => String }) code: string): Promise<CriteriaSetModel | null> {
    const [row] = await this.editionReads.setsByCodes([code]);
    return row ? CriteriaSetModel.from(row) : null;
  }

  @Access('anyone')
  @Query(() => EditionConnection, { description: 'Editions of a set, the latest to take effect first; drafts too for the Department.' })
  async editions(
    @Context() { actor }: RequestContext,
    @Args('set', { type: () => String, description: 'Code of the set.' }) code: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<EditionModel>> {
    const list = `editions:${code}`;
    const position = positionAfter(after, list, DAY_KEY);
    const [set] = await this.editionReads.setsByCodes([code]);
    if (!set) throw notFound('criteria set');
    const rows = await this.editionReads.ofSet(actor, set.id, { first, after: position });
    return toConnection(rows, first, list, ({ effectiveFrom, id }) => ({ key: effectiveFrom, id }), (row) => EditionModel.from(row));
  }

  @Access('anyone')
  @Query(() => EditionModel, { nullable: true, description: 'The published edition with this hash; null where there is none.' })
  async edition(@Args('hash', { type: () => String }) hash: string, @Context() { loaders }: RequestContext): Promise<EditionModel | null> {
    const row = await loaders.editionByHash.load(hash);
    return row && EditionModel.from(row);
  }

  @Access('anyone')
  @Query(() => EditionModel, { nullable: true, description: 'The edition of a set in effect today; null before the first.' })
  async currentEdition(@Args('set', { type: () => String }) code: string, @Context() { loaders }: RequestContext): Promise<EditionModel | null> {
    const [set] = await this.editionReads.setsByCodes([code]);
    const row = set ? await loaders.currentEditionBySetId.load(set.id) : null;
    return row && EditionModel.from(row);
  }

  @Access({ roles: ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'] })
  @Query(() => EditionModel, { description: 'Any edition by its id, a draft included.' })
  async editionInWork(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<EditionModel> {
    const row = isId(id) ? await loaders.editionById.load(id) : null;
    if (!row) throw notFound('edition');
    return EditionModel.from(row);
  }
}
