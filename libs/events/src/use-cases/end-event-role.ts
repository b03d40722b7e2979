import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type Actor, type Id, type Result, type Role } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { isLastOrganizer } from '../domain/event.policy.js';
import { lastOrganizer } from '../domain/event.refusals.js';
import { lockForOrganizing } from '../event-acts.js';

export interface EndEventRoleInput {
  readonly eventId: Id;
  /** The role as it was given to one person. */
  readonly grantId: Id;
}

/**
 * An organizer ends a role in the event, the own one included; it counts from the next request on (trust P20). Never the last
 * organizer's: two who end each other's at once meet at the lock of the event. Refusal: LAST_ORGANIZER. Faults: NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class EndEventRole {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: EndEventRoleInput): Promise<Result<EndEventRoleInput>> {
    return this.unit.run(actor, async (tx) => {
      const { eventId, grantId } = input;
      await lockForOrganizing(tx, eventId);
      const live = await tx.rows<{ id: Id; personId: Id; role: Role }>(
        `SELECT id, person_id AS "personId", role FROM role_grant WHERE scope_kind = 'EVENT' AND scope_id = $1 AND ended_at IS NULL ORDER BY id`,
        [eventId],
      );
      const grant = live.find(({ id }) => id === grantId);
      if (!grant) throw notFound('role');
      if (isLastOrganizer(grant, live)) return refused(lastOrganizer());
      await tx.rows(`UPDATE role_grant SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`, [grantId, tx.now]);
      await tx.record({ type: 'RoleEnded', subject: { kind: 'Person', id: grant.personId }, payload: { grantId, role: grant.role, scopeId: eventId } });
      return done({ eventId, grantId });
    });
  }
}
