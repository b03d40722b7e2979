import { guard, isRefusal, lifecycle, type Refusal } from '@ketnoi/common';
import type { Side } from '@ketnoi/assessment';
import {
  applicationAlreadyOpen,
  assessmentNotConcluded,
  deadlineNotPassed,
  editionSuperseded,
  noCurrentEdition,
  notTheDeskReviewer,
  onAnotherSide,
  onlyTheClock,
  ownerNeeded,
  renewalTooEarly,
  resultDiffers,
  resultIncomplete,
  returnDeadlinePassed,
  roleNeeded,
  setNotForBusinesses,
  statementNotSigned,
} from './membership.refusals.js';

/** AT_COUNCIL and DISMISSED join with the council. */
export type ApplicationState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'DECIDED' | 'WITHDRAWN' | 'LAPSED';
export type ApplicationAct = 'startApplication' | 'submitApplication' | 'returnApplication' | 'determine' | 'withdrawApplication' | 'lapseApplication';

/** What the acts ask. Each act fills in what it needs; the rest keeps the answer that refuses. */
export interface ApplicationFacts {
  readonly now: Date;
  readonly isOwner: boolean;
  readonly isDeskReviewer: boolean;
  readonly isSignatory: boolean;
  readonly isClock: boolean;
  readonly setCode: string;
  /** Another application of the business under the set is not final. */
  readonly anotherIsOpen: boolean;
  readonly editionIsCurrent: boolean;
  readonly certifiesBusinesses: boolean;
  /** The local day from which a member may renew; null where nothing has to be waited for. */
  readonly renewalOpensOn: string | null;
  readonly statementIsSigned: boolean;
  readonly editionTakesSubmissions: boolean;
  readonly returnDueAt: Date | null;
  /** What sealing the SELF layer answered: its refusal is the refusal of handing in. */
  readonly sealing: object | Refusal;
  /** What giving the case back answered. */
  readonly returning: object | Refusal;
  readonly deadlineIsPassed: boolean;
  readonly assessmentIsConcluded: boolean;
  readonly recomputedAgrees: boolean;
  readonly outcomeIsComputed: boolean;
  readonly sideOfSignatory: Side;
}

const REFUSED = resultIncomplete();

/** Facts of one act; whatever it does not name speaks against it. */
export const applicationFacts = (now: Date, known: Partial<Omit<ApplicationFacts, 'now'>>): ApplicationFacts => ({
  isOwner: false,
  isDeskReviewer: false,
  isSignatory: false,
  isClock: false,
  setCode: '',
  anotherIsOpen: true,
  editionIsCurrent: false,
  certifiesBusinesses: false,
  renewalOpensOn: null,
  statementIsSigned: false,
  editionTakesSubmissions: false,
  returnDueAt: null,
  sealing: REFUSED,
  returning: REFUSED,
  deadlineIsPassed: false,
  assessmentIsConcluded: false,
  recomputedAgrees: false,
  outcomeIsComputed: false,
  sideOfSignatory: 'BARRED',
  ...known,
  now,
});

type Facts = ApplicationFacts;
const owner = guard<Facts>('business owner', (facts) => facts.isOwner, ownerNeeded);
const deskReviewer = guard<Facts>('desk reviewer', (facts) => facts.isDeskReviewer, notTheDeskReviewer);
const signatory = guard<Facts>('signatory of the Department', (facts) => facts.isSignatory, () => roleNeeded('DEPARTMENT_SIGNATORY'));
const clock = guard<Facts>('the clock', (facts) => facts.isClock, onlyTheClock);

const editionCurrent = guard<Facts>('an edition is in effect', (facts) => facts.editionIsCurrent, (facts) => noCurrentEdition(facts.setCode));
const noneOpen = guard<Facts>('no other application is open', (facts) => !facts.anotherIsOpen, applicationAlreadyOpen);
const forBusinesses = guard<Facts>('the set certifies businesses', (facts) => facts.certifiesBusinesses, (facts) => setNotForBusinesses(facts.setCode));
const newOrRenewable = guard<Facts>(
  'not in force; or renewal is open; or the scope changes',
  (facts) => facts.renewalOpensOn === null,
  (facts) => renewalTooEarly(facts.renewalOpensOn),
);
const statementSigned = guard<Facts>('statement signed', (facts) => facts.statementIsSigned, statementNotSigned);
const inTime = guard<Facts>(
  'before the deadline of a return',
  (facts) => facts.returnDueAt === null || facts.now < facts.returnDueAt,
  (facts) => returnDeadlinePassed(facts.returnDueAt),
);
const editionOpen = guard<Facts>('the pinned edition takes submissions', (facts) => facts.editionTakesSubmissions, editionSuperseded);
const sealSelfHolds = guard<Facts>('sealSelf holds', ({ sealing }) => !isRefusal(sealing), ({ sealing }) => sealing as Refusal);
const returnToSelfHolds = guard<Facts>('returnToSelf holds', ({ returning }) => !isRefusal(returning), ({ returning }) => returning as Refusal);
const concluded = guard<Facts>('the assessment is concluded', (facts) => facts.assessmentIsConcluded, assessmentNotConcluded);
const standsAside = guard<Facts>('decides, and nothing else, in this case', (facts) => facts.sideOfSignatory === 'DECIDER', (facts) => onAnotherSide(facts.sideOfSignatory));
const agrees = guard<Facts>('recomputed = stored', (facts) => facts.recomputedAgrees, resultDiffers);
const computed = guard<Facts>('met or not met', (facts) => facts.outcomeIsComputed, resultIncomplete);
const deadlinePassed = guard<Facts>('the deadline passed, or the draft was idle for 12 months', (facts) => facts.deadlineIsPassed, deadlineNotPassed);

/** Source: compliance.md, section 5. Until the council exists a signatory determines on the sealed DESK layer (settled.md, Procedure 1). */
export const applicationLifecycle = lifecycle<ApplicationState, ApplicationAct, ApplicationFacts>({
  name: 'MembershipApplication',
  initial: 'DRAFT',
  finals: ['DECIDED', 'WITHDRAWN', 'LAPSED'],
  acts: [
    { act: 'startApplication', from: [], to: 'DRAFT', by: owner, onlyIf: [editionCurrent, forBusinesses, noneOpen, newOrRenewable], event: 'ApplicationStarted' },
    {
      act: 'submitApplication',
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: owner,
      onlyIf: [inTime, editionOpen, sealSelfHolds, statementSigned],
      event: 'ApplicationSubmitted',
    },
    { act: 'returnApplication', from: ['SUBMITTED'], to: 'RETURNED', by: deskReviewer, onlyIf: [returnToSelfHolds], event: 'ApplicationReturned' },
    { act: 'determine', from: ['SUBMITTED'], to: 'DECIDED', by: signatory, onlyIf: [concluded, standsAside, agrees, computed], event: 'DeterminationMade' },
    { act: 'withdrawApplication', from: ['DRAFT', 'SUBMITTED', 'RETURNED'], to: 'WITHDRAWN', by: owner, onlyIf: [], event: 'ApplicationWithdrawn' },
    { act: 'lapseApplication', from: ['DRAFT', 'RETURNED'], to: 'LAPSED', by: clock, onlyIf: [deadlinePassed], event: 'ApplicationLapsed' },
  ],
});
