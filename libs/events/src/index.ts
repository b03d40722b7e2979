export { EVENTS_ENTITIES, EventsModule } from './events.module.js';
export { EventPeopleQueries, type EventInvitationRow, type EventPersonRow, type PeoplePage } from './data/event-people.queries.js';
export { EventQueries, type OrganizedEventRow } from './data/event.queries.js';
export type { BodyRow, DayPage, EventRow, HoursRow, ListedEventRow, VenueRow, WindowRow } from './data/event.rows.js';
export { BODY_ROLES, EVENT_PARTS, type BodyRole, type EventPart } from './domain/event-parts.js';
export type { FairEvent } from './domain/event.events.js';
export { EVENT_KINDS, eventLifecycle, type EventAct, type EventActFacts, type EventKind, type EventState } from './domain/event.lifecycle.js';
export { mayDraft, organizedEventIds, organizes, worksAtGate } from './domain/event.policy.js';
export { organizerNeeded, type StandingReason } from './domain/event.refusals.js';
export {
  allOver,
  endsAt,
  EVENT_PHASES,
  firstDayOf,
  isOpenAt,
  lastDayOf,
  ONLINE_PHASES,
  onlinePhase,
  onSiteDays,
  phaseAt,
  startsAt,
  WINDOW_KINDS,
  WINDOW_PHASES,
  windowPhaseAt,
  type EventPhase,
  type EventWindow,
  type OnlinePhase,
  type WindowDays,
  type WindowKind,
  type WindowPhase,
} from './domain/windows.js';
export { demandGateStaff, demandOrganizer, demandOrganizerAlone, eventFacts, goesOn, isAnnounced, type EventAndPerson, type EventFacts } from './events-in-a-unit.js';
export { AddVenue, type AddVenueInput } from './use-cases/add-venue.js';
export { AnnounceEvent, type AnnounceEventInput } from './use-cases/announce-event.js';
export { CloseEvent, type CloseEventInput } from './use-cases/close-event.js';
export { DraftEvent, type DraftEventInput } from './use-cases/draft-event.js';
export { EndEventRole, type EndEventRoleInput } from './use-cases/end-event-role.js';
export { InviteToEvent, type InviteToEventInput } from './use-cases/invite-to-event.js';
export { RegisterWithAuthority, type RegisterWithAuthorityInput } from './use-cases/register-with-authority.js';
export { SetBodies, type BodyInput, type SetBodiesInput } from './use-cases/set-bodies.js';
export { SetWindows, type SetWindowsInput } from './use-cases/set-windows.js';
export { UpdateEvent, type UpdateEventInput } from './use-cases/update-event.js';
