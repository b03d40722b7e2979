export type { EventKind, EventState } from './domain/event.lifecycle.js';
export { mayDraft, organizedEventIds, organizes, worksAtGate } from './domain/event.policy.js';
export {
  allOver,
  endsAt,
  firstDayOf,
  lastDayOf,
  onlinePhase,
  onSiteDays,
  startsAt,
  type EventWindow,
  type OnlinePhase,
  type WindowDays,
  type WindowKind,
} from './domain/windows.js';
export { eventFacts, type EventFacts } from './events-in-a-unit.js';
