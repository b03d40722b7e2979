import { guard, lifecycle } from '@ketnoi/common';
import { consentNeeded, contactNeeded, followUpTooLate, notAnAnswerer, notTheSender, pageNotOpen } from './enquiry.refusals.js';

export type EnquiryState = 'NEW' | 'ANSWERED' | 'CLOSED';
export type EnquiryAct = 'sendEnquiry' | 'answerEnquiry' | 'followUpEnquiry' | 'closeEnquiry';

export interface EnquiryFacts {
  readonly now: Date;
  /** An answerer of the page, or who works at the booth, now. */
  readonly isAnswerer: boolean;
  /** Holds the signed link. */
  readonly isSender: boolean;
  readonly pageIsOpen: boolean;
  readonly hasConsented: boolean;
  readonly hasContact: boolean;
  /** End of the time to follow up; null before the first answer. */
  readonly followUpUntil: Date | null;
}

const nobody = { isAnswerer: false, isSender: false, pageIsOpen: false, hasConsented: false, hasContact: false, followUpUntil: null };

/** Facts of an act, those that do not matter for it left at what refuses. */
export const enquiryFacts = (now: Date, known: Partial<EnquiryFacts>): EnquiryFacts => ({ ...nobody, ...known, now });

type Facts = EnquiryFacts;
const anyone = guard<Facts>('anyone', () => true, notTheSender);
const answerer = guard<Facts>('answerer of the page or booth staff', (facts) => facts.isAnswerer, notAnAnswerer);
const sender = guard<Facts>('sender by link', (facts) => facts.isSender, notTheSender);
const pageOpen = guard<Facts>('the page is open', (facts) => facts.pageIsOpen, pageNotOpen);
const consented = guard<Facts>('consent', (facts) => facts.hasConsented, consentNeeded);
const reachable = guard<Facts>('e-mail or telephone', (facts) => facts.hasContact, contactNeeded);
const inTime = guard<Facts>(
  'within 30 days of the answer',
  (facts) => facts.followUpUntil !== null && facts.now < facts.followUpUntil,
  (facts) => followUpTooLate(facts.followUpUntil ?? facts.now),
);

/** Source: fairs.md, section 3.2. */
export const enquiryLifecycle = lifecycle<EnquiryState, EnquiryAct, EnquiryFacts>({
  name: 'Enquiry',
  initial: 'NEW',
  finals: ['CLOSED'],
  acts: [
    { act: 'sendEnquiry', from: [], to: 'NEW', by: anyone, onlyIf: [pageOpen, consented, reachable], event: 'EnquirySent' },
    { act: 'answerEnquiry', from: ['NEW'], to: 'ANSWERED', by: answerer, onlyIf: [], event: 'EnquiryAnswered' },
    { act: 'followUpEnquiry', from: ['ANSWERED'], to: 'NEW', by: sender, onlyIf: [inTime], event: 'EnquiryFollowedUp' },
    { act: 'closeEnquiry', from: ['NEW', 'ANSWERED'], to: 'CLOSED', by: answerer, onlyIf: [], event: 'EnquiryClosed' },
  ],
});
