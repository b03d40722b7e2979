import { addDays, endOfDay, localDateOf, notFound, type Id } from '@ketnoi/common';
import { personOf, pinnedEdition, takeSide, type Side } from '@ketnoi/assessment';
import { rulesOf } from '@ketnoi/criteria-engine';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import type { CertificateEntity } from './data/certificate.entity.js';
import { historyOf, lastOf } from './data/standing.queries.js';
import type { StatusEventEntity } from './data/status-event.entity.js';
import { statusAt, type CertificateStatus } from './domain/certificate-status.js';
import type { CertificateAct, CertificateFacts } from './domain/certificate.lifecycle.js';
import { hasFreshSignIn, STATUS_ROLES, type ProposedCause } from './domain/membership.policy.js';

export const ACT_OF = { SUSPENDED: 'suspend', REINSTATED: 'reinstate', WITHDRAWN: 'withdraw' } as const satisfies Record<string, CertificateAct>;

export interface StatusChangeAsked {
  readonly kind: keyof typeof ACT_OF;
  readonly cause: ProposedCause;
  /** Null while proposing. */
  readonly proposedBy: Id | null;
}

/** Who acts, how the locked certificate stands at this instant, and the facts of the act. Fault NOT_FOUND for people who may not change a status. */
export async function factsOfStatusChange(
  tx: Tx,
  certificate: CertificateEntity,
  { cause, proposedBy }: StatusChangeAsked,
): Promise<{ personId: Id; status: CertificateStatus | null; facts: CertificateFacts }> {
  const personId = personOf(tx.actor);
  if (!(await holdsNow(tx, personId, STATUS_ROLES, null))) throw notFound('certificate');
  const history = await historyOf(tx, certificate.id);
  const persons = [...new Set([personId, ...(proposedBy === null ? [] : [proposedBy])])];
  const sides: Side[] = [];
  for (const person of persons) sides.push(await takeSide(tx, certificate.assessmentId, person, 'DECIDER'));
  const facts: CertificateFacts = {
    now: tx.now,
    isOfDepartment: true,
    signInIsFresh: hasFreshSignIn(tx.actor, tx.now),
    isSecondPerson: proposedBy !== personId,
    sides,
    cause,
    isDetermined: false,
    appealEndsAt: await appealEnd(tx, certificate, history),
  };
  return { personId, status: statusAt(certificate.validUntil, history, tx.now), facts };
}

/** 24:00 of the last day on which the holder may appeal against the suspension that lasts now. */
async function appealEnd(tx: Tx, certificate: CertificateEntity, history: readonly StatusEventEntity[]): Promise<Date | null> {
  const last = lastOf(history);
  if (last?.kind !== 'SUSPENDED') return null;
  const { content } = await pinnedEdition(tx, certificate.assessmentId);
  return endOfDay(addDays(localDateOf(last.at), rulesOf(content).appealDays));
}
