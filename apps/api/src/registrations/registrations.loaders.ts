import type { Actor } from '@ketnoi/common';
import { RegistrationQueries } from '@ketnoi/registrations';
import { manyByKey, oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Kinds of tickets as this actor may see them. */
export const registrationsLoaders = (find: Find, actor: Actor) => ({
  ticketKindById: oneById((ids) => find(RegistrationQueries).ticketKindsByIds(actor, ids)),
  ticketKindsByEventId: manyByKey((ids) => find(RegistrationQueries).ticketKindsByEventIds(actor, ids), ({ eventId }) => eventId),
  daysByTicketKindId: manyByKey((ids) => find(RegistrationQueries).daysByTicketKindIds(actor, ids), ({ ticketKindId }) => ticketKindId),
});
