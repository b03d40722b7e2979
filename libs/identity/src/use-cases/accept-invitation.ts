import { Injectable } from '@nestjs/common';
import { done, notFound, refused, unauthenticated, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { InvitationEntity } from '../data/invitation.entity.js';
import { invitationNotOpen } from '../domain/identity.refusals.js';
import { isOpen } from '../domain/invitation.policy.js';
import { grantRole } from '../grants.js';
import { MailedLinks } from '../mailed-links.js';

export interface AcceptInvitationInput {
  /** From the invitation's mail. */
  readonly token: string;
  readonly idempotencyKey: string;
}

/**
 * Takes the offered role. Who holds the mailed token may accept, with any verified account: the address that was invited
 * is often not the one a person signs in with. Refusals: INVITATION_NOT_OPEN, ROLE_ALREADY_HELD.
 */
@Injectable()
export class AcceptInvitation {
  constructor(private readonly unit: UnitOfWork, private readonly links: MailedLinks) {}

  run(actor: Actor, input: AcceptInvitationInput): Promise<Result<{ grantId: Id; invitationId: Id; scopeId: Id | null }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const once = { act: 'acceptInvitation', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const id = this.links.idOf(input.token);
        if (!id) throw notFound('invitation');
        const invitation = await tx.lock(InvitationEntity, id);
        if (!isOpen(invitation, tx.now)) return refused(invitationNotOpen());
        await tx.update(InvitationEntity, invitation, { acceptedBy: actor.personId, acceptedAt: tx.now });
        const scope = { kind: invitation.scopeKind, id: invitation.scopeId };
        const grantId = await grantRole(tx, actor.personId, invitation.role, scope);
        const payload = { personId: actor.personId, scopeId: scope.id, role: invitation.role };
        await tx.record({ type: 'InvitationAccepted', subject: { kind: 'Invitation', id }, payload });
        return done({ grantId, invitationId: id, scopeId: scope.id });
      },
      once,
    );
  }
}
