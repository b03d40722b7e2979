import { guard, lifecycle, type Id } from '@ketnoi/common';
import { roleNeeded, unitNotACandidate } from './places.refusals.js';

export type PlaceStatus = 'NEEDS_CONFIRMATION' | 'CONFIRMED';
export type PlaceAct = 'confirmVillagePlace';

export interface PlaceFacts {
  readonly confirms: boolean;
  readonly unitId: Id;
  readonly candidateIds: readonly Id[];
}

const editor = guard<PlaceFacts>('editor of the Department', (facts) => facts.confirms, () => roleNeeded('DEPARTMENT_EDITOR'));
const candidate = guard<PlaceFacts>(
  'one of the units that received a part',
  (facts) => facts.candidateIds.includes(facts.unitId),
  (facts) => unitNotACandidate(facts.candidateIds),
);

/**
 * The place of a village after its commune was divided. Source: domain.md, section 8, rule 2: a part is never moved
 * automatically. What followed a whole succession is a fact of the import and has no acts.
 */
export const villagePlaceLifecycle = lifecycle<PlaceStatus, PlaceAct, PlaceFacts>({
  name: 'VillagePlace',
  initial: 'NEEDS_CONFIRMATION',
  finals: ['CONFIRMED'],
  acts: [{ act: 'confirmVillagePlace', from: ['NEEDS_CONFIRMATION'], to: 'CONFIRMED', by: editor, onlyIf: [candidate], event: 'VillagePlaceConfirmed' }],
});
