import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { AnswerRecord, EvidenceUse, LayerContent } from '../domain/layer-content.js';

/** Everything a layer says, read inside a unit. */
export async function contentOf(tx: Tx, layerId: Id): Promise<LayerContent> {
  const answers = await tx.rows<AnswerRecord>(`SELECT code, state, value, reason FROM answer WHERE layer_id = $1`, [layerId]);
  const evidence = await tx.rows<EvidenceUse>(
    `SELECT u.code, u.evidence_id AS "evidenceId", e.sha256, u.use, u.reason, to_char(e.issued_on, 'YYYY-MM-DD') AS "issuedOn",
            to_char(e.expires_on, 'YYYY-MM-DD') AS "expiresOn"
       FROM answer_evidence u JOIN evidence e ON e.id = u.evidence_id WHERE u.layer_id = $1`,
    [layerId],
  );
  return { answers, evidence };
}

/** Writes answers over those of the same codes. */
export async function putAnswers(tx: Tx, layer: { id: Id; kind: string }, answers: readonly AnswerRecord[]): Promise<void> {
  if (answers.length === 0) return;
  const values = answers.map((answer) => (answer.value === null ? null : JSON.stringify(answer.value)));
  await tx.rows(
    `INSERT INTO answer (layer_id, layer_kind, code, state, value, reason)
     SELECT $1, $2, code, state, value, reason FROM unnest($3::text[], $4::text[], $5::jsonb[], $6::text[]) AS given (code, state, value, reason)
     ON CONFLICT (layer_id, code) DO UPDATE SET state = excluded.state, value = excluded.value, reason = excluded.reason`,
    [layer.id, layer.kind, answers.map(({ code }) => code), answers.map(({ state }) => state), values, answers.map(({ reason }) => reason)],
  );
}

/** Takes answers back, with what was said of their evidence. */
export async function clearAnswers(tx: Tx, layerId: Id, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await tx.rows(`DELETE FROM answer_evidence WHERE layer_id = $1 AND code = ANY($2)`, [layerId, codes]);
  await tx.rows(`DELETE FROM answer WHERE layer_id = $1 AND code = ANY($2)`, [layerId, codes]);
}

/** Writes verdicts or claims over those of the same evidence for the same code. */
export async function putEvidence(tx: Tx, layer: { id: Id; kind: string }, uses: readonly Pick<EvidenceUse, 'code' | 'evidenceId' | 'use' | 'reason'>[]): Promise<void> {
  if (uses.length === 0) return;
  await tx.rows(
    `INSERT INTO answer_evidence (layer_id, layer_kind, code, evidence_id, use, reason)
     SELECT $1, $2, code, evidence_id, use, reason FROM unnest($3::text[], $4::uuid[], $5::text[], $6::text[]) AS given (code, evidence_id, use, reason)
     ON CONFLICT (layer_id, code, evidence_id) DO UPDATE SET use = excluded.use, reason = excluded.reason`,
    [layer.id, layer.kind, uses.map(({ code }) => code), uses.map(({ evidenceId }) => evidenceId), uses.map(({ use }) => use), uses.map(({ reason }) => reason)],
  );
}

/** Takes a file away from an answer; an answer that was nothing but files goes with the last. Answers whether there was such a file. */
export async function takeEvidence(tx: Tx, layerId: Id, code: string, evidenceId: Id): Promise<boolean> {
  const taken = await tx.rows(`DELETE FROM answer_evidence WHERE layer_id = $1 AND code = $2 AND evidence_id = $3 RETURNING code`, [layerId, code, evidenceId]);
  await tx.rows(
    `DELETE FROM answer a WHERE a.layer_id = $1 AND a.code = $2 AND a.state = 'ANSWERED' AND a.value IS NULL
        AND NOT EXISTS (SELECT 1 FROM answer_evidence u WHERE u.layer_id = a.layer_id AND u.code = a.code)`,
    [layerId, code],
  );
  return taken.length > 0;
}

/** The next revision starts as a copy of the sealed one. */
export async function copyContent(tx: Tx, from: Id, to: { id: Id; kind: string }): Promise<void> {
  await tx.rows(`INSERT INTO answer (layer_id, layer_kind, code, state, value, reason) SELECT $2, $3, code, state, value, reason FROM answer WHERE layer_id = $1`, [from, to.id, to.kind]);
  await tx.rows(
    `INSERT INTO answer_evidence (layer_id, layer_kind, code, evidence_id, use, reason)
     SELECT $2, $3, code, evidence_id, use, reason FROM answer_evidence WHERE layer_id = $1`,
    [from, to.id, to.kind],
  );
}

/** Codes whose answer or files differ between two layers. */
export async function changedCodes(tx: Tx, before: Id, after: Id): Promise<string[]> {
  const whole = `SELECT a.code, a.state, a.value, a.reason,
                        (SELECT array_agg(u.evidence_id ORDER BY u.evidence_id) FROM answer_evidence u WHERE u.layer_id = a.layer_id AND u.code = a.code)
                   FROM answer a WHERE a.layer_id =`;
  const rows = await tx.rows<{ code: string }>(
    `SELECT DISTINCT code FROM ((${whole} $1 EXCEPT ${whole} $2) UNION ALL (${whole} $2 EXCEPT ${whole} $1)) AS differing`,
    [before, after],
  );
  return rows.map(({ code }) => code);
}
