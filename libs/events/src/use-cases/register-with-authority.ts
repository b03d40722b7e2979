import { Injectable } from '@nestjs/common';
import { badInput, isRefusal, localDateOf, parseLocalDate, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { conclude, demandVersion, lockForOrganizing, stepOf } from '../event-acts.js';

export interface RegisterWithAuthorityInput {
  readonly eventId: Id;
  /** The version that was read: under its name the event is registered. */
  readonly version: number;
  /** Number of the authority's confirmation. */
  readonly registrationNo: string;
  /** Local day of the confirmation. */
  readonly registeredOn: string;
  readonly idempotencyKey: string;
}

/**
 * An organizer enters under which number the authority registered the event; from then on its name and theme stay. A number
 * mistyped is entered again. Source: fairs.md, section 1 (the scanned confirmation comes with the papers of an event).
 * Refusal: NOT_ALLOWED_NOW. Faults: BAD_USER_INPUT at `input.registeredOn`, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class RegisterWithAuthority {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: RegisterWithAuthorityInput): Promise<Result<{ eventId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const day = parseLocalDate(input.registeredOn);
        if (!day.ok) throw badInput({ path: 'input.registeredOn', code: day.code });
        if (day.value > localDateOf(tx.now)) throw badInput({ path: 'input.registeredOn', code: 'DATE_IN_FUTURE' });
        const event = await lockForOrganizing(tx, input.eventId);
        demandVersion(event, input.version);
        const step = await stepOf(tx, event, 'registerWithAuthority');
        const { registrationNo } = input;
        return isRefusal(step) ? refused(step) : conclude(tx, event, step, { registrationNo, registeredOn: day.value }, { registrationNo });
      },
      { act: 'registerWithAuthority', key: input.idempotencyKey, input },
    );
  }
}
