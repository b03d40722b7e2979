import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { BusinessModel, BusinessPrivateModel, ContactModel, EstablishmentModel, TaxIdentifierModel } from './business.model.js';
import { ProductConnection, ProductModel } from './product.model.js';
import { ColleagueConnection, ColleagueModel, StaffInvitationConnection, StaffInvitationModel } from './staff.model.js';

/** What a paged field needs of its parent. No class: the pipe for inputs would judge it as one. */
interface Parented {
  readonly id: string;
}

@Resolver(() => BusinessModel)
export class BusinessFieldsResolver {
  @ResolveField(() => [TaxIdentifierModel], { description: 'Company codes; a household’s number, masked, only where the private part is yours to see.' })
  async identifiers(business: BusinessModel, _args: unknown, { loaders }: RequestContext): Promise<TaxIdentifierModel[]> {
    return (await loaders.identifiersByBusinessId.load(business.id)).map((row) => TaxIdentifierModel.from(row));
  }

  @ResolveField(() => [ContactModel], { description: 'Those with consent; all of them where the private part is yours to see. At most 10.' })
  async contacts(business: BusinessModel, _args: unknown, { loaders, locale }: RequestContext): Promise<ContactModel[]> {
    return (await loaders.contactsByBusinessId.load(business.id)).map((row) => ContactModel.from(row, locale));
  }

  @ResolveField(() => [EstablishmentModel], { description: 'Where it makes its goods; at most 50.' })
  async establishments(business: BusinessModel, _args: unknown, { loaders }: RequestContext): Promise<EstablishmentModel[]> {
    return (await loaders.establishmentsByBusinessId.load(business.id)).map((row) => EstablishmentModel.from(row));
  }

  @ResolveField(() => BusinessPrivateModel, { nullable: true, description: 'Null for everybody but its owners and editors, the Department and who examines it now.' })
  async private(business: BusinessModel, _args: unknown, { loaders }: RequestContext): Promise<BusinessPrivateModel | null> {
    const row = await loaders.businessPrivateById.load(business.id);
    return row && BusinessPrivateModel.from(row);
  }

  @ResolveField(() => ProductConnection, { description: 'Its products, the oldest first.' })
  async products(
    @Parent() business: Parented,
    @Context() { loaders }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('archived', { type: () => Boolean, defaultValue: false, description: 'Also those off the shelf, for its staff and the Department.' }) archived: boolean,
  ): Promise<Connection<ProductModel>> {
    const list = `products:${business.id}:${archived}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null, archived };
    return toConnection(await loaders.productsByBusinessId(page).load(business.id), first, list, byId, (row) => ProductModel.from(row));
  }
}

@Resolver(() => BusinessPrivateModel)
export class BusinessPrivateFieldsResolver {
  @ResolveField(() => ColleagueConnection, { description: 'Who holds a role in it; empty for who examines it.' })
  async staff(
    @Parent() { id }: Parented,
    @Context() { loaders }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<ColleagueModel>> {
    const list = `staff:${id}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null };
    return toConnection(await loaders.staffByBusinessId(page).load(id), first, list, byId, (row) => ColleagueModel.from(row));
  }

  @ResolveField(() => StaffInvitationConnection, { description: 'Invitations that can still be accepted; empty for who examines it.' })
  async invitations(
    @Parent() { id }: Parented,
    @Context() { loaders }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<StaffInvitationModel>> {
    const list = `invitations:${id}`;
    const page = { first, after: positionAfter(after, list)?.id ?? null };
    return toConnection(await loaders.invitationsByBusinessId(page).load(id), first, list, byId, (row) => StaffInvitationModel.from(row));
  }
}

const byId = ({ id }: { readonly id: string }) => ({ key: '', id });
