import { newId, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { Audience, Subject } from '../domain/subject.js';

/** SHA-256 of a live evidence file of the subject, held against removal until the unit ends; null for any other file. */
export async function evidenceFile(tx: Tx, subject: Subject, fileId: Id): Promise<string | null> {
  const [file] = await tx.rows<{ sha256: string }>(
    `SELECT encode(sha256, 'hex') AS sha256 FROM stored_file
      WHERE id = $1 AND owner_kind = $2 AND owner_id = $3 AND purpose = 'EVIDENCE' AND removed_at IS NULL FOR SHARE`,
    [fileId, subject.kind, subject.id],
  );
  return file?.sha256 ?? null;
}

/** Whether a file is evidence: such a file stays, even where nobody cites it any more, because evidence is never edited. */
export async function isEvidence(tx: Tx, fileId: Id): Promise<boolean> {
  const found = await tx.rows(`SELECT 1 FROM evidence WHERE file_id = $1`, [fileId]);
  return found.length > 0;
}

export interface NewEvidence {
  readonly subject: Subject;
  readonly fileId: Id;
  readonly sha256: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly audience: Audience;
  readonly addedBy: Id;
}

/** Adds the piece of evidence unless the subject has one with this content. */
export async function insertEvidenceOnce(tx: Tx, evidence: NewEvidence): Promise<void> {
  const { subject, fileId, sha256, issuedOn, expiresOn, audience, addedBy } = evidence;
  await tx.rows(
    `INSERT INTO evidence (id, subject_kind, subject_id, file_id, sha256, issued_on, expires_on, audience, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT evidence_once DO NOTHING`,
    [newId(), subject.kind, subject.id, fileId, sha256, issuedOn, expiresOn, audience, addedBy, tx.now],
  );
}
