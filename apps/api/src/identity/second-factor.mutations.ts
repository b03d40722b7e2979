import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EnrolSecondFactor, ProveSecondFactor } from '@ketnoi/identity';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { SecondFactorProvedModel, SecondFactorSecretModel } from './person.model.js';

const EnrolSecondFactorResult = resultUnion('EnrolSecondFactorResult', SecondFactorSecretModel);
const ProveSecondFactorResult = resultUnion('ProveSecondFactorResult', SecondFactorProvedModel);

@Resolver()
export class SecondFactorMutationsResolver {
  constructor(private readonly enrolling: EnrolSecondFactor, private readonly proving: ProveSecondFactor) {}

  @Access('verified')
  @Mutation(() => EnrolSecondFactorResult, { description: 'A new secret for my authenticator app.' })
  async enrolSecondFactor(@Context() context: RequestContext): Promise<SecondFactorSecretModel | RefusalModel> {
    return answer(await this.enrolling.run(context.actor), context, (value) => Object.assign(new SecondFactorSecretModel(), value));
  }

  @Access('verified')
  @Mutation(() => ProveSecondFactorResult, { description: 'Proves the second factor on this device with the six digits of the app; each code works once.' })
  async proveSecondFactor(@Args('code', { type: () => String }) code: string, @Context() context: RequestContext): Promise<SecondFactorProvedModel | RefusalModel> {
    return answer(await this.proving.run(context.actor, code), context, (value) => Object.assign(new SecondFactorProvedModel(), value));
  }
}
