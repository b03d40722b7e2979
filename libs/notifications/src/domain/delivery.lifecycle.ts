import { guard, lifecycle, refusal } from '@ketnoi/common';

export const DELIVERY_STATES = ['QUEUED', 'SENDING', 'RETRY', 'SENT', 'FAILED', 'SKIPPED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryAct = 'claim' | 'reclaim' | 'skip' | 'markSent' | 'retry' | 'fail' | 'giveUp';

/** What a step is decided on. */
export interface DeliveryFacts {
  readonly now: Date;
  readonly dueAt: Date;
  readonly leaseUntil: Date | null;
  readonly tries: number;
  readonly firstTriedAt: Date | null;
}

/** After so many tries, or so long after the first, nobody waits for the mail any more. Source: fairs.md, 5.2. */
export const MOST_TRIES = 10;
export const TRIES_END_AFTER_MS = 24 * 3_600_000;

/** Every step is the worker's; persons only look. */
const theWorker = guard<DeliveryFacts>('the worker', () => true, () => refusal('NOT_ALLOWED_NOW', {}));

const isDue = guard<DeliveryFacts>('it is due', ({ now, dueAt }) => now >= dueAt, () => refusal('DELIVERY_NOT_DUE', {}));

const leaseIsOver = guard<DeliveryFacts>(
  'the lease of the last claim is over',
  ({ now, leaseUntil }) => leaseUntil !== null && now >= leaseUntil,
  () => refusal('DELIVERY_IN_OTHER_HANDS', {}),
);

const mayBeTried = guard<DeliveryFacts>('a try is left', ({ tries }) => tries < MOST_TRIES, () => refusal('DELIVERY_EXHAUSTED', {}));

const isWorthAnotherTry = guard<DeliveryFacts>(
  'a try is left, and the first is less than a day ago',
  ({ tries, firstTriedAt, now }) => tries < MOST_TRIES && (firstTriedAt === null || now.getTime() < firstTriedAt.getTime() + TRIES_END_AFTER_MS),
  () => refusal('DELIVERY_EXHAUSTED', {}),
);

const isExhausted = guard<DeliveryFacts>('no try is left', ({ tries }) => tries >= MOST_TRIES, () => refusal('DELIVERY_NOT_EXHAUSTED', {}));

/**
 * One row of the ledger. Claimed before the mail server is spoken to; a claim whose worker died is taken over after its
 * lease, under the same Message-ID. Its steps are not recorded as domain events: the ledger is their record.
 * Source: fairs.md, 5.2; architecture.md, 12.
 */
export const deliveryLifecycle = lifecycle<DeliveryState, DeliveryAct, DeliveryFacts>({
  name: 'Delivery',
  initial: 'QUEUED',
  finals: ['SENT', 'FAILED', 'SKIPPED'],
  acts: [
    { act: 'claim', from: ['QUEUED', 'RETRY'], to: 'SENDING', by: theWorker, onlyIf: [mayBeTried, isDue], event: 'DeliveryClaimed' },
    { act: 'reclaim', from: ['SENDING'], to: 'SENDING', by: theWorker, onlyIf: [leaseIsOver, mayBeTried], event: 'DeliveryReclaimed' },
    { act: 'skip', from: ['SENDING'], to: 'SKIPPED', by: theWorker, onlyIf: [], event: 'DeliverySkipped' },
    { act: 'markSent', from: ['SENDING'], to: 'SENT', by: theWorker, onlyIf: [], event: 'DeliverySent' },
    { act: 'retry', from: ['SENDING'], to: 'RETRY', by: theWorker, onlyIf: [isWorthAnotherTry], event: 'DeliveryPutOff' },
    { act: 'fail', from: ['SENDING'], to: 'FAILED', by: theWorker, onlyIf: [], event: 'DeliveryFailed' },
    { act: 'giveUp', from: ['QUEUED', 'RETRY', 'SENDING'], to: 'FAILED', by: theWorker, onlyIf: [isExhausted], event: 'DeliveryGivenUp' },
  ],
});
