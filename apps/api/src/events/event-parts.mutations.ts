import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { AddVenue, SetBodies, SetWindows } from '@ketnoi/events';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { eventAfter } from './event-after.js';
import { AddVenueInput, SetBodiesInput, SetWindowsInput } from './event.inputs.js';
import { EventModel } from './event.model.js';
import { AnnouncedDaysStand, EventIncomplete } from './event.refusals.js';
import { VenueModel } from './window.model.js';

const SetBodiesResult = resultUnion('SetBodiesResult', EventModel, [EventIncomplete]);
const SetWindowsResult = resultUnion('SetWindowsResult', EventModel, [AnnouncedDaysStand, EventIncomplete]);
const AddVenueResult = resultUnion('AddVenueResult', VenueModel);

/** What an event is made of: its bodies, its days, its places. */
@Resolver()
export class EventPartsMutationsResolver {
  constructor(private readonly naming: SetBodies, private readonly setting: SetWindows, private readonly adding: AddVenue) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => SetBodiesResult, { description: 'Names the organisations that hold the event.' })
  async setBodies(@Args('input') input: SetBodiesInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.naming.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => SetWindowsResult, { description: 'Sets the days at each place and online, with their hours. Freely in a draft; afterwards days are only added, ahead.' })
  async setWindows(@Args('input') input: SetWindowsInput, @Context() context: RequestContext): Promise<EventModel | RefusalModel> {
    return answer(await this.setting.run(context.actor, input), context, ({ eventId }) => eventAfter(eventId, context));
  }

  @Access({ roles: ['ORGANIZER', 'DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER'] })
  @Mutation(() => AddVenueResult, { description: 'Enters a place for events.' })
  async addVenue(@Args('input') input: AddVenueInput, @Context() context: RequestContext): Promise<VenueModel | RefusalModel> {
    return answer(await this.adding.run(context.actor, input), context, async ({ venueId }) => {
      const row = await context.loaders.venueById.clear(venueId).load(venueId);
      if (!row) throw notFound('venue');
      return VenueModel.from(row);
    });
  }
}
