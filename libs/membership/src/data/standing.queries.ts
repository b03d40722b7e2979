import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { statusAt, type CertificateStatus, type StatusChange } from '../domain/certificate-status.js';
import { CertificateEntity, MembershipEntity } from './certificate.entity.js';
import { StatusEventEntity } from './status-event.entity.js';

/** A membership inside a unit: its certificate that is not closed, and what that is worth at tx.now. */
export interface Standing {
  readonly membership: MembershipEntity;
  readonly certificate: CertificateEntity | null;
  /** Null when no certificate is open. */
  readonly status: CertificateStatus | null;
}

/** How the business stands under the set now; null where it was never a member. The open certificate is locked. */
export async function standingOf(tx: Tx, businessId: Id, setCode: string): Promise<Standing | null> {
  const membership = await tx.findOne(MembershipEntity, { businessId, setCode });
  if (!membership) return null;
  const certificates = await tx.find(CertificateEntity, { membershipId: membership.id });
  const open = certificates.find((certificate) => certificate.closedAt === null);
  if (!open) return { membership, certificate: null, status: null };
  const certificate = await tx.lock(CertificateEntity, open.id);
  return { membership, certificate, status: statusAt(certificate.validUntil, await historyOf(tx, certificate.id), tx.now) };
}

/** The whole history of a certificate, in order. */
export async function historyOf(tx: Tx, certificateId: Id): Promise<StatusEventEntity[]> {
  const events = await tx.find(StatusEventEntity, { certificateId });
  return events.sort((a, b) => a.seq - b.seq);
}

/** The last change, as a chain needs it. */
export const lastOf = (history: readonly StatusEventEntity[]): (StatusChange & { readonly seq: number }) | null => history.at(-1) ?? null;
