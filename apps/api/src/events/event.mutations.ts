import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { HeldGrant, Id } from '@ketnoi/common';
import { AnnounceEvent, CloseEvent, DraftEvent, RegisterWithAuthority, UpdateEvent } from '@ketnoi/events';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { LoaderFactory } from '../graphql/loaders.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AnnounceEventInput, CloseEventInput, DraftEventInput, RegisterWithAuthorityInput, UpdateEventInput } from './event.inputs.js';
import { eventAfter } from './event-after.js';
import { EventModel } from './event.model.js';
import { DaysNotOver, EventIncomplete } from './event.refusals.js';

const DraftEventResult = resultUnion('DraftEventResult', EventModel);
const UpdateEventResult = resultUnion('UpdateEventResult', EventModel, [EventIncomplete]);
const RegisterWithAuthorityResult = resultUnion('RegisterWithAuthorityResult', EventModel);
const AnnounceEventResult = resultUnion('AnnounceEventResult', EventModel, [EventIncomplete]);
const CloseEventResult = resultUnion('CloseEventResult', EventModel, [DaysNotOver]);

@Resolver()
export class EventMutationsResolver {
  constructor(
    private readonly updating: UpdateEvent,
    private readonly registering: RegisterWithAuthority,
    private readonly announcing: AnnounceEvent,
    private readonly closing: CloseEvent,
  ) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => UpdateEventResult, { description: 'Rewrites the texts and the contact; a registered name and theme stay.' })
  async updateEvent(@Args('input') input: UpdateEventInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.updating.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => RegisterWithAuthorityResult, { description: 'Enters under which number the authority registered the event.' })
  async registerWithAuthority(@Args('input') input: RegisterWithAuthorityInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.registering.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AnnounceEventResult, { description: 'Shows the event to everybody; EventIncomplete tells what is missing.' })
  async announceEvent(@Args('input') input: AnnounceEventInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.announcing.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => CloseEventResult, { description: 'Closes the books of an event that is over; its pages stay.' })
  async closeEvent(@Args('input') input: CloseEventInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.closing.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }
}

@Resolver()
export class DraftEventResolver {
  constructor(private readonly drafting: DraftEvent, private readonly loadersFor: LoaderFactory) {}

  @Access({ roles: ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER'] })
  @Mutation(() => DraftEventResult, { description: 'The Department opens an event; who drafts it becomes its organizer. Seen by organizers only until it is announced.' })
  async draftEvent(@Args('input') input: DraftEventInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.drafting.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, this.asItsOrganizer(eventId, context)));
  }

  /** The caller's roles were read before the act gave one more: the answer is read with it. */
  private asItsOrganizer(eventId: Id, context: RequestContext): RequestContext {
    if (context.actor.kind !== 'PERSON') return context;
    const organizer: HeldGrant = { role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: eventId };
    const actor = { ...context.actor, grants: [...context.actor.grants, organizer] };
    return Object.assign(context, { actor, loaders: this.loadersFor.for(actor) });
  }
}
