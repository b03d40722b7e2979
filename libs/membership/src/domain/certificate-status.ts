import { addMonths, endOfDay, localDate, type LocalDate } from '@ketnoi/common';

export type StatusEventKind = 'ISSUED' | 'SUSPENDED' | 'REINSTATED' | 'REPLACED' | 'WITHDRAWN';

/** What a certificate is worth at an instant. EXPIRED is never stored: the clock says it. */
export const CERTIFICATE_STATUSES = ['IN_FORCE', 'SUSPENDED', 'EXPIRED', 'REPLACED', 'WITHDRAWN'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export interface StatusChange {
  readonly kind: StatusEventKind;
  readonly at: Date;
}

/**
 * The status at an instant: the fold of what had happened by then, and the validity in local days, half-open: on its last
 * day a certificate is in force until 24:00. Null before it was issued. No job takes part. Source: compliance.md, section 6.
 */
export function statusAt(validUntil: string, changes: readonly StatusChange[], at: Date): CertificateStatus | null {
  const last = changes.filter((change) => change.at <= at).at(-1);
  if (!last) return null;
  if (last.kind === 'WITHDRAWN' || last.kind === 'REPLACED') return last.kind;
  if (at >= endOfDay(localDate(validUntil))) return 'EXPIRED';
  return last.kind === 'SUSPENDED' ? 'SUSPENDED' : 'IN_FORCE';
}

/** From the decision's day; a renewal while in force runs on from the old end. Source: compliance.md, section 6. */
export function validityOf(decidedOn: LocalDate, months: number, inForceUntil: LocalDate | null): { from: LocalDate; until: LocalDate } {
  return { from: decidedOn, until: addMonths(inForceUntil ?? decidedOn, months) };
}

/** The local day from which a certificate may be renewed. */
export const renewalOpensOn = (validUntil: LocalDate, renewalMonths: number): LocalDate => addMonths(validUntil, -renewalMonths);
