import { describe, expect, it } from '@jest/globals';
import { advance } from '@ketnoi/common';
import { enquiryFacts, enquiryLifecycle, type EnquiryAct, type EnquiryFacts, type EnquiryState } from './enquiry.lifecycle.js';
import { followUpUntil } from './enquiry.policy.js';

const NOW = new Date('2026-03-02T03:00:00.000Z');
const SENDING = { pageIsOpen: true, hasConsented: true, hasContact: true };
const answered = new Date(NOW.getTime() - 30 * 24 * 3_600_000);

describe('An enquiry is sent, answered, followed up, closed', () => {
  it.each<[string, EnquiryState | null, EnquiryAct, Partial<EnquiryFacts>, object]>([
    ['sent by anyone', null, 'sendEnquiry', SENDING, { to: 'NEW', event: 'EnquirySent' }],
    ['not to a page that is not open', null, 'sendEnquiry', { ...SENDING, pageIsOpen: false }, { code: 'BOOTH_PAGE_NOT_OPEN' }],
    ['not without consent', null, 'sendEnquiry', { ...SENDING, hasConsented: false }, { code: 'CONSENT_NEEDED' }],
    ['not without a way to answer', null, 'sendEnquiry', { ...SENDING, hasContact: false }, { code: 'CONTACT_NEEDED' }],
    ['answered', 'NEW', 'answerEnquiry', { isAnswerer: true }, { to: 'ANSWERED', event: 'EnquiryAnswered' }],
    ['answered once', 'ANSWERED', 'answerEnquiry', { isAnswerer: true }, { code: 'NOT_ALLOWED_NOW' }],
    ['not by a stranger', 'NEW', 'answerEnquiry', {}, { code: 'NOT_AN_ANSWERER' }],
    ['followed up a millisecond before 30 days are over', 'ANSWERED', 'followUpEnquiry', { isSender: true, followUpUntil: new Date(NOW.getTime() + 1) }, { to: 'NEW', event: 'EnquiryFollowedUp' }],
    ['not after 30 days', 'ANSWERED', 'followUpEnquiry', { isSender: true, followUpUntil: followUpUntil(answered) }, { code: 'FOLLOW_UP_TOO_LATE', facts: { endedAt: NOW } }],
    ['not before an answer', 'NEW', 'followUpEnquiry', { isSender: true }, { code: 'NOT_ALLOWED_NOW' }],
    ['not by another', 'ANSWERED', 'followUpEnquiry', {}, { code: 'NOT_THE_SENDER' }],
    ['never without an answer', 'ANSWERED', 'followUpEnquiry', { isSender: true }, { code: 'FOLLOW_UP_TOO_LATE' }],
    ['closed unanswered', 'NEW', 'closeEnquiry', { isAnswerer: true }, { to: 'CLOSED', event: 'EnquiryClosed' }],
    ['closed', 'ANSWERED', 'closeEnquiry', { isAnswerer: true }, { to: 'CLOSED', event: 'EnquiryClosed' }],
    ['over', 'CLOSED', 'closeEnquiry', { isAnswerer: true }, { code: 'NOT_ALLOWED_NOW' }],
  ])('%s', (_what, state, act, known, expected) => {
    expect(advance(enquiryLifecycle, state, act, enquiryFacts(NOW, known))).toMatchObject(expected);
  });

  it('Its first act has nobody to refuse.', () => {
    expect(enquiryLifecycle.acts[0]?.by.refusal(enquiryFacts(NOW, {}))).toMatchObject({ code: 'NOT_THE_SENDER' });
  });
});
