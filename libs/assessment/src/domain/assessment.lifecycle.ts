import { guard, lifecycle } from '@ketnoi/common';
import {
  caseIsClosed,
  missingAnswers,
  missingJudgements,
  nobodyApplies,
  noReturnsLeft,
  notAnApplicant,
  nothingToSupplement,
  notTheDeskReviewer,
  onlyItsApplication,
} from './assessment.refusals.js';
import type { IncompleteCriterion } from './completeness.js';

/** The layer being written, or how the case ended. SITE, CONSENSUS and CORRECTING join with the site survey. */
export type AssessmentState = 'SELF' | 'DESK' | 'CONCLUDED' | 'STOPPED';
export type AssessmentAct = 'openAssessment' | 'sealSelf' | 'returnToSelf' | 'sealDesk' | 'stop';

export interface AssessmentFacts {
  /** The act is done by the application whose case it is. */
  readonly isItsApplication: boolean;
  readonly isApplicant: boolean;
  readonly isDeskReviewer: boolean;
  readonly hasApplicant: boolean;
  readonly isClosed: boolean;
  /** What the layer being sealed lacks. */
  readonly missing: readonly IncompleteCriterion[];
  readonly returns: number;
  readonly maxReturns: number;
  readonly supplements: number;
}

/** Facts of an act that asks for few of them. */
export const assessmentFacts = (known: Partial<AssessmentFacts>): AssessmentFacts => ({
  isItsApplication: false,
  isApplicant: false,
  isDeskReviewer: false,
  hasApplicant: true,
  isClosed: false,
  missing: [],
  returns: 0,
  maxReturns: 0,
  supplements: 0,
  ...known,
});

const itsApplication = guard<AssessmentFacts>('its application', (facts) => facts.isItsApplication, onlyItsApplication);
const applicant = guard<AssessmentFacts>('applicant', (facts) => facts.isApplicant, notAnApplicant);
const deskReviewer = guard<AssessmentFacts>('desk reviewer', (facts) => facts.isDeskReviewer, notTheDeskReviewer);
const sidesFilled = guard<AssessmentFacts>('somebody applies', (facts) => facts.hasApplicant, nobodyApplies);
const notClosed = guard<AssessmentFacts>('the case is not closed', (facts) => !facts.isClosed, caseIsClosed);
const everythingAnswered = guard<AssessmentFacts>(
  'required indicators and used facts answered, evidence attached',
  (facts) => facts.missing.length === 0,
  (facts) => missingAnswers(facts.missing),
);
const everythingJudged = guard<AssessmentFacts>(
  'each indicator and each piece of evidence judged',
  (facts) => facts.missing.length === 0,
  (facts) => missingJudgements(facts.missing),
);
const returnsLeft = guard<AssessmentFacts>('fewer returns than promised', (facts) => facts.returns < facts.maxReturns, (facts) => noReturnsLeft(facts.maxReturns));
const supplementsNamed = guard<AssessmentFacts>('what to supplement is named', (facts) => facts.supplements > 0, nothingToSupplement);

/** Source: compliance.md, section 5. Until the site survey exists, sealing the desk layer concludes the case. */
export const assessmentLifecycle = lifecycle<AssessmentState, AssessmentAct, AssessmentFacts>({
  name: 'Assessment',
  initial: 'SELF',
  finals: ['CONCLUDED', 'STOPPED'],
  acts: [
    { act: 'openAssessment', from: [], to: 'SELF', by: itsApplication, onlyIf: [sidesFilled], event: 'AssessmentOpened' },
    { act: 'sealSelf', from: ['SELF'], to: 'DESK', by: applicant, onlyIf: [everythingAnswered], event: 'SelfSealed' },
    { act: 'returnToSelf', from: ['DESK'], to: 'SELF', by: deskReviewer, onlyIf: [returnsLeft, supplementsNamed], event: 'AssessmentReturned' },
    { act: 'sealDesk', from: ['DESK'], to: 'CONCLUDED', by: deskReviewer, onlyIf: [everythingJudged], event: 'DeskSealed' },
    { act: 'stop', from: ['SELF', 'DESK', 'CONCLUDED'], to: 'STOPPED', by: itsApplication, onlyIf: [notClosed], event: 'AssessmentStopped' },
  ],
});
