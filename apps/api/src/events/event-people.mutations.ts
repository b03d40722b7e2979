import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EndEventRole, InviteToEvent } from '@ketnoi/events';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { EndEventRoleInput, InviteToEventInput } from './event.inputs.js';
import { EventInvitationSentModel, EventRoleEndedModel } from './organizing.model.js';

const InviteToEventResult = resultUnion('InviteToEventResult', EventInvitationSentModel);
const EndEventRoleResult = resultUnion('EndEventRoleResult', EventRoleEndedModel);

@Resolver()
export class EventPeopleMutationsResolver {
  constructor(private readonly inviting: InviteToEvent, private readonly ending: EndEventRole) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => InviteToEventResult, { description: 'Asks an address by mail to organize the event as well, or to stand at its gate.' })
  async inviteToEvent(@Args('input') input: InviteToEventInput, @Context() context: RequestContext): Promise<EventInvitationSentModel | RefusalModel> {
    return answer(await this.inviting.run(context.actor, input), context, (value) => Object.assign(new EventInvitationSentModel(), value));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => EndEventRoleResult, { description: 'Ends a role in the event, mine included, but never the last organizer’s.' })
  async endEventRole(@Args('input') input: EndEventRoleInput, @Context() context: RequestContext): Promise<EventRoleEndedModel | RefusalModel> {
    return answer(await this.ending.run(context.actor, input), context, (value) => Object.assign(new EventRoleEndedModel(), value));
  }
}
