import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CreateBusiness, SetContacts, SetIdentifier, UpdateBusiness } from '@ketnoi/businesses';
import { notFound, type Id } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { LoaderFactory } from '../graphql/loaders.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { CreateBusinessInput, SetContactsInput, SetIdentifierInput, UpdateBusinessInput } from './business.inputs.js';
import { BusinessModel } from './business.model.js';
import { LimitReached } from './business.refusals.js';

const CreateBusinessResult = resultUnion('CreateBusinessResult', BusinessModel, [LimitReached]);
const UpdateBusinessResult = resultUnion('UpdateBusinessResult', BusinessModel);
const SetIdentifierResult = resultUnion('SetIdentifierResult', BusinessModel);
const SetContactsResult = resultUnion('SetContactsResult', BusinessModel);

type Answer = Promise<BusinessModel | RefusalModel>;

@Resolver()
export class BusinessMutationsResolver {
  constructor(
    private readonly creating: CreateBusiness,
    private readonly updating: UpdateBusiness,
    private readonly identifying: SetIdentifier,
    private readonly contacting: SetContacts,
    private readonly loadersFor: LoaderFactory,
  ) {}

  @Access('verified')
  @Mutation(() => CreateBusinessResult, { description: 'Brings a business into the books; I become its owner.' })
  async createBusiness(@Args('input') { name, about, ...input }: CreateBusinessInput, @Context() context: RequestContext): Answer {
    const profile = { name: name.vi, nameEn: name.en, aboutVi: about?.vi, aboutEn: about?.en };
    const result = await this.creating.run(context.actor, { ...input, ...profile });
    return answer(result, context, ({ businessId }) => businessAfter(businessId, this.asItsOwner(businessId, context)));
  }

  @Access('verified')
  @Mutation(() => UpdateBusinessResult, { description: 'Rewrites the profile.' })
  async updateBusiness(@Args('input') { name, about, ...input }: UpdateBusinessInput, @Context() context: RequestContext): Answer {
    const profile = { name: name.vi, nameEn: name.en, aboutVi: about?.vi, aboutEn: about?.en };
    return answer(await this.updating.run(context.actor, { ...input, ...profile }), context, ({ businessId }) => businessAfter(businessId, context));
  }

  @Access('verified')
  @Mutation(() => SetIdentifierResult, { description: 'Gives the number by which the tax office knows the business; for its owners.' })
  async setIdentifier(@Args('input') input: SetIdentifierInput, @Context() context: RequestContext): Answer {
    return answer(await this.identifying.run(context.actor, input), context, ({ businessId }) => businessAfter(businessId, context));
  }

  @Access('verified')
  @Mutation(() => SetContactsResult, { description: 'Gives all ways to reach the business.' })
  async setContacts(@Args('input') input: SetContactsInput, @Context() context: RequestContext): Answer {
    return answer(await this.contacting.run(context.actor, input), context, ({ businessId }) => businessAfter(businessId, context));
  }

  /** The role just given counts in the rest of this request as well. */
  private asItsOwner(businessId: Id, context: RequestContext): RequestContext {
    if (context.actor.kind !== 'PERSON') return context;
    const owner = { role: 'BUSINESS_OWNER', scopeKind: 'BUSINESS', scopeId: businessId } as const;
    const actor = { ...context.actor, grants: [...context.actor.grants, owner] };
    return Object.assign(context, { actor, loaders: this.loadersFor.for(actor) });
  }
}

/** The business as it stands after the act; what was loaded before no longer counts. */
export async function businessAfter(businessId: Id, { loaders }: RequestContext): Promise<BusinessModel> {
  for (const loader of [loaders.businessById, loaders.businessPrivateById]) loader.clearAll();
  for (const loader of [loaders.identifiersByBusinessId, loaders.contactsByBusinessId, loaders.establishmentsByBusinessId]) loader.clearAll();
  const row = await loaders.businessById.load(businessId);
  if (!row) throw notFound('business');
  return BusinessModel.from(row);
}
