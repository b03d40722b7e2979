import type DataLoader from 'dataloader';
import type { Actor } from '@ketnoi/common';
import { EventPeopleQueries, EventQueries, type PeoplePage } from '@ketnoi/events';
import { manyByKey, oneById, oneByKey } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Events as this actor may see them. A page of people has a loader for each page asked for. */
export const eventsLoaders = (find: Find, actor: Actor) => ({
  eventById: oneById((ids) => find(EventQueries).byIds(actor, ids)),
  eventByCode: oneByKey((codes) => find(EventQueries).byCodes(actor, codes), ({ code }) => code),
  windowsByEventId: manyByKey((ids) => find(EventQueries).windowsByEventIds(actor, ids), ({ eventId }) => eventId),
  hoursByWindowId: manyByKey((ids) => find(EventQueries).hoursByWindowIds(actor, ids), ({ windowId }) => windowId),
  bodiesByEventId: manyByKey((ids) => find(EventQueries).bodiesByEventIds(actor, ids), ({ eventId }) => eventId),
  organizingByEventId: oneById((ids) => find(EventQueries).organizedByIds(actor, ids)),
  venueById: oneById((ids) => find(EventQueries).venuesByIds(ids)),
  peopleByEventId: perPage((page) => manyByKey((ids) => find(EventPeopleQueries).peopleOf(actor, ids, page), ({ eventId }) => eventId)),
  invitationsByEventId: perPage((page) => manyByKey((ids) => find(EventPeopleQueries).invitationsOf(actor, ids, page), ({ eventId }) => eventId)),
});

function perPage<Row>(make: (page: PeoplePage) => DataLoader<string, Row[]>): (page: PeoplePage) => DataLoader<string, Row[]> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (page) => {
    const key = JSON.stringify(page);
    const loader = loaders.get(key) ?? make(page);
    loaders.set(key, loader);
    return loader;
  };
}
