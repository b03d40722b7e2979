import { advance, conflict, done, forbidden, isId, notFound, personIdOf, unauthenticated, type Id, type Refusal, type Result, type Role, type Step } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { EventBodyEntity } from './data/event-body.entity.js';
import { EventEntity } from './data/event.entity.js';
import { missingParts, type BodyRole } from './domain/event-parts.js';
import { eventLifecycle, type EventAct, type EventState } from './domain/event.lifecycle.js';
import { ORGANIZERS } from './domain/event.policy.js';
import type { StandingWindow } from './domain/event.refusals.js';
import type { WindowDays } from './domain/windows.js';
import { windowsOf } from './events-in-a-unit.js';

/** What an act is about to write; what is left out stays as it is. */
export interface Change {
  readonly patch?: Partial<EventEntity>;
  readonly windows?: readonly WindowDays[];
  readonly bodies?: readonly { readonly role: BodyRole }[];
  readonly broken?: readonly StandingWindow[];
}

/**
 * The event, locked, if the unit's actor organizes it now. The lock comes first, so that a role taken away by whoever held it is
 * gone when the roles are read (trust C8). A draft does not exist for others.
 */
export async function lockForOrganizing(tx: Tx, eventId: Id): Promise<EventEntity> {
  if (tx.actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (!isId(eventId)) throw notFound('event');
  const event = await tx.lock(EventEntity, eventId);
  if (await holdsOneOf(tx, ORGANIZERS, eventId)) return event;
  throw event.announcedAt === null ? notFound('event') : forbidden('the event has other organizers');
}

/** Whether the unit's actor holds one of the roles now. */
export async function holdsOneOf(tx: Tx, roles: readonly Role[], scopeId: Id | null): Promise<boolean> {
  const personId = personIdOf(tx.actor);
  return personId !== null && holdsNow(tx, personId, roles, scopeId);
}

/** Fault CONFLICT when somebody changed the event since the caller read it. */
export function demandVersion(event: EventEntity, version: number): void {
  if (event.version !== version) throw conflict(`event ${event.id} was changed by somebody else`);
}

/** What the lifecycle says to an act of an organizer, given the event as it would stand afterwards. */
export async function stepOf(tx: Tx, event: EventEntity, act: EventAct, change: Change = {}): Promise<Step<EventState> | Refusal> {
  const windows = change.windows ?? (await windowsOf(tx, event.id));
  const bodies = change.bodies ?? (await tx.find(EventBodyEntity, { eventId: event.id }));
  const missing = missingParts({ ...event, ...change.patch, windows, bodies });
  const facts = { now: tx.now, mayDraft: false, organizes: true, isAnnounced: event.announcedAt !== null, missing, windows, broken: change.broken ?? [] };
  return advance(eventLifecycle, event.state, act, facts);
}

/** Writes where the act led, with its patch, and records it: the last lines of an act upon an event. */
export async function conclude(tx: Tx, event: EventEntity, step: Step<EventState>, patch: Partial<EventEntity> = {}, payload: object = {}): Promise<Result<{ eventId: Id }>> {
  await tx.update(EventEntity, event, { ...patch, state: step.to });
  await tx.record({ type: step.event, subject: { kind: 'Event', id: event.id }, payload });
  return done({ eventId: event.id });
}
