import { holds, holdsAnywhere, type Actor, type Id, type PersonActor, type Role } from '@ketnoi/common';

/** Roles that an event gives to its own people. */
export const EVENT_ROLES: readonly Role[] = ['ORGANIZER', 'GATE_STAFF'];
export const ORGANIZERS: readonly Role[] = ['ORGANIZER'];
/** The Department opens events; who drafts one becomes its organizer (docs/adr/0020). */
export const DRAFTERS: readonly Role[] = ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER'];

/** Who runs this event. */
export const organizes = (actor: Actor, eventId: Id): boolean => holds(actor, ORGANIZERS, eventId);

/** Who stands at the gate of this event: its gate staff and its organizers. */
export const worksAtGate = (actor: Actor, eventId: Id): boolean => holds(actor, EVENT_ROLES, eventId);

/** Events whose drafts the actor may see. */
export const organizedEventIds = (actor: Actor): Id[] => scopesOf(actor, ORGANIZERS);

/** Events in which the actor holds any role. */
export const ownEventIds = (actor: Actor): Id[] => scopesOf(actor, EVENT_ROLES);

/** The Department opens events. */
export const mayDraft = (actor: Actor): actor is PersonActor => holds(actor, DRAFTERS);

/** Places are entered by who drafts events and by who runs one. */
export const mayAddVenue = (actor: Actor): actor is PersonActor => mayDraft(actor) || holdsAnywhere(actor, ORGANIZERS);

/** The product itself sees every event: jobs write mails and calendars of drafts' people too. */
export const seesAllEvents = (actor: Actor): boolean => actor.kind === 'SYSTEM';

/** Whether nobody else could run the event once this role has ended. */
export const isLastOrganizer = (grant: { readonly id: Id; readonly role: Role }, live: readonly { readonly id: Id; readonly role: Role }[]): boolean =>
  grant.role === 'ORGANIZER' && !live.some((other) => other.id !== grant.id && other.role === 'ORGANIZER');

const scopesOf = (actor: Actor, roles: readonly Role[]): Id[] =>
  actor.kind === 'PERSON' ? [...new Set(actor.grants.flatMap(({ role, scopeKind, scopeId }) => (scopeKind === 'EVENT' && scopeId && roles.includes(role) ? [scopeId] : [])))] : [];
