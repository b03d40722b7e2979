import { createHash } from 'node:crypto';
import { advance, conflict, done, isId, isRefusal, localDateOf, notFound, personIdOf, refused, type Id, type Result, type Role } from '@ketnoi/common';
import { lintEdition, type LintIssue } from '@ketnoi/criteria-engine';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { CriteriaSetEntity } from '../data/criteria-set.entity.js';
import { EditionEntity } from '../data/edition.entity.js';
import { retiredCodes } from '../domain/codes.js';
import type { ReadDraft } from '../domain/draft-text.js';
import { editionLifecycle, type EditionFacts } from '../domain/edition.lifecycle.js';
import { hasFreshSignIn, seesDrafts } from '../domain/edition.policy.js';
import { editionContent } from '../editions-in-a-unit.js';

/** Where a draft stands after it was written; `version` names it in the next act. */
export interface WrittenDraft {
  readonly editionId: Id;
  readonly version: number;
}

export interface LockedEdition {
  readonly edition: EditionEntity;
  readonly set: CriteriaSetEntity;
}

/** The edition, locked, and its set. To whom drafts are invisible it does not exist. */
export async function lockEdition(tx: Tx, editionId: Id): Promise<LockedEdition> {
  if (!seesDrafts(tx.actor) || !isId(editionId)) throw notFound('edition');
  const edition = await tx.lock(EditionEntity, editionId);
  const set = await tx.findOne(CriteriaSetEntity, { id: edition.setId });
  if (!set) throw notFound('criteria set');
  return { edition, set };
}

/** A person acts on the draft as it was read: Fault CONFLICT when it was saved again in between. */
export function demandVersion(edition: EditionEntity, version: number): void {
  if (edition.version !== version) throw conflict(`edition ${edition.id} was saved by somebody else`);
}

/** What the lifecycle asks. Roles are read inside the transaction: one taken away in flight counts no more (trust.md C8). */
export async function factsOf(tx: Tx, read: ReadDraft, edition: EditionEntity | null, findings: readonly LintIssue[] = []): Promise<EditionFacts> {
  const authors = edition
    ? await tx.rows<{ personId: Id }>(`SELECT person_id AS "personId" FROM edition_author WHERE edition_id = $1`, [edition.id])
    : [];
  return {
    editsDrafts: tx.actor.kind === 'SYSTEM' || (await holdsRole(tx, 'DEPARTMENT_EDITOR')),
    approvesEditions: await holdsRole(tx, 'DEPARTMENT_APPROVER'),
    signInIsFresh: hasFreshSignIn(tx.actor, tx.now),
    hasAuthor: authors.length > 0,
    isAuthor: authors.some(({ personId }) => personId === personIdOf(tx.actor)),
    issues: read.ok ? [] : read.issues,
    findings,
    effectiveFrom: read.ok ? read.content.effectiveFrom : '',
    today: localDateOf(tx.now),
  };
}

/** Writes the first text of an edition. Its author is whoever acts, by trigger. */
export async function insertDraft(tx: Tx, set: CriteriaSetEntity, read: ReadDraft): Promise<Result<WrittenDraft>> {
  const step = advance(editionLifecycle, null, 'createDraft', await factsOf(tx, read, null));
  if (isRefusal(step)) return refused(step);
  const { text, content } = legible(read);
  const { code, effectiveFrom } = content;
  const edition = await tx.insert(EditionEntity, {
    version: 1,
    setId: set.id,
    code,
    state: step.to,
    draft: text,
    effectiveFrom,
    createdAt: tx.now,
    savedBy: personIdOf(tx.actor),
    savedAt: tx.now,
  });
  await tx.record({ type: step.event, subject: { kind: 'Edition', id: edition.id }, payload: { setCode: set.code, editionCode: code } });
  return done({ editionId: edition.id, version: 1 });
}

/** Writes a new text over the draft as it was read at `version`. */
export async function rewriteDraft(tx: Tx, { edition, set }: LockedEdition, version: number, read: ReadDraft): Promise<Result<WrittenDraft>> {
  const step = advance(editionLifecycle, edition.state, 'saveDraft', await factsOf(tx, read, edition));
  if (isRefusal(step)) return refused(step);
  demandVersion(edition, version);
  const { text, content } = legible(read);
  const { code, effectiveFrom } = content;
  const written = { state: step.to, draft: text, code, effectiveFrom, savedBy: personIdOf(tx.actor), savedAt: tx.now };
  const saved = await tx.update(EditionEntity, edition, written);
  await tx.record({ type: step.event, subject: { kind: 'Edition', id: edition.id }, payload: { setCode: set.code, editionCode: code } });
  return done({ editionId: edition.id, version: saved.version });
}

/** What lint finds in the draft, given the codes that earlier editions of its set gave up. */
export async function lintIn(tx: Tx, setId: Id, read: ReadDraft): Promise<readonly LintIssue[]> {
  if (!read.ok) return [];
  const published = await tx.rows<{ hash: string }>(`SELECT hash FROM edition WHERE set_id = $1 AND state = 'PUBLISHED' ORDER BY effective_from`, [setId]);
  const contents = [];
  for (const { hash } of published) contents.push(await editionContent(tx, hash));
  return lintEdition(read.content, { retiredCodes: retiredCodes(contents) });
}

/** SHA-256 of the UTF-8 bytes, hexadecimal: the name of a text for ever. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The lifecycle refuses what cannot be read before anything is written. */
export function legible(read: ReadDraft): Extract<ReadDraft, { ok: true }> {
  if (!read.ok) throw new Error('an unreadable draft passed the lifecycle');
  return read;
}

const holdsRole = async (tx: Tx, role: Role): Promise<boolean> => {
  const personId = personIdOf(tx.actor);
  return personId !== null && holdsNow(tx, personId, [role], null);
};
