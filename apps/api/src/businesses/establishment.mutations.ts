import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AddEstablishment, UpdateEstablishment } from '@ketnoi/businesses';
import { notFound, type Id } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AddEstablishmentInput, UpdateEstablishmentInput } from './business.inputs.js';
import { EstablishmentModel } from './business.model.js';
import { LimitReached } from './business.refusals.js';

const AddEstablishmentResult = resultUnion('AddEstablishmentResult', EstablishmentModel, [LimitReached]);
const UpdateEstablishmentResult = resultUnion('UpdateEstablishmentResult', EstablishmentModel);

type Answer = Promise<EstablishmentModel | RefusalModel>;

@Resolver()
export class EstablishmentMutationsResolver {
  constructor(private readonly adding: AddEstablishment, private readonly updating: UpdateEstablishment) {}

  @Access('verified')
  @Mutation(() => AddEstablishmentResult, { description: 'Tells where a business makes its goods.' })
  async addEstablishment(@Args('input') { registeredAddress, ...input }: AddEstablishmentInput, @Context() context: RequestContext): Answer {
    const result = await this.adding.run(context.actor, { ...input, address: registeredAddress });
    return answer(result, context, ({ establishmentId }) => establishmentAfter(establishmentId, context));
  }

  @Access('verified')
  @Mutation(() => UpdateEstablishmentResult, { description: 'Corrects an establishment.' })
  async updateEstablishment(@Args('input') { registeredAddress, ...input }: UpdateEstablishmentInput, @Context() context: RequestContext): Answer {
    const result = await this.updating.run(context.actor, { ...input, address: registeredAddress });
    return answer(result, context, ({ establishmentId }) => establishmentAfter(establishmentId, context));
  }
}

async function establishmentAfter(establishmentId: Id, { loaders }: RequestContext): Promise<EstablishmentModel> {
  loaders.establishmentsByBusinessId.clearAll();
  const row = await loaders.establishmentById.clearAll().load(establishmentId);
  if (!row) throw notFound('establishment');
  return EstablishmentModel.from(row);
}
