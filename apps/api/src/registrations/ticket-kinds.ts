import { Inject, Injectable } from '@nestjs/common';
import { notFound, type Clock, type Id } from '@ketnoi/common';
import { CLOCK } from '@ketnoi/platform';
import type { RequestContext } from '../graphql/context.js';
import { TicketKindModel } from './registration.model.js';

/** Kinds of tickets as they stand at this instant. */
@Injectable()
export class TicketKinds {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async byId(id: Id, { loaders }: RequestContext): Promise<TicketKindModel> {
    const row = await loaders.ticketKindById.load(id);
    if (!row) throw notFound('ticket_kind');
    return TicketKindModel.from(row, this.clock.now());
  }

  async ofEvent(eventId: Id, { loaders }: RequestContext): Promise<TicketKindModel[]> {
    const now = this.clock.now();
    return (await loaders.ticketKindsByEventId.load(eventId)).map((row) => TicketKindModel.from(row, now));
  }
}
