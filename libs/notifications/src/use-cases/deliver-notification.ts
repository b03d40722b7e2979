import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { Mailer, type Mail } from '@ketnoi/platform';
import { DeliveryLedger, type Claim, type Outcome } from '../delivery-ledger.js';
import type { DeliveryState } from '../domain/delivery.lifecycle.js';
import { tryFailureOf } from '../domain/delivery-outcome.policy.js';
import { LetterWriter, type Written } from '../letter-writer.js';

/** While the database restarts, the outcome of a mail that has left is kept in hand this long. */
const SETTLE_TRIES = 7;
const SETTLE_PAUSE_MS = 250;

/**
 * Sends one delivery of the ledger, or finds that it is not to be sent (any more). Claims before it speaks to the mail
 * server and stores the outcome after, never inside one transaction. At least once by the queue, once by the ledger; the
 * hole that SMTP leaves is counted on the row. Source: fairs.md, 5.2; trust.md, P4.
 */
@Injectable()
export class DeliverNotification {
  constructor(private readonly ledger: DeliveryLedger, private readonly writer: LetterWriter, private readonly mailer: Mailer) {}

  /** Answers the state the delivery is left in; null when it was not this worker's to send. */
  async run(deliveryId: Id): Promise<DeliveryState | null> {
    const claim = await this.ledger.claim(deliveryId);
    if (!claim) return null;
    const written = await this.write(claim);
    const outcome = 'skip' in written ? ({ kind: 'SKIPPED', reason: written.skip } as const) : await this.send(written.mail);
    const settled = await this.settle(claim, outcome);
    return settled?.state ?? null;
  }

  /** A text that cannot be written is put off like a mail that cannot be sent; the error goes on to the log. */
  private async write(claim: Claim): Promise<Written> {
    try {
      return await this.writer.write(claim);
    } catch (error) {
      await this.settle(claim, { kind: 'NOT_SENT', code: 'LETTER_NOT_WRITTEN', isPermanent: false, isUncertain: false });
      throw error;
    }
  }

  private async send(mail: Mail): Promise<Outcome> {
    try {
      await this.mailer.send(mail);
      return { kind: 'SENT' };
    } catch (error) {
      return { kind: 'NOT_SENT', ...tryFailureOf(error) };
    }
  }

  private async settle(claim: Claim, outcome: Outcome): ReturnType<DeliveryLedger['settle']> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.ledger.settle(claim, outcome);
      } catch (error) {
        if (attempt === SETTLE_TRIES) throw error;
        await sleep(SETTLE_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }
}
