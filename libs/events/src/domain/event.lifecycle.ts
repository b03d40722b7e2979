import { guard, lifecycle, type ActRow, type Guard } from '@ketnoi/common';
import type { EventPart } from './event-parts.js';
import { announcedDaysStand, daysAreOver, daysNotOver, departmentNeeded, eventIncomplete, organizerNeeded, type StandingWindow } from './event.refusals.js';
import { allOver, overAt, type WindowDays } from './windows.js';

export const EVENT_KINDS = ['FAIR', 'EXHIBITION', 'LINKING_WEEK'] as const;
/** Hội chợ, triển lãm, tuần lễ kết nối. */
export type EventKind = (typeof EVENT_KINDS)[number];
export type EventState = 'DRAFT' | 'ANNOUNCED' | 'CANCELLED' | 'CLOSED';
export type EventAct = 'draftEvent' | 'updateEvent' | 'setBodies' | 'setWindows' | 'registerWithAuthority' | 'announceEvent' | 'closeEvent';

/** What the acts ask of an event as it will stand after them. */
export interface EventActFacts {
  readonly now: Date;
  readonly mayDraft: boolean;
  readonly organizes: boolean;
  readonly isAnnounced: boolean;
  readonly missing: readonly EventPart[];
  readonly windows: readonly WindowDays[];
  /** Announced windows that the new ones would break. */
  readonly broken: readonly StandingWindow[];
}

const department = guard<EventActFacts>('editor or approver of the Department', (facts) => facts.mayDraft, departmentNeeded);
const organizer = guard<EventActFacts>('organizer', (facts) => facts.organizes, organizerNeeded);
const isComplete = guard<EventActFacts>('windows, a leading body, contact, Vietnamese text', ({ missing }) => missing.length === 0, ({ missing }) => eventIncomplete(missing));
const staysComplete = guard<EventActFacts>('once announced, nothing goes missing', (facts) => !facts.isAnnounced || isComplete.holds(facts), isComplete.refusal);
const keepsDays = guard<EventActFacts>('announced days stand', ({ isAnnounced, broken }) => !isAnnounced || broken.length === 0, ({ broken }) => announcedDaysStand(broken));
const isAhead = guard<EventActFacts>('a day is still to come', ({ windows, now }) => !allOver(windows, now), daysAreOver);
const isOver = guard<EventActFacts>('all windows over', ({ windows, now }) => allOver(windows, now), ({ windows }) => daysNotOver(overAt(windows)));

/** Done to a draft and to an announced event alike, without leading anywhere. */
function inPlace(act: EventAct, onlyIf: readonly Guard<EventActFacts>[], event: string): ActRow<EventState, EventAct, EventActFacts>[] {
  return (['DRAFT', 'ANNOUNCED'] as const).map((state) => ({ act, from: [state], to: state, by: organizer, onlyIf, event }));
}

/** Source: fairs.md, section 1. Shifting announced windows, turning online and cancelling need a second person and come with them. */
export const eventLifecycle = lifecycle<EventState, EventAct, EventActFacts>({
  name: 'Event',
  initial: 'DRAFT',
  finals: ['CLOSED'],
  acts: [
    { act: 'draftEvent', from: [], to: 'DRAFT', by: department, onlyIf: [], event: 'EventDrafted' },
    ...inPlace('updateEvent', [staysComplete], 'EventUpdated'),
    ...inPlace('setBodies', [staysComplete], 'EventBodiesSet'),
    ...inPlace('setWindows', [staysComplete, keepsDays], 'EventWindowsSet'),
    ...inPlace('registerWithAuthority', [], 'EventRegistered'),
    { act: 'announceEvent', from: ['DRAFT'], to: 'ANNOUNCED', by: organizer, onlyIf: [isComplete, isAhead], event: 'EventAnnounced' },
    { act: 'closeEvent', from: ['ANNOUNCED'], to: 'CLOSED', by: organizer, onlyIf: [isOver], event: 'EventClosed' },
  ],
});
