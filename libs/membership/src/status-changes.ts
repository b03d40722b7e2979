import { endOfDay, localDate, type Id } from '@ketnoi/common';
import { showPublicly } from '@ketnoi/businesses';
import type { Tx } from '@ketnoi/platform';
import { type CertificateEntity, MembershipEntity } from './data/certificate.entity.js';
import { historyOf, lastOf } from './data/standing.queries.js';
import { StatusEventEntity } from './data/status-event.entity.js';
import type { StatusEventKind } from './domain/certificate-status.js';
import type { StatusCause } from './domain/membership.policy.js';

export interface StatusChangeToWrite {
  readonly kind: StatusEventKind;
  readonly cause: StatusCause;
  readonly text: string | null;
  readonly decidedBy: Id;
  /** Null only for what a determination says. */
  readonly confirmedBy: Id | null;
}

/**
 * Adds the next link to a certificate's history inside the caller's unit, and shows or hides the business accordingly.
 * Both persons stand on the deciders' side already. Answers the number of the link.
 */
export async function addStatusEvent(tx: Tx, certificate: CertificateEntity, change: StatusChangeToWrite): Promise<number> {
  const last = lastOf(await historyOf(tx, certificate.id));
  const seq = (last?.seq ?? 0) + 1;
  await tx.insert(StatusEventEntity, {
    certificateId: certificate.id,
    assessmentId: certificate.assessmentId,
    seq,
    at: tx.now,
    ...change,
    prevSeq: last?.seq ?? null,
    prevKind: last?.kind ?? null,
    prevAt: last?.at ?? null,
  });
  const isShown = change.kind === 'ISSUED' || change.kind === 'REINSTATED';
  const membership = await membershipOf(tx, certificate);
  await showPublicly(tx, membership.businessId, isShown ? { from: tx.now, until: endOfDay(localDate(certificate.validUntil)) } : null);
  return seq;
}

export async function membershipOf(tx: Tx, certificate: CertificateEntity): Promise<MembershipEntity> {
  const membership = await tx.findOne(MembershipEntity, { id: certificate.membershipId });
  if (!membership) throw new Error(`certificate ${certificate.id} has no membership`);
  return membership;
}
