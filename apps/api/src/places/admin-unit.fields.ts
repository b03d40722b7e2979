import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { AdminUnitModel, SuccessionModel } from './admin-unit.model.js';
import { CraftGroupModel, CraftModel } from './craft.model.js';

@Resolver(() => AdminUnitModel)
export class AdminUnitFieldsResolver {
  @ResolveField(() => AdminUnitModel, { nullable: true, description: 'The unit above: the district until 30/6/2025, the city since. Null for the city.' })
  parent(unit: AdminUnitModel, _args: unknown, context: RequestContext): Promise<AdminUnitModel | null> {
    return unit.parentId === null ? Promise.resolve(null) : unitOf(unit.parentId, context);
  }

  @ResolveField(() => [SuccessionModel], { description: 'What became of it; empty while it exists, or where it is not known.' })
  async successors(unit: AdminUnitModel, _args: unknown, { loaders }: RequestContext): Promise<SuccessionModel[]> {
    return (await loaders.successionsByFormerUnitId.load(unit.id)).map((row) => SuccessionModel.from(row));
  }

  @ResolveField(() => [SuccessionModel], { description: 'Where it came from, by name; empty where it is not known.' })
  async predecessors(unit: AdminUnitModel, _args: unknown, { loaders }: RequestContext): Promise<SuccessionModel[]> {
    return (await loaders.successionsByNewUnitId.load(unit.id)).map((row) => SuccessionModel.from(row));
  }
}

@Resolver(() => SuccessionModel)
export class SuccessionFieldsResolver {
  @ResolveField(() => AdminUnitModel)
  from(succession: SuccessionModel, _args: unknown, context: RequestContext): Promise<AdminUnitModel> {
    return unitOf(succession.fromUnitId, context);
  }

  @ResolveField(() => AdminUnitModel)
  to(succession: SuccessionModel, _args: unknown, context: RequestContext): Promise<AdminUnitModel> {
    return unitOf(succession.toUnitId, context);
  }
}

@Resolver(() => CraftModel)
export class CraftFieldsResolver {
  @ResolveField(() => CraftGroupModel)
  async group({ groupCode }: CraftModel, _args: unknown, { loaders }: RequestContext): Promise<CraftGroupModel> {
    const [row] = await loaders.craftGroupByCode.load(groupCode);
    if (!row) throw notFound('craft group');
    return CraftGroupModel.from(row);
  }
}

async function unitOf(id: Id, { loaders }: RequestContext): Promise<AdminUnitModel> {
  const row = await loaders.adminUnitById.load(id);
  if (!row) throw notFound('administrative unit');
  return AdminUnitModel.from(row);
}
