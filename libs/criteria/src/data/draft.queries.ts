import { Inject, Injectable } from '@nestjs/common';
import { availableActs, localDateOf, personIdOf, type Actor, type AvailableAct, type Clock, type Id } from '@ketnoi/common';
import { lintEdition, type EditionContent, type LintIssue } from '@ketnoi/criteria-engine';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { retiredCodes } from '../domain/codes.js';
import { readDraft } from '../domain/draft-text.js';
import { editionLifecycle, type EditionAct, type EditionState } from '../domain/edition.lifecycle.js';
import { approvesEditions, editsDrafts, hasFreshSignIn, seesDrafts } from '../domain/edition.policy.js';
import { EditionQueries } from './edition.queries.js';
import { sql } from './edition.statements.js';

/** A draft as the Department works on it. */
export interface DraftRow {
  /** Of the edition. */
  readonly id: Id;
  /** Canonical text, as it would be published. */
  readonly text: string;
  /** Null where a text of former times can no longer be read. */
  readonly content: EditionContent | null;
  /** What keeps it from publication. */
  readonly findings: readonly LintIssue[];
  readonly authorIds: readonly Id[];
  /** What the actor can do to it now, each with its reason if not. */
  readonly acts: readonly AvailableAct<EditionAct>[];
}

interface StoredDraft {
  readonly id: Id;
  readonly setId: Id;
  readonly setCode: string;
  readonly state: EditionState;
  readonly text: string;
}

/** What stands around the drafts of one batch. */
interface Surroundings {
  readonly actor: Actor;
  readonly authors: readonly { readonly editionId: Id; readonly personId: Id }[];
  readonly published: ReadonlyMap<Id, readonly EditionContent[]>;
}

/** Reads of drafts and abandoned editions; people outside the Department get none. */
@Injectable()
export class DraftQueries {
  constructor(
    private readonly reads: ReadPool,
    private readonly editions: EditionQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Each with its lint and the actor's acts; as many statements for one as for many. */
  async byEditionIds(actor: Actor, editionIds: readonly Id[]): Promise<DraftRow[]> {
    if (!seesDrafts(actor)) return [];
    const drafts = await this.reads.rows<StoredDraft>(sql.drafts, [editionIds]);
    const authors = await this.reads.rows<{ editionId: Id; personId: Id }>(sql.authors, [editionIds]);
    const published = await this.publishedOf(drafts.map(({ setId }) => setId));
    return drafts.map((draft) => this.rowOf(draft, { actor, authors, published }));
  }

  private async publishedOf(setIds: readonly Id[]): Promise<Map<Id, EditionContent[]>> {
    const rows = await this.reads.rows<{ setId: Id; hash: string }>(sql.publishedOfSets, [setIds]);
    const contents = await this.editions.contentsByHashes(rows.map(({ hash }) => hash));
    const bySet = new Map<Id, EditionContent[]>();
    for (const { setId, hash } of rows) {
      const content = contents.get(hash);
      if (content) bySet.set(setId, [...(bySet.get(setId) ?? []), content]);
    }
    return bySet;
  }

  private rowOf(draft: StoredDraft, { actor, authors, published }: Surroundings): DraftRow {
    const read = readDraft(draft.text, draft.setCode);
    const findings = read.ok ? lintEdition(read.content, { retiredCodes: retiredCodes(published.get(draft.setId) ?? []) }) : [];
    const authorIds = authors.filter(({ editionId }) => editionId === draft.id).map(({ personId }) => personId);
    const now = this.clock.now();
    const acts = availableActs(editionLifecycle, draft.state, {
      editsDrafts: editsDrafts(actor),
      approvesEditions: approvesEditions(actor),
      signInIsFresh: hasFreshSignIn(actor, now),
      hasAuthor: authorIds.length > 0,
      isAuthor: authorIds.some((id) => id === personIdOf(actor)),
      issues: read.ok ? [] : read.issues,
      findings,
      effectiveFrom: read.ok ? read.content.effectiveFrom : '',
      today: localDateOf(now),
    });
    return { id: draft.id, text: draft.text, content: read.ok ? read.content : null, findings, authorIds, acts };
  }
}
