import { SetMetadata } from '@nestjs/common';
import { holdsAnywhere, type Actor, type Role } from '@ketnoi/common';

/** The kind of caller that may ask: anyone, a signed-in person, one with a proved address, or a holder of one of the roles anywhere. */
export type Callers = 'anyone' | 'signed-in' | 'verified' | { readonly roles: readonly Role[] };

export const ACCESS = 'ketnoi:access';

/**
 * Declares who may ask at all. The first of three gates; whether this person may do it to this record is decided by the
 * use case's policy, and what a list contains by its SQL. A root field or route without it stops the start.
 */
export const Access = (callers: Callers): MethodDecorator => SetMetadata(ACCESS, callers);

export type AccessAnswer = 'ALLOWED' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** An anonymous caller is told to sign in, a signed-in one that this is not for them. */
export function mayAsk(callers: Callers, actor: Actor): AccessAnswer {
  if (callers === 'anyone') return 'ALLOWED';
  if (actor.kind !== 'PERSON') return 'UNAUTHENTICATED';
  if (callers === 'signed-in') return 'ALLOWED';
  if (!actor.emailVerified) return 'FORBIDDEN';
  return callers === 'verified' || holdsAnywhere(actor, callers.roles) ? 'ALLOWED' : 'FORBIDDEN';
}
