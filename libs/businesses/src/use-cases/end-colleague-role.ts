import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockForOwning } from '../businesses-in-a-unit.js';
import { lastOwner } from '../domain/business.refusals.js';
import { isLastOwner } from '../domain/business.policy.js';
import { endGrant, liveStaff } from '../staff-in-a-unit.js';

export interface EndColleagueRoleInput {
  readonly businessId: Id;
  /** The role as it was given to one person. */
  readonly grantId: Id;
}

/**
 * An owner ends a role in the business, the own one included; it counts from the next request on (trust P20). Never the last
 * owner's: both owners ending each other's at once meet at the lock of the business. Refusal: LAST_OWNER. Faults: NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class EndColleagueRole {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: EndColleagueRoleInput): Promise<Result<EndColleagueRoleInput>> {
    return this.unit.run(actor, async (tx) => {
      const { businessId, grantId } = input;
      await lockForOwning(tx, businessId);
      const staff = await liveStaff(tx, businessId);
      const grant = staff.find(({ id }) => id === grantId);
      if (!grant) throw notFound('role');
      if (isLastOwner(grant, staff)) return refused(lastOwner());
      await endGrant(tx, grant.id);
      const payload = { grantId: grant.id, role: grant.role, scopeId: businessId };
      await tx.record({ type: 'RoleEnded', subject: { kind: 'Person', id: grant.personId }, payload });
      return done({ businessId, grantId });
    });
  }
}
