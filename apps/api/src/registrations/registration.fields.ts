import { ResolveField, Resolver } from '@nestjs/graphql';
import { EventModel } from '../events/event.model.js';
import type { RequestContext } from '../graphql/context.js';
import { RegistrationModel, TicketDayModel, TicketKindModel } from './registration.model.js';
import { TicketKinds } from './ticket-kinds.js';

@Resolver(() => EventModel)
export class EventTicketsFieldsResolver {
  constructor(private readonly kinds: TicketKinds) {}

  @ResolveField(() => [TicketKindModel], { description: 'What one can register for, in the order its organizers added it: at most 20.' })
  async ticketKinds({ id }: EventModel, _args: unknown, context: RequestContext): Promise<TicketKindModel[]> {
    return this.kinds.ofEvent(id, context);
  }
}

@Resolver(() => TicketKindModel)
export class TicketKindFieldsResolver {
  @ResolveField(() => [TicketDayModel], { description: 'Day by day, with the places left at this instant: at most 16.' })
  async days({ id }: TicketKindModel, _args: unknown, { loaders }: RequestContext): Promise<TicketDayModel[]> {
    return (await loaders.daysByTicketKindId.load(id)).map((row) => TicketDayModel.from(row));
  }
}

@Resolver(() => RegistrationModel)
export class RegistrationFieldsResolver {
  constructor(private readonly kinds: TicketKinds) {}

  @ResolveField(() => TicketKindModel)
  async ticketKind({ ticketKindId }: RegistrationModel, _args: unknown, context: RequestContext): Promise<TicketKindModel> {
    return this.kinds.byId(ticketKindId, context);
  }
}
