import { notFound, type Id } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { EventModel } from './event.model.js';

/** The event as it stands after an act; what was loaded before no longer counts. */
export async function eventAfter(eventId: Id, context: RequestContext): Promise<EventModel> {
  const { eventById, windowsByEventId, hoursByWindowId, bodiesByEventId, organizingByEventId } = context.loaders;
  for (const loader of [eventById, windowsByEventId, hoursByWindowId, bodiesByEventId, organizingByEventId]) loader.clearAll();
  const row = await eventById.load(eventId);
  if (!row) throw notFound('event');
  return EventModel.from(row, context);
}
