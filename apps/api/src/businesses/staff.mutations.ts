import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EndColleagueRole, InviteColleague, RevokeInvitation } from '@ketnoi/businesses';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { EndColleagueRoleInput, InviteColleagueInput, RevokeInvitationInput } from './staff.inputs.js';
import { ColleagueInvitedModel, ColleagueRoleEndedModel, InvitationRevokedModel } from './staff.model.js';

const InviteColleagueResult = resultUnion('InviteColleagueResult', ColleagueInvitedModel);
const RevokeInvitationResult = resultUnion('RevokeInvitationResult', InvitationRevokedModel);
const EndColleagueRoleResult = resultUnion('EndColleagueRoleResult', ColleagueRoleEndedModel);

@Resolver()
export class StaffMutationsResolver {
  constructor(private readonly inviting: InviteColleague, private readonly revoking: RevokeInvitation, private readonly ending: EndColleagueRole) {}

  @Access('verified')
  @Mutation(() => InviteColleagueResult, { description: 'Asks an address by mail to take a role in the business; for its owners.' })
  async inviteColleague(@Args('input') input: InviteColleagueInput, @Context() context: RequestContext): Promise<ColleagueInvitedModel | RefusalModel> {
    return answer(await this.inviting.run(context.actor, input), context, (value) => Object.assign(new ColleagueInvitedModel(), value));
  }

  @Access('verified')
  @Mutation(() => RevokeInvitationResult, { description: 'Takes an invitation back before it is accepted; for the owners of the business.' })
  async revokeInvitation(@Args('input') input: RevokeInvitationInput, @Context() context: RequestContext): Promise<InvitationRevokedModel | RefusalModel> {
    const result = await this.revoking.run(context.actor, input);
    return answer(result, context, ({ invitationId }) => Object.assign(new InvitationRevokedModel(), { invitationId }));
  }

  @Access('verified')
  @Mutation(() => EndColleagueRoleResult, { description: 'Ends a role in the business, mine included, but never the last owner’s; for its owners.' })
  async endColleagueRole(@Args('input') input: EndColleagueRoleInput, @Context() context: RequestContext): Promise<ColleagueRoleEndedModel | RefusalModel> {
    const result = await this.ending.run(context.actor, input);
    return answer(result, context, ({ grantId }) => Object.assign(new ColleagueRoleEndedModel(), { grantId }));
  }
}
