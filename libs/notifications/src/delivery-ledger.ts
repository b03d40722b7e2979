import { hostname } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { advance, done, isRefusal, system, type Id } from '@ketnoi/common';
import { SETTINGS, UnitOfWork, type Settings, type Tx } from '@ketnoi/platform';
import { DeliveryEntity } from './data/delivery.entity.js';
import { deliveryLifecycle, type DeliveryAct, type DeliveryFacts } from './domain/delivery.lifecycle.js';
import type { TryFailure } from './domain/delivery-outcome.policy.js';
import { backOffMs, LEASE_MS } from './domain/delivery-times.policy.js';

const WORKER = system('deliver');
const CLAIMED_BY = `${hostname().slice(0, 80)}-${process.pid}`;

/** A delivery this worker holds until its lease ends. The version is the proof: a later claim has a higher one. */
export type Claim = DeliveryEntity;

/** How a try ended. */
export type Outcome = { readonly kind: 'SENT' } | { readonly kind: 'SKIPPED'; readonly reason: string } | ({ readonly kind: 'NOT_SENT' } & TryFailure);

/** The steps of one delivery, each a transaction of its own: none is open while the mail server is spoken to. */
@Injectable()
export class DeliveryLedger {
  private readonly host: string;

  constructor(private readonly unit: UnitOfWork, @Inject(SETTINGS) settings: Settings) {
    this.host = new URL(settings.PUBLIC_ORIGIN).hostname;
  }

  /** Takes the delivery for this worker, or answers null: sent, in other hands, not due, or given up. */
  async claim(id: Id): Promise<Claim | null> {
    const result = await this.unit.run(WORKER, async (tx) => {
      const [delivery] = await tx.lockAll(DeliveryEntity, [id]);
      return done(delivery ? await this.take(tx, delivery) : null);
    });
    return result.ok ? result.value : null;
  }

  /** Stores how the try ended. Null when the lease ran out meanwhile and another worker holds the delivery: then that one's outcome counts. */
  async settle(claim: Claim, outcome: Outcome): Promise<DeliveryEntity | null> {
    const result = await this.unit.run(WORKER, async (tx) => {
      const [delivery] = await tx.lockAll(DeliveryEntity, [claim.id]);
      return done(delivery?.version === claim.version ? await this.end(tx, delivery, outcome) : null);
    });
    return result.ok ? result.value : null;
  }

  private async take(tx: Tx, delivery: DeliveryEntity): Promise<Claim | null> {
    const isTakenOver = delivery.state === 'SENDING';
    const step = advance(deliveryLifecycle, delivery.state, isTakenOver ? 'reclaim' : 'claim', factsOf(delivery, tx.now));
    if (isRefusal(step)) {
      if (step.code === 'DELIVERY_EXHAUSTED') await this.write(tx, delivery, 'giveUp', { lastError: 'GIVEN_UP', leaseUntil: null });
      return null;
    }
    return tx.update(DeliveryEntity, delivery, {
      state: step.to,
      tries: delivery.tries + 1,
      // The worker that held it died between the mail server's answer and the ledger, perhaps after the mail was taken.
      uncertainCount: delivery.uncertainCount + (isTakenOver ? 1 : 0),
      sweeps: 0,
      firstTriedAt: delivery.firstTriedAt ?? tx.now,
      leaseUntil: new Date(tx.now.getTime() + LEASE_MS),
      claimedBy: CLAIMED_BY,
      messageId: delivery.messageId ?? `<${delivery.id}@${this.host}>`,
    });
  }

  private end(tx: Tx, delivery: DeliveryEntity, outcome: Outcome): Promise<DeliveryEntity | null> {
    if (outcome.kind === 'SENT') return this.write(tx, delivery, 'markSent', { sentAt: tx.now, lastError: null, leaseUntil: null });
    if (outcome.kind === 'SKIPPED') return this.write(tx, delivery, 'skip', { skipReason: outcome.reason, leaseUntil: null });
    return this.notSent(tx, delivery, outcome);
  }

  private async notSent(tx: Tx, delivery: DeliveryEntity, failure: TryFailure): Promise<DeliveryEntity | null> {
    const patch = { lastError: failure.code, uncertainCount: delivery.uncertainCount + (failure.isUncertain ? 1 : 0), leaseUntil: null };
    const dueAt = new Date(tx.now.getTime() + backOffMs(delivery.tries));
    const again = failure.isPermanent ? null : await this.write(tx, delivery, 'retry', { ...patch, dueAt, queuedAt: null });
    return again ?? this.write(tx, delivery, 'fail', patch);
  }

  private async write(tx: Tx, delivery: DeliveryEntity, act: DeliveryAct, patch: Partial<DeliveryEntity>): Promise<DeliveryEntity | null> {
    const step = advance(deliveryLifecycle, delivery.state, act, factsOf(delivery, tx.now));
    return isRefusal(step) ? null : tx.update(DeliveryEntity, delivery, { ...patch, state: step.to });
  }
}

const factsOf = ({ dueAt, leaseUntil, tries, firstTriedAt }: DeliveryEntity, now: Date): DeliveryFacts => ({ now, dueAt, leaseUntil, tries, firstTriedAt });
