import { advance, isRefusal } from '@ketnoi/common';
import { deliveryLifecycle, DELIVERY_STATES, MOST_TRIES, type DeliveryAct, type DeliveryFacts, type DeliveryState } from './delivery.lifecycle.js';

const now = new Date('2026-03-02T03:00:00Z');
const facts = (patch: Partial<DeliveryFacts> = {}): DeliveryFacts => ({ now, dueAt: now, leaseUntil: null, tries: 0, firstTriedAt: null, ...patch });
const after = (ms: number): Date => new Date(now.getTime() + ms);
const answer = (state: DeliveryState, act: DeliveryAct, patch: Partial<DeliveryFacts> = {}): string => {
  const step = advance(deliveryLifecycle, state, act, facts(patch));
  return isRefusal(step) ? step.code : step.to;
};

describe('A delivery', () => {
  it('is claimed when it is due, not a millisecond earlier, and by one worker at a time.', () => {
    expect(answer('QUEUED', 'claim')).toBe('SENDING');
    expect(answer('RETRY', 'claim')).toBe('SENDING');
    expect(answer('QUEUED', 'claim', { dueAt: after(1) })).toBe('DELIVERY_NOT_DUE');
    expect(answer('SENDING', 'claim')).toBe('NOT_ALLOWED_NOW');
  });

  it('is taken over only after the lease of the worker that died.', () => {
    expect(answer('SENDING', 'reclaim', { leaseUntil: after(1) })).toBe('DELIVERY_IN_OTHER_HANDS');
    expect(answer('SENDING', 'reclaim', { leaseUntil: now })).toBe('SENDING');
    expect(answer('SENDING', 'reclaim', { leaseUntil: now, tries: MOST_TRIES })).toBe('DELIVERY_EXHAUSTED');
  });

  it('is tried ten times or for a day, then it has failed.', () => {
    const tried = { firstTriedAt: after(-60_000) };
    expect(answer('SENDING', 'retry', { ...tried, tries: 9 })).toBe('RETRY');
    expect(answer('SENDING', 'retry', { ...tried, tries: 10 })).toBe('DELIVERY_EXHAUSTED');
    expect(answer('SENDING', 'retry', { tries: 2, firstTriedAt: after(-24 * 3_600_000) })).toBe('DELIVERY_EXHAUSTED');
    expect(answer('SENDING', 'retry', { tries: 2, firstTriedAt: after(-24 * 3_600_000 + 1) })).toBe('RETRY');
    expect(answer('RETRY', 'giveUp', { tries: 9 })).toBe('DELIVERY_NOT_EXHAUSTED');
    expect(answer('RETRY', 'giveUp', { tries: 10 })).toBe('FAILED');
  });

  it('that was sent, failed or skipped is never touched again.', () => {
    const acts = [...new Set(deliveryLifecycle.acts.map(({ act }) => act))];
    const answers = deliveryLifecycle.finals.flatMap((state) => acts.map((act) => answer(state, act, { leaseUntil: now })));
    expect(new Set(answers)).toEqual(new Set(['NOT_ALLOWED_NOW']));
  });

  it('reaches every state, and ends in none but the final ones.', () => {
    const reached = new Set([deliveryLifecycle.initial, ...deliveryLifecycle.acts.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...DELIVERY_STATES].sort());
    const left = new Set(deliveryLifecycle.acts.flatMap(({ from }) => from));
    expect(DELIVERY_STATES.filter((state) => !left.has(state))).toEqual(deliveryLifecycle.finals);
  });
});
