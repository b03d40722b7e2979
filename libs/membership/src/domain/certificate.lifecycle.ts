import { guard, lifecycle } from '@ketnoi/common';
import type { Side } from '@ketnoi/assessment';
import type { CertificateStatus } from './certificate-status.js';
import { FRESH_SIGN_IN_MINUTES, type StatusCause } from './membership.policy.js';
import { causeDoesNotFit, onAnotherSide, resultIncomplete, roleNeeded, secondPersonNeeded, signInNotFresh, withdrawalTooEarly } from './membership.refusals.js';

export type CertificateAct = 'issue' | 'suspend' | 'reinstate' | 'withdraw' | 'replace';

export interface CertificateFacts {
  readonly now: Date;
  readonly isOfDepartment: boolean;
  readonly signInIsFresh: boolean;
  /** Whoever acts is not the one who proposed; true while proposing. */
  readonly isSecondPerson: boolean;
  /** Sides of proposer and confirmer in the case of the certificate, once both are known. */
  readonly sides: readonly Side[];
  readonly cause: StatusCause;
  /** A determination of the case says so. */
  readonly isDetermined: boolean;
  /** The instant at which the term of appeal against the suspension is over; null where nothing was suspended. */
  readonly appealEndsAt: Date | null;
}

export const CAUSES: Readonly<Record<CertificateAct, readonly StatusCause[]>> = {
  issue: ['DETERMINATION'],
  suspend: ['FINDING', 'COMPLAINT', 'OTHER', 'DETERMINATION'],
  reinstate: ['CURED', 'APPEAL_UPHELD'],
  withdraw: ['NOT_CURED', 'MEMBER_LEAVES'],
  replace: ['DETERMINATION'],
};

type Facts = CertificateFacts;
const byDetermination = guard<Facts>('with the determination', (facts) => facts.isDetermined, resultIncomplete);
const twoOfDepartment = guard<Facts>('two of the Department, or a determination', (facts) => facts.isOfDepartment || facts.isDetermined, () => roleNeeded('DEPARTMENT_APPROVER'));
const freshSignIn = guard<Facts>('signed in lately', (facts) => facts.signInIsFresh || facts.isDetermined, () => signInNotFresh(FRESH_SIGN_IN_MINUTES));
const secondPerson = guard<Facts>('another person confirms', (facts) => facts.isSecondPerson, secondPersonNeeded);
const deciders = guard<Facts>(
  'both decide, and nothing else, in this case',
  (facts) => facts.sides.every((side) => side === 'DECIDER'),
  ({ sides }) => onAnotherSide(sides.filter((side) => side !== 'DECIDER')[0] as Side),
);
const causeFits = (act: CertificateAct) => guard<Facts>('the cause fits', (facts) => CAUSES[act].includes(facts.cause), () => causeDoesNotFit(CAUSES[act]));
const appealIsOver = guard<Facts>(
  'suspended for the term of appeal, or the member leaves',
  ({ cause, appealEndsAt, now }) => cause === 'MEMBER_LEAVES' || (appealEndsAt !== null && now >= appealEndsAt),
  (facts) => withdrawalTooEarly(facts.appealEndsAt),
);

/** Source: compliance.md, section 6. The state is the status at the instant of the act: EXPIRED comes from the clock and from no act. */
export const certificateLifecycle = lifecycle<CertificateStatus, CertificateAct, CertificateFacts>({
  name: 'Certificate',
  initial: 'IN_FORCE',
  finals: ['REPLACED', 'WITHDRAWN'],
  acts: [
    { act: 'issue', from: [], to: 'IN_FORCE', by: byDetermination, onlyIf: [], event: 'CertificateIssued' },
    {
      act: 'suspend',
      from: ['IN_FORCE'],
      to: 'SUSPENDED',
      by: twoOfDepartment,
      onlyIf: [freshSignIn, secondPerson, deciders, causeFits('suspend')],
      event: 'CertificateSuspended',
    },
    {
      act: 'reinstate',
      from: ['SUSPENDED'],
      to: 'IN_FORCE',
      by: twoOfDepartment,
      onlyIf: [freshSignIn, secondPerson, deciders, causeFits('reinstate')],
      event: 'CertificateReinstated',
    },
    {
      act: 'withdraw',
      from: ['IN_FORCE', 'SUSPENDED'],
      to: 'WITHDRAWN',
      by: twoOfDepartment,
      onlyIf: [freshSignIn, secondPerson, deciders, causeFits('withdraw'), appealIsOver],
      event: 'CertificateWithdrawn',
    },
    { act: 'replace', from: ['IN_FORCE', 'SUSPENDED', 'EXPIRED'], to: 'REPLACED', by: byDetermination, onlyIf: [], event: 'CertificateReplaced' },
  ],
});
