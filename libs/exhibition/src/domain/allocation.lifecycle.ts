import { guard, lifecycle } from '@ketnoi/common';
import { organizerNeeded } from '@ketnoi/events';
import {
  boothBlocked,
  boothOfOtherKind,
  boothOwnerNeeded,
  eventNotAnnounced,
  holdExpired,
  notEligible,
  onlyTheAllocationClock,
  organizerIsOfBusiness,
  reasonNeeded,
  setUpHasBegun,
} from './allocation.refusals.js';
import type { Judgement } from './eligibility.js';

export const LIVE_STATES = ['HELD', 'OFFERED', 'CONFIRMED'] as const;
export type AllocationState = (typeof LIVE_STATES)[number] | 'DECLINED' | 'RELEASED' | 'LAPSED' | 'MOVED' | 'VACATED';
export const ALLOCATION_STATES = [...LIVE_STATES, 'DECLINED', 'RELEASED', 'LAPSED', 'MOVED', 'VACATED'] as const;

export type AllocationAct = 'holdBooth' | 'offerBooth' | 'confirmBooth' | 'declineOffer' | 'releaseBooth' | 'lapseHold' | 'moveBooth' | 'vacateBooth';

/** What the acts ask. What an act does not know speaks against it. */
export interface AllocationFacts {
  readonly isOwner: boolean;
  readonly isOrganizer: boolean;
  readonly isClock: boolean;
  readonly organizerIsOfBusiness: boolean;
  readonly eventIsAnnounced: boolean;
  /** Null for a booth that can be given. */
  readonly blocked: { readonly reason: string | null } | null;
  readonly isExpired: boolean;
  readonly expiresAt: Date | null;
  readonly judgement: Judgement;
  readonly validOn: string | null;
  readonly hasReason: boolean;
  readonly sameKind: boolean;
  readonly setUpHasBegun: boolean;
}

const AGAINST: AllocationFacts = {
  isOwner: false,
  isOrganizer: false,
  isClock: false,
  organizerIsOfBusiness: true,
  eventIsAnnounced: false,
  blocked: { reason: null },
  isExpired: true,
  expiresAt: null,
  judgement: { verdict: 'INELIGIBLE', reasons: ['NO_CERTIFICATE'] },
  validOn: null,
  hasReason: false,
  sameKind: false,
  setUpHasBegun: true,
};

/** Facts of one act; whatever it does not name speaks against it. */
export const allocationFacts = (known: Partial<AllocationFacts>): AllocationFacts => ({ ...AGAINST, ...known });

type F = AllocationFacts;
const owner = guard<F>('an owner of the business', (facts) => facts.isOwner, boothOwnerNeeded);
const organizer = guard<F>('an organizer of the event', (facts) => facts.isOrganizer, organizerNeeded);
const ownerOrOrganizer = guard<F>('an owner of the business or an organizer', (facts) => facts.isOwner || facts.isOrganizer, organizerNeeded);
const clock = guard<F>('the clock', (facts) => facts.isClock, onlyTheAllocationClock);
const outsider = guard<F>('who holds no role in the business', (facts) => !facts.organizerIsOfBusiness, organizerIsOfBusiness);
const announced = guard<F>('the event is announced', (facts) => facts.eventIsAnnounced, eventNotAnnounced);
const notBlocked = guard<F>('the booth is not blocked', (facts) => facts.blocked === null, ({ blocked }) => boothBlocked(blocked?.reason ?? null));
const inTime = guard<F>('before it expires', (facts) => !facts.isExpired, ({ expiresAt }) => holdExpired(expiresAt));
const overdue = guard<F>('it has expired', (facts) => facts.isExpired, onlyTheAllocationClock);
const eligible = guard<F>('eligible', (facts) => facts.judgement.verdict === 'ELIGIBLE', ({ judgement, validOn }) => notEligible(judgement.reasons, validOn));
const organizerWithReason = guard<F>('an organizer gives a reason', (facts) => facts.isOwner || facts.hasReason, reasonNeeded);
const ownerBeforeSetUp = guard<F>('an owner before set-up begins', (facts) => !facts.isOwner || !facts.setUpHasBegun, setUpHasBegun);
const sameKind = guard<F>('a booth of the same kind', (facts) => facts.sameKind, boothOfOtherKind);
const withReason = guard<F>('a reason is given', (facts) => facts.hasReason, reasonNeeded);

/**
 * Live are HELD, OFFERED and CONFIRMED. A move ends the row and writes a new one of the same state, so that one unique index
 * serves all ways. Source: fairs.md, section 2.4; PICK, DRAW and swap come later.
 */
export const allocationLifecycle = lifecycle<AllocationState, AllocationAct, AllocationFacts>({
  name: 'BoothAllocation',
  initial: 'HELD',
  finals: ['DECLINED', 'RELEASED', 'LAPSED', 'MOVED', 'VACATED'],
  acts: [
    { act: 'holdBooth', from: [], to: 'HELD', by: organizer, onlyIf: [outsider, announced, notBlocked], event: 'BoothHeld' },
    { act: 'offerBooth', from: [], to: 'OFFERED', by: organizer, onlyIf: [outsider, announced, notBlocked, eligible], event: 'BoothOffered' },
    { act: 'offerBooth', from: ['HELD'], to: 'OFFERED', by: organizer, onlyIf: [outsider, announced, notBlocked, inTime, eligible], event: 'BoothOffered' },
    { act: 'confirmBooth', from: ['OFFERED'], to: 'CONFIRMED', by: owner, onlyIf: [announced, inTime, eligible], event: 'BoothConfirmed' },
    { act: 'declineOffer', from: ['OFFERED'], to: 'DECLINED', by: owner, onlyIf: [inTime], event: 'OfferDeclined' },
    { act: 'releaseBooth', from: ['HELD', 'OFFERED'], to: 'RELEASED', by: organizer, onlyIf: [withReason], event: 'HoldReleased' },
    { act: 'lapseHold', from: ['HELD', 'OFFERED'], to: 'LAPSED', by: clock, onlyIf: [overdue], event: 'HoldLapsed' },
    { act: 'moveBooth', from: ['OFFERED', 'CONFIRMED'], to: 'MOVED', by: organizer, onlyIf: [outsider, announced, notBlocked, inTime, sameKind], event: 'BoothMoved' },
    { act: 'vacateBooth', from: ['CONFIRMED'], to: 'VACATED', by: ownerOrOrganizer, onlyIf: [organizerWithReason, ownerBeforeSetUp], event: 'BoothVacated' },
  ],
});
