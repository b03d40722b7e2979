import { Injectable } from '@nestjs/common';
import { done, personIdOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import type { LintIssue } from '@ketnoi/criteria-engine';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { CriteriaSetEntity } from '../data/criteria-set.entity.js';
import { EditionEntity } from '../data/edition.entity.js';
import { readSourceFile } from '../data/source-file.schema.js';
import { readDraft, type ReadDraft } from '../domain/draft-text.js';
import { sourceFileUnreadable } from '../domain/edition.refusals.js';
import { fromSourceFile } from '../domain/from-source-file.js';
import type { SourceFile } from '../domain/source-file.js';
import { insertDraft, lintIn, rewriteDraft } from './draft-writing.js';

export interface ImportCriteriaOptions {
  /** Local day from which the edition shall hold; without it the first day of the file's year. */
  readonly effectiveFrom?: string;
}

/** KEPT: a person has worked on the draft, so the file does not touch it. FINAL: published or abandoned. */
export type ImportOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'KEPT' | 'FINAL';

export interface ImportedCriteria {
  readonly setCode: string;
  readonly editionCode: string;
  readonly editionId: Id;
  readonly version: number;
  readonly outcome: ImportOutcome;
  /** What lint finds in the file's text; empty when it could be published, and where nothing can be done any more. */
  readonly findings: readonly LintIssue[];
}

/**
 * Brings a file of data/criteria in as a draft of its set. Running it again changes nothing; it never overwrites what a
 * person has written. Refusals: SOURCE_FILE_UNREADABLE, EDITION_UNREADABLE, ROLE_NEEDED.
 */
@Injectable()
export class ImportCriteriaFile {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, file: unknown, options: ImportCriteriaOptions = {}): Promise<Result<ImportedCriteria>> {
    return this.unit.run(actor, async (tx) => {
      const source = readSourceFile(file);
      if (!source.ok) return refused(sourceFileUnreadable(source.problems));
      const { set, isNew } = await setOf(tx, source.file);
      const read = readDraft(JSON.stringify(fromSourceFile(source.file, options.effectiveFrom)), set.code);
      const imported = await bringIn(tx, set, source.file.edition.code, read);
      if (!imported.ok) return imported;
      const findings = imported.value.outcome === 'FINAL' ? [] : await lintIn(tx, set.id, read);
      if (isNew) await tx.record({ type: 'CriteriaSetRegistered', subject: { kind: 'CriteriaSet', id: set.id }, payload: { setCode: set.code } });
      return done({ setCode: set.code, editionCode: source.file.edition.code, ...imported.value, findings });
    });
  }
}

async function setOf(tx: Tx, { set: { code, title, owner, subjectType } }: SourceFile): Promise<{ set: CriteriaSetEntity; isNew: boolean }> {
  const known = await tx.findOne(CriteriaSetEntity, { code });
  if (known) return { set: known, isNew: false };
  const names = { titleVi: title.vi, titleEn: title.en ?? null, ownerVi: owner.vi, ownerEn: owner.en ?? null };
  return { set: await tx.insert(CriteriaSetEntity, { code, ...names, subjectType, createdAt: tx.now }), isNew: true };
}

type BroughtIn = Pick<ImportedCriteria, 'editionId' | 'version' | 'outcome'>;

async function bringIn(tx: Tx, set: CriteriaSetEntity, code: string, read: ReadDraft): Promise<Result<BroughtIn>> {
  const [known] = await tx.rows<{ id: Id }>(`SELECT id FROM edition WHERE set_id = $1 AND code = $2 ORDER BY id DESC LIMIT 1`, [set.id, code]);
  if (!known) {
    const created = await insertDraft(tx, set, read);
    return created.ok ? done({ ...created.value, outcome: 'CREATED' as const }) : created;
  }
  const edition = await tx.lock(EditionEntity, known.id);
  const stays = (outcome: ImportOutcome) => done({ editionId: edition.id, version: edition.version, outcome });
  if (edition.state !== 'DRAFT') return stays('FINAL');
  if (read.ok && read.text === edition.draft) return stays('UNCHANGED');
  if (await othersWrote(tx, edition.id)) return stays('KEPT');
  const saved = await rewriteDraft(tx, { edition, set }, edition.version, read);
  return saved.ok ? done({ ...saved.value, outcome: 'UPDATED' as const }) : saved;
}

async function othersWrote(tx: Tx, editionId: Id): Promise<boolean> {
  const others = await tx.rows(`SELECT 1 FROM edition_author WHERE edition_id = $1 AND person_id IS DISTINCT FROM $2::uuid LIMIT 1`, [
    editionId,
    personIdOf(tx.actor),
  ]);
  return others.length > 0;
}
