import { holds, type Actor, type Id } from '@ketnoi/common';

/** Who runs this event. */
export const organizes = (actor: Actor, eventId: Id): boolean => holds(actor, ['ORGANIZER'], eventId);

/** Who stands at the gate of this event: its gate staff and its organizers. */
export const worksAtGate = (actor: Actor, eventId: Id): boolean => holds(actor, ['GATE_STAFF', 'ORGANIZER'], eventId);

/** Events whose drafts the actor may see. */
export const organizedEventIds = (actor: Actor): Id[] =>
  actor.kind === 'PERSON' ? actor.grants.filter(({ role }) => role === 'ORGANIZER').flatMap(({ scopeId }) => scopeId ?? []) : [];

/** The Department opens events; who drafts one becomes its organizer (ADR 0020). */
export const mayDraft = (actor: Actor): boolean => holds(actor, ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER']);
