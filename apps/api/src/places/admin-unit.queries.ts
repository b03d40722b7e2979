import { Args, Query, Resolver } from '@nestjs/graphql';
import { AdminUnitQueries, CraftQueries, type UnitKind } from '@ketnoi/places';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import { LocalDate, PageSize, SearchWords } from '../graphql/scalars.js';
import { AdminUnitConnection, AdminUnitModel, UnitKindEnum } from './admin-unit.model.js';
import { CraftGroupModel, CraftModel, FigureModel } from './craft.model.js';

@Resolver()
export class AdminUnitQueriesResolver {
  constructor(private readonly unitReads: AdminUnitQueries, private readonly craftReads: CraftQueries) {}

  @Access('anyone')
  @Query(() => AdminUnitModel, { nullable: true, description: 'The unit that bore the code on that day; null where none did.' })
  async adminUnit(@Args('code', { type: () => String }) code: string, @Args('on', { type: () => LocalDate }) on: string): Promise<AdminUnitModel | null> {
    const row = await this.unitReads.byCode(code, on);
    return row && AdminUnitModel.from(row);
  }

  @Access('anyone')
  @Query(() => AdminUnitConnection, { description: 'Units that exist on a day, by name; with a search, exact marks first.' })
  async adminUnits(
    @Args('on', { type: () => LocalDate }) on: string,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('search', { type: () => SearchWords, nullable: true }) search?: string | null,
    @Args('kinds', { type: () => [UnitKindEnum], nullable: true }) kinds?: UnitKind[] | null,
  ): Promise<Connection<AdminUnitModel>> {
    const list = `adminUnits:${JSON.stringify({ on, search, kinds })}`;
    const rows = await this.unitReads.page({ on, search, kinds }, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ sortKey, id }) => ({ key: sortKey, id }), (row) => AdminUnitModel.from(row));
  }

  @Access('anyone')
  @Query(() => [CraftModel], { description: 'Every craft, in the order of groups and names: a closed, small list.' })
  async crafts(): Promise<CraftModel[]> {
    return (await this.craftReads.all()).map((row) => CraftModel.from(row));
  }

  @Access('anyone')
  @Query(() => [CraftGroupModel], { description: 'The groups of crafts: a closed, small list.' })
  async craftGroups(): Promise<CraftGroupModel[]> {
    return (await this.craftReads.groups()).map((row) => CraftGroupModel.from(row));
  }

  @Access('anyone')
  @Query(() => [FigureModel], { description: 'Counts of villages, each with its date, definition and source: a closed, small list.' })
  async villageFigures(): Promise<FigureModel[]> {
    return (await this.craftReads.figures()).map((row) => FigureModel.from(row));
  }
}
