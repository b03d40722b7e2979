import { guard, lifecycle } from '@ketnoi/common';
import { organizerNeeded } from '@ketnoi/events';
import {
  boothApplicationIncomplete,
  boothOwnerNeeded,
  callNotOpen,
  eventNotAnnounced,
  hasLiveBooth,
  notEligible,
  organizerIsOfBusiness,
  reasonNeeded,
  setUpHasBegun,
} from './allocation.refusals.js';
import type { Judgement } from './eligibility.js';

/** REVOKED joins with grace and risk. */
export type BoothApplicationState = 'DRAFT' | 'SUBMITTED' | 'ACCEPTED' | 'WAITING' | 'DECLINED' | 'WITHDRAWN';
export const BOOTH_APPLICATION_STATES = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'WAITING', 'DECLINED', 'WITHDRAWN'] as const;

export type BoothApplicationAct =
  | 'startBoothApplication'
  | 'saveBoothApplication'
  | 'submitBoothApplication'
  | 'acceptBoothApplication'
  | 'putOnWaitingList'
  | 'declineBoothApplication'
  | 'withdrawBoothApplication';

/** What the acts ask. What an act does not know speaks against it. */
export interface BoothApplicationFacts {
  readonly isEditor: boolean;
  readonly isOwner: boolean;
  readonly isOrganizer: boolean;
  /** The organizer holds a role in the business. */
  readonly organizerIsOfBusiness: boolean;
  readonly eventIsAnnounced: boolean;
  readonly call: { readonly isOpen: boolean; readonly opensAt: Date | null; readonly closesAt: Date | null };
  readonly missing: readonly string[];
  readonly judgement: Judgement;
  readonly validOn: string | null;
  readonly hasReason: boolean;
  readonly hasLiveBooth: boolean;
  readonly setUpHasBegun: boolean;
}

const AGAINST: BoothApplicationFacts = {
  isEditor: false,
  isOwner: false,
  isOrganizer: false,
  organizerIsOfBusiness: true,
  eventIsAnnounced: false,
  call: { isOpen: false, opensAt: null, closesAt: null },
  missing: ['goods'],
  judgement: { verdict: 'INELIGIBLE', reasons: ['NO_CERTIFICATE'] },
  validOn: null,
  hasReason: false,
  hasLiveBooth: true,
  setUpHasBegun: true,
};

/** Facts of one act; whatever it does not name speaks against it. */
export const boothApplicationFacts = (known: Partial<BoothApplicationFacts>): BoothApplicationFacts => ({ ...AGAINST, ...known });

const editor = guard<BoothApplicationFacts>('an owner or editor of the business', (facts) => facts.isEditor, boothOwnerNeeded);
const owner = guard<BoothApplicationFacts>('an owner of the business', (facts) => facts.isOwner, boothOwnerNeeded);
const organizer = guard<BoothApplicationFacts>('an organizer of the event', (facts) => facts.isOrganizer, organizerNeeded);
const outsider = guard<BoothApplicationFacts>('who holds no role in the business', (facts) => !facts.organizerIsOfBusiness, organizerIsOfBusiness);
const announced = guard<BoothApplicationFacts>('the event is announced', (facts) => facts.eventIsAnnounced, eventNotAnnounced);
const callOpen = guard<BoothApplicationFacts>('the call is open', (facts) => facts.call.isOpen, ({ call }) => callNotOpen(call.opensAt, call.closesAt));
const complete = guard<BoothApplicationFacts>('nothing is missing', (facts) => facts.missing.length === 0, (facts) => boothApplicationIncomplete(facts.missing));
const notIneligible = guard<BoothApplicationFacts>(
  'not ineligible',
  (facts) => facts.judgement.verdict !== 'INELIGIBLE',
  ({ judgement, validOn }) => notEligible(judgement.reasons, validOn),
);
const withReason = guard<BoothApplicationFacts>('a reason is given', (facts) => facts.hasReason, reasonNeeded);
const noLiveBooth = guard<BoothApplicationFacts>('no booth is held, offered or confirmed', (facts) => !facts.hasLiveBooth, hasLiveBooth);
const beforeSetUp = guard<BoothApplicationFacts>('set-up has not begun', (facts) => !facts.setUpHasBegun, setUpHasBegun);

/** Source: fairs.md, section 2.2. */
export const boothApplicationLifecycle = lifecycle<BoothApplicationState, BoothApplicationAct, BoothApplicationFacts>({
  name: 'BoothApplication',
  initial: 'DRAFT',
  finals: ['DECLINED', 'WITHDRAWN'],
  acts: [
    { act: 'startBoothApplication', from: [], to: 'DRAFT', by: editor, onlyIf: [announced, callOpen], event: 'BoothApplicationStarted' },
    { act: 'saveBoothApplication', from: ['DRAFT'], to: 'DRAFT', by: editor, onlyIf: [announced, callOpen], event: 'BoothApplicationSaved' },
    { act: 'saveBoothApplication', from: ['SUBMITTED'], to: 'SUBMITTED', by: editor, onlyIf: [announced, callOpen, complete], event: 'BoothApplicationSaved' },
    { act: 'submitBoothApplication', from: ['DRAFT'], to: 'SUBMITTED', by: owner, onlyIf: [announced, callOpen, complete, notIneligible], event: 'BoothApplicationSubmitted' },
    { act: 'acceptBoothApplication', from: ['SUBMITTED', 'WAITING'], to: 'ACCEPTED', by: organizer, onlyIf: [outsider, announced, notIneligible], event: 'BoothApplicationAccepted' },
    { act: 'putOnWaitingList', from: ['SUBMITTED', 'ACCEPTED'], to: 'WAITING', by: organizer, onlyIf: [outsider, announced, noLiveBooth], event: 'BoothApplicationWaiting' },
    { act: 'declineBoothApplication', from: ['SUBMITTED', 'WAITING'], to: 'DECLINED', by: organizer, onlyIf: [outsider, withReason], event: 'BoothApplicationDeclined' },
    { act: 'withdrawBoothApplication', from: ['DRAFT', 'SUBMITTED', 'WAITING', 'ACCEPTED'], to: 'WITHDRAWN', by: owner, onlyIf: [beforeSetUp], event: 'BoothApplicationWithdrawn' },
  ],
});
