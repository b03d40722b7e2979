import { Injectable } from '@nestjs/common';
import { badInput, done, normaliseEmail, unauthenticated, type Actor, type Id, type Locale, type Result, type Role } from '@ketnoi/common';
import { BUSINESS_ROLES, invite } from '@ketnoi/identity';
import { ActLimits, UnitOfWork } from '@ketnoi/platform';
import { lockForOwning } from '../businesses-in-a-unit.js';

export interface InviteColleagueInput {
  readonly businessId: Id;
  readonly email: string;
  readonly role: Role;
  /** Language of the mail. */
  readonly locale: Locale;
  readonly idempotencyKey: string;
}

/** An invitation is a mail to an address that did not ask for it. */
const PER_PERSON = { act: 'invite-colleague', times: 50, perSeconds: 86_400 };

/**
 * An owner asks an address to take a role in the business; the mail follows from the event. Source: issue 2, section 3.1; trust.md, I8.
 * Refusal: ALREADY_INVITED. Faults: BAD_USER_INPUT at `input.email` and `input.role`, NOT_FOUND, FORBIDDEN, RATE_LIMITED.
 */
@Injectable()
export class InviteColleague {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits) {}

  async run(actor: Actor, input: InviteColleagueInput): Promise<Result<{ businessId: Id; invitationId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const { businessId, role, locale } = input;
    const email = normaliseEmail(input.email);
    if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
    if (!BUSINESS_ROLES.includes(role)) throw badInput({ path: 'input.role', code: 'ROLE_NOT_OF_A_BUSINESS' });
    await this.limits.count(PER_PERSON, actor.personId);
    const once = { act: 'inviteColleague', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        await lockForOwning(tx, businessId);
        const scope = { kind: 'BUSINESS', id: businessId } as const;
        const { address, comparisonKey } = email.value;
        const invitationId = await invite(tx, actor.personId, { email: address, emailKey: comparisonKey, locale, role, scope });
        const payload = { scopeKind: scope.kind, scopeId: businessId, role };
        await tx.record({ type: 'PersonInvited', subject: { kind: 'Invitation', id: invitationId }, payload });
        return done({ businessId, invitationId });
      },
      once,
    );
  }
}
