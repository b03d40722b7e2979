import { Injectable } from '@nestjs/common';
import { done, isId, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { invitationNotOpen } from '@ketnoi/identity';
import { UnitOfWork } from '@ketnoi/platform';
import { lockForOwning } from '../businesses-in-a-unit.js';
import { revokeOpenInvitation } from '../staff-in-a-unit.js';

export interface RevokeInvitationInput {
  readonly businessId: Id;
  readonly invitationId: Id;
}

/** An owner takes an invitation back before it is accepted. Refusal: INVITATION_NOT_OPEN. Faults: NOT_FOUND, FORBIDDEN. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: RevokeInvitationInput): Promise<Result<RevokeInvitationInput>> {
    return this.unit.run(actor, async (tx) => {
      const { businessId, invitationId } = input;
      await lockForOwning(tx, businessId);
      if (!isId(invitationId)) throw notFound('invitation');
      if (!(await revokeOpenInvitation(tx, businessId, invitationId))) return refused(invitationNotOpen());
      await tx.record({ type: 'InvitationRevoked', subject: { kind: 'Invitation', id: invitationId }, payload: {} });
      return done({ businessId, invitationId });
    });
  }
}
