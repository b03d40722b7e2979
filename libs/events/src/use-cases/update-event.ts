import { Injectable } from '@nestjs/common';
import { isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { conclude, demandVersion, lockForOrganizing, stepOf } from '../event-acts.js';
import { textsOf, type EventTexts } from '../event-texts.js';

export interface UpdateEventInput extends EventTexts {
  readonly eventId: Id;
  /** The version that was read. */
  readonly version: number;
}

/**
 * An organizer rewrites the texts and the contact; what is left out is empty afterwards. Once announced nothing that the public
 * page needs goes missing, and a registered name and theme stay. Source: fairs.md, section 1.
 * Refusals: EVENT_INCOMPLETE, NAME_IS_REGISTERED, NOT_ALLOWED_NOW. Faults: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class UpdateEvent {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: UpdateEventInput): Promise<Result<{ eventId: Id }>> {
    const patch = textsOf(input);
    return this.unit.run(actor, async (tx) => {
      const event = await lockForOrganizing(tx, input.eventId);
      demandVersion(event, input.version);
      const step = await stepOf(tx, event, 'updateEvent', { patch });
      return isRefusal(step) ? refused(step) : conclude(tx, event, step, patch);
    });
  }
}
