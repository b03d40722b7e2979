import { localDateOf, type Id } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import type { Tx } from '@ketnoi/platform';
import { editionCache } from './data/edition-cache.js';
import type { SubjectType } from './domain/edition.policy.js';
import { acceptsSubmissions } from './domain/transition.js';

/** An edition in effect, as a case pins it. */
export interface CurrentEdition {
  readonly editionId: Id;
  readonly hash: string;
  readonly content: EditionContent;
  /** Local day, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly subjectType: SubjectType;
}

/** The edition of the set that is in effect on the local day of tx.now; null when the set is unknown or none is yet. */
export async function currentEdition(tx: Tx, setCode: string): Promise<CurrentEdition | null> {
  const [row] = await tx.rows<Omit<CurrentEdition, 'content'>>(
    `SELECT e.id AS "editionId", e.hash, to_char(e.effective_from, 'YYYY-MM-DD') AS "effectiveFrom", s.subject_type AS "subjectType"
       FROM edition e JOIN criteria_set s ON s.id = e.set_id
      WHERE s.code = $1 AND e.state = 'PUBLISHED' AND e.effective_from <= $2::date
      ORDER BY e.effective_from DESC LIMIT 1`,
    [setCode, localDateOf(tx.now)],
  );
  return row ? { ...row, content: await editionContent(tx, row.hash) } : null;
}

/** The immutable content behind a pinned hash. Throws where the hash is unknown: every stored hash refers to a snapshot. */
export async function editionContent(tx: Tx, hash: string): Promise<EditionContent> {
  const known = editionCache.get(hash);
  if (known) return known;
  const [row] = await tx.rows<{ content: string }>(`SELECT content FROM edition_snapshot WHERE hash = $1`, [hash]);
  if (!row) throw new Error(`no edition has the hash ${hash}`);
  return editionCache.keep(hash, row.content);
}

/**
 * Whether an application pinned to this edition may still be handed in on the local day of tx.now: always while it is
 * the current one, and for its transitionDays after a successor took effect.
 */
export async function takesSubmissions(tx: Tx, hash: string): Promise<boolean> {
  const today = localDateOf(tx.now);
  const [successor] = await tx.rows<{ from: string }>(
    `SELECT to_char(n.effective_from, 'YYYY-MM-DD') AS "from"
       FROM edition e JOIN edition n ON n.set_id = e.set_id AND n.state = 'PUBLISHED' AND n.effective_from > e.effective_from
      WHERE e.hash = $1 AND n.effective_from <= $2::date ORDER BY n.effective_from LIMIT 1`,
    [hash, today],
  );
  const { transitionDays } = await editionContent(tx, hash);
  return acceptsSubmissions(today, successor?.from ?? null, transitionDays);
}
