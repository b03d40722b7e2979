import { Injectable } from '@nestjs/common';
import { isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { conclude, lockForOrganizing, stepOf } from '../event-acts.js';

export interface CloseEventInput {
  readonly eventId: Id;
  readonly idempotencyKey: string;
}

/**
 * An organizer closes the books of an event whose windows are all over. Its pages stay. Source: fairs.md, section 1.
 * Refusals: DAYS_NOT_OVER, NOT_ALLOWED_NOW. Faults: NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class CloseEvent {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: CloseEventInput): Promise<Result<{ eventId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const event = await lockForOrganizing(tx, input.eventId);
        const step = await stepOf(tx, event, 'closeEvent');
        return isRefusal(step) ? refused(step) : conclude(tx, event, step, { closedAt: tx.now });
      },
      { act: 'closeEvent', key: input.idempotencyKey, input },
    );
  }
}
