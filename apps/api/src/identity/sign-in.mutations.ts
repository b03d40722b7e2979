import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { AcceptInvitation, EndSignIns, SignIn } from '@ketnoi/identity';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AcceptInvitationInput, SignInInput } from './person.inputs.js';
import { InvitationTakenModel, SignInsEndedModel, SignInStartedModel } from './person.model.js';

const SignInResult = resultUnion('SignInResult', SignInStartedModel);
const AcceptInvitationResult = resultUnion('AcceptInvitationResult', InvitationTakenModel);

@Resolver()
export class SignInMutationsResolver {
  constructor(private readonly signIns: SignIn, private readonly ending: EndSignIns, private readonly accepting: AcceptInvitation) {}

  @Access('anyone')
  @Mutation(() => SignInResult, { description: 'Starts a sign-in on this device. The same answer and the same work whether the account exists or not.' })
  async signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<SignInStartedModel | RefusalModel> {
    return answer(await this.signIns.run(input, context), context, ({ token, signInId }) => Object.assign(new SignInStartedModel(), { token, signInId }));
  }

  @Access('signed-in')
  @Mutation(() => SignInsEndedModel, { description: 'Ends one of my sign-ins at once; the one in use included.' })
  async endSignIn(@Args('id', { type: () => ID }) id: string, @Context() { actor }: RequestContext): Promise<SignInsEndedModel> {
    if (!isId(id)) throw notFound('sign-in');
    return ended(await this.ending.run(actor, { only: id }));
  }

  @Access('signed-in')
  @Mutation(() => SignInsEndedModel, { description: 'Ends all my sign-ins but the one in use.' })
  async endOtherSignIns(@Context() { actor }: RequestContext): Promise<SignInsEndedModel> {
    return ended(await this.ending.run(actor, { allButThis: true }));
  }

  @Access('verified')
  @Mutation(() => AcceptInvitationResult, { description: 'Takes the role that the mailed invitation offers.' })
  async acceptInvitation(@Args('input') input: AcceptInvitationInput, @Context() context: RequestContext): Promise<InvitationTakenModel | RefusalModel> {
    return answer(await this.accepting.run(context.actor, input), context, ({ grantId, scopeId }) => Object.assign(new InvitationTakenModel(), { grantId, scopeId }));
  }
}

const ended = (result: Awaited<ReturnType<EndSignIns['run']>>): SignInsEndedModel =>
  Object.assign(new SignInsEndedModel(), { endedIds: result.ok ? result.value.ended : [] });
