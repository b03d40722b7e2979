import type { Id, LocalDate } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { sql } from './data/membership.statements.js';
import type { CertificateStatus } from './domain/certificate-status.js';

/** The latest certificate of a business under a set, as it stands at the unit's instant. */
export interface CertificateStanding {
  readonly certificateId: Id;
  readonly status: CertificateStatus;
  /** Last day, included. */
  readonly validUntil: LocalDate;
  readonly editionHash: string;
}

/** What other libs ask inside their unit before they rely on a certificate; null for who never had one. Nothing is locked. */
export async function certificateStanding(tx: Tx, businessId: Id, setCode: string): Promise<CertificateStanding | null> {
  const [standing] = await tx.rows<CertificateStanding>(
    `SELECT s."certificateId", s.status, s."validUntil"::text AS "validUntil", s."editionHash" FROM (${sql.standings.text}) s`,
    [[businessId], setCode, tx.now],
  );
  return standing ?? null;
}

/** Whether an application for membership is handed in and not decided. */
export async function isApplying(tx: Tx, businessId: Id, setCode: string): Promise<boolean> {
  const found = await tx.rows(`SELECT 1 FROM membership_application WHERE business_id = $1 AND set_code = $2 AND state IN ('SUBMITTED', 'RETURNED') LIMIT 1`, [businessId, setCode]);
  return found.length > 0;
}
