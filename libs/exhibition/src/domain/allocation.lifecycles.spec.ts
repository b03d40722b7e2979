import { describe, expect, it } from '@jest/globals';
import { advance, isRefusal } from '@ketnoi/common';
import { allocationFacts, allocationLifecycle, LIVE_STATES, type AllocationAct, type AllocationState } from './allocation.lifecycle.js';
import { boothApplicationFacts, boothApplicationLifecycle, type BoothApplicationAct } from './booth-application.lifecycle.js';

const eligible = { verdict: 'ELIGIBLE', reasons: [] } as const;
const good = allocationFacts({ isOwner: true, isOrganizer: true, isClock: true, organizerIsOfBusiness: false, eventIsAnnounced: true, blocked: null, isExpired: false, judgement: eligible, hasReason: true, sameKind: true, setUpHasBegun: false });
const toldOf = (step: ReturnType<typeof advance>): string => (isRefusal(step) ? step.code : step.to);

describe('A booth for a business', () => {
  it.each<[AllocationAct, AllocationState | null, string]>([
    ['holdBooth', null, 'HELD'], ['offerBooth', null, 'OFFERED'], ['offerBooth', 'HELD', 'OFFERED'], ['confirmBooth', 'OFFERED', 'CONFIRMED'], ['declineOffer', 'OFFERED', 'DECLINED'],
    ['releaseBooth', 'HELD', 'RELEASED'], ['releaseBooth', 'OFFERED', 'RELEASED'], ['moveBooth', 'CONFIRMED', 'MOVED'], ['vacateBooth', 'CONFIRMED', 'VACATED'],
  ])('%s of %s leads to %s.', (act, from, to) => expect(toldOf(advance(allocationLifecycle, from, act, good))).toBe(to));

  it.each<[AllocationAct, AllocationState]>([['confirmBooth', 'HELD'], ['confirmBooth', 'LAPSED'], ['declineOffer', 'CONFIRMED'], ['releaseBooth', 'CONFIRMED'], ['vacateBooth', 'OFFERED'], ['offerBooth', 'CONFIRMED']])(
    '%s does not exist for one that is %s.',
    (act, from) => expect(toldOf(advance(allocationLifecycle, from, act, good))).toBe('NOT_ALLOWED_NOW'),
  );

  it('is not confirmed when the offer is over, nor by an organizer, nor without a certificate; and lapses only then.', () => {
    const confirm = (facts: object) => toldOf(advance(allocationLifecycle, 'OFFERED', 'confirmBooth', { ...good, ...facts }));
    expect([confirm({ isExpired: true }), confirm({ isOwner: false }), confirm({ judgement: { verdict: 'CONDITIONAL', reasons: ['STILL_APPLYING'] } })]).toEqual(['HOLD_EXPIRED', 'OWNER_NEEDED', 'NOT_ELIGIBLE']);
    const lapse = (isExpired: boolean) => toldOf(advance(allocationLifecycle, 'HELD', 'lapseHold', { ...good, isExpired }));
    expect([lapse(true), lapse(false)]).toEqual(['LAPSED', 'ONLY_THE_CLOCK']);
  });

  it('is live while it is held, offered or confirmed; whatever ends it is final.', () => {
    const ends = new Set(allocationLifecycle.acts.map(({ to }) => to).filter((to) => !(LIVE_STATES as readonly string[]).includes(to)));
    expect([...ends].sort()).toEqual([...allocationLifecycle.finals].sort());
  });

  it('Facts that are not named speak against every act.', () => {
    for (const { act, from } of allocationLifecycle.acts) expect(isRefusal(advance(allocationLifecycle, from[0] ?? null, act, allocationFacts({})))).toBe(true);
    for (const { act, from } of boothApplicationLifecycle.acts) expect(isRefusal(advance(boothApplicationLifecycle, from[0] ?? null, act, boothApplicationFacts({})))).toBe(true);
  });
});

describe('An application for a booth', () => {
  const facts = boothApplicationFacts({
    isEditor: true, isOwner: true, isOrganizer: true, organizerIsOfBusiness: false, eventIsAnnounced: true, call: { isOpen: true, opensAt: null, closesAt: null }, missing: [], judgement: eligible, hasReason: true, hasLiveBooth: false, setUpHasBegun: false,
  });
  const told = (act: BoothApplicationAct, from: Parameters<typeof advance<never, never, never>>[1] | string | null, more: object = {}) => toldOf(advance(boothApplicationLifecycle, from as never, act, { ...facts, ...more }));

  it('goes from draft to accepted, waits, is declined or taken back.', () => {
    expect([told('startBoothApplication', null), told('submitBoothApplication', 'DRAFT'), told('acceptBoothApplication', 'SUBMITTED'), told('putOnWaitingList', 'ACCEPTED'), told('acceptBoothApplication', 'WAITING')]).toEqual(['DRAFT', 'SUBMITTED', 'ACCEPTED', 'WAITING', 'ACCEPTED']);
    expect([told('declineBoothApplication', 'WAITING'), told('withdrawBoothApplication', 'ACCEPTED'), told('withdrawBoothApplication', 'DECLINED')]).toEqual(['DECLINED', 'WITHDRAWN', 'NOT_ALLOWED_NOW']);
  });

  it('is told who, then when, then why not.', () => {
    expect(told('acceptBoothApplication', 'SUBMITTED', { isOrganizer: false, organizerIsOfBusiness: true })).toBe('ORGANIZER_NEEDED');
    expect(told('submitBoothApplication', 'DRAFT', { call: { isOpen: false, opensAt: null, closesAt: null }, missing: ['goods'] })).toBe('CALL_NOT_OPEN');
    expect(told('submitBoothApplication', 'DRAFT', { missing: ['goods'], judgement: { verdict: 'INELIGIBLE', reasons: ['NO_CERTIFICATE'] } })).toBe('BOOTH_APPLICATION_INCOMPLETE');
    expect(told('putOnWaitingList', 'ACCEPTED', { hasLiveBooth: true })).toBe('HAS_LIVE_BOOTH');
    expect(told('withdrawBoothApplication', 'ACCEPTED', { setUpHasBegun: true })).toBe('SET_UP_HAS_BEGUN');
  });
});
