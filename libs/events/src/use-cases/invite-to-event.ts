import { Injectable } from '@nestjs/common';
import { badInput, done, normaliseEmail, unauthenticated, type Actor, type Id, type Locale, type Result, type Role } from '@ketnoi/common';
import { invite } from '@ketnoi/identity';
import { ActLimits, UnitOfWork } from '@ketnoi/platform';
import { EVENT_ROLES } from '../domain/event.policy.js';
import { lockForOrganizing } from '../event-acts.js';

export interface InviteToEventInput {
  readonly eventId: Id;
  readonly email: string;
  /** ORGANIZER or GATE_STAFF. */
  readonly role: Role;
  /** Language of the mail. */
  readonly locale: Locale;
  readonly idempotencyKey: string;
}

/** An invitation is a mail to an address that did not ask for it. */
const PER_PERSON = { act: 'invite-to-event', times: 100, perSeconds: 86_400 };

/**
 * An organizer asks an address to organize the event as well, or to stand at its gate; the mail follows from identity's event.
 * Refusal: ALREADY_INVITED. Faults: BAD_USER_INPUT at `input.email` and `input.role`, NOT_FOUND, FORBIDDEN, RATE_LIMITED.
 */
@Injectable()
export class InviteToEvent {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits) {}

  async run(actor: Actor, input: InviteToEventInput): Promise<Result<{ eventId: Id; invitationId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const { eventId, role, locale } = input;
    const email = normaliseEmail(input.email);
    if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
    if (!EVENT_ROLES.includes(role)) throw badInput({ path: 'input.role', code: 'ROLE_NOT_OF_AN_EVENT' });
    await this.limits.count(PER_PERSON, actor.personId);
    return this.unit.run(
      actor,
      async (tx) => {
        await lockForOrganizing(tx, eventId);
        const scope = { kind: 'EVENT', id: eventId } as const;
        const { address, comparisonKey } = email.value;
        const invitationId = await invite(tx, actor.personId, { email: address, emailKey: comparisonKey, locale, role, scope });
        await tx.record({ type: 'PersonInvited', subject: { kind: 'Invitation', id: invitationId }, payload: { scopeKind: scope.kind, scopeId: eventId, role } });
        return done({ eventId, invitationId });
      },
      { act: 'inviteToEvent', key: input.idempotencyKey, input },
    );
  }
}
