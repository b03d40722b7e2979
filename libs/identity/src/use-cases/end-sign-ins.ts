import { Injectable } from '@nestjs/common';
import { done, notFound, unauthenticated, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';

export type WhichSignIns = { readonly only: Id } | { readonly allButThis: true };

/** Ends one of the person's own sign-ins, or all but the one in use. Holds at once: the next request with that token is anonymous (trust P20). */
@Injectable()
export class EndSignIns {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, which: WhichSignIns): Promise<Result<{ ended: Id[] }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const only = 'only' in which ? which.only : null;
    return this.unit.run(actor, async (tx) => {
      const ended = await tx.rows<{ id: Id }>(
        `UPDATE sign_in SET ended_at = $3
          WHERE person_id = $1 AND ended_at IS NULL AND CASE WHEN $2::uuid IS NULL THEN id <> $4 ELSE id = $2::uuid END
        RETURNING id`,
        [actor.personId, only, tx.now, actor.signInId],
      );
      if (only && ended.length === 0) throw notFound('sign-in');
      const signInIds = ended.map((row) => row.id);
      if (signInIds.length > 0) await tx.record({ type: 'SignInEnded', subject: { kind: 'Person', id: actor.personId }, payload: { signInIds } });
      return done({ ended: signInIds });
    });
  }
}
