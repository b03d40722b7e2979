import { Injectable } from '@nestjs/common';
import { isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { conclude, lockForOrganizing, stepOf } from '../event-acts.js';

export interface AnnounceEventInput {
  readonly eventId: Id;
  readonly idempotencyKey: string;
}

/**
 * An organizer shows the event to everybody. Source: fairs.md, section 1. Refusals: EVENT_INCOMPLETE (what is missing),
 * DAYS_ARE_OVER, NOT_ALLOWED_NOW. Faults: NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class AnnounceEvent {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AnnounceEventInput): Promise<Result<{ eventId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const event = await lockForOrganizing(tx, input.eventId);
        const step = await stepOf(tx, event, 'announceEvent');
        return isRefusal(step) ? refused(step) : conclude(tx, event, step, { announcedAt: tx.now });
      },
      { act: 'announceEvent', key: input.idempotencyKey, input },
    );
  }
}
