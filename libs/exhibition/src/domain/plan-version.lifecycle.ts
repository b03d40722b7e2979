import { guard, lifecycle } from '@ketnoi/common';
import { eventIsOver, eventOrganizerNeeded, planFaulty } from './allocation.refusals.js';
import type { PlanFinding } from './plan-check.js';

export type PlanState = 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED';
export type PlanAct = 'savePlan' | 'publishPlan' | 'supersedePlan';

export interface PlanFacts {
  readonly isOrganizer: boolean;
  /** Neither cancelled nor closed. */
  readonly eventGoesOn: boolean;
  readonly findings: readonly PlanFinding[];
}

const organizer = guard<PlanFacts>('organizer of the event', ({ isOrganizer }) => isOrganizer, eventOrganizerNeeded);
const goesOn = guard<PlanFacts>('the event is neither cancelled nor closed', ({ eventGoesOn }) => eventGoesOn, eventIsOver);
const faultless = guard<PlanFacts>('nothing is wrong with the plan', ({ findings }) => findings.length === 0, ({ findings }) => planFaulty(findings));

/** The plan of a hall: one in work and one published; what was published is superseded, never changed. Source: fairs.md, section 2.1. */
export const planVersionLifecycle = lifecycle<PlanState, PlanAct, PlanFacts>({
  name: 'PlanVersion',
  initial: 'DRAFT',
  finals: ['SUPERSEDED'],
  acts: [
    { act: 'savePlan', from: [], to: 'DRAFT', by: organizer, onlyIf: [goesOn], event: 'PlanSaved' },
    { act: 'savePlan', from: ['DRAFT'], to: 'DRAFT', by: organizer, onlyIf: [goesOn], event: 'PlanSaved' },
    { act: 'publishPlan', from: ['DRAFT'], to: 'PUBLISHED', by: organizer, onlyIf: [goesOn, faultless], event: 'PlanPublished' },
    { act: 'supersedePlan', from: ['PUBLISHED'], to: 'SUPERSEDED', by: organizer, onlyIf: [], event: 'PlanPublished' },
  ],
});
