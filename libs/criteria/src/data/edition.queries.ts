import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Actor, type Clock, type Id } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { seesDrafts, type SubjectType } from '../domain/edition.policy.js';
import type { EditionState } from '../domain/edition.lifecycle.js';
import { editionCache } from './edition-cache.js';
import { sql } from './edition.statements.js';

export interface CriteriaSetRow {
  readonly id: Id;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly ownerVi: string;
  readonly ownerEn: string | null;
  readonly subjectType: SubjectType;
}

export interface EditionRow {
  readonly id: Id;
  readonly version: number;
  readonly setId: Id;
  readonly code: string;
  readonly state: EditionState;
  /** SHA-256 of the text, once published. */
  readonly hash: string | null;
  /** Local day, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly publishedAt: Date | null;
  readonly abandonedAt: Date | null;
}

export interface EditionPage {
  readonly first: number;
  /** Position of the last row seen: its effectiveFrom and id. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Reads of sets and editions. Published ones are for everybody; drafts and abandoned ones for the Department. */
@Injectable()
export class EditionQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Every set there is: a closed, small list. */
  sets(): Promise<CriteriaSetRow[]> {
    return this.reads.rows(sql.sets);
  }

  setsByIds(ids: readonly Id[]): Promise<CriteriaSetRow[]> {
    return this.reads.rows(sql.setsByIds, [ids]);
  }

  /** What cannot be a code is no set's. */
  setsByCodes(codes: readonly string[]): Promise<CriteriaSetRow[]> {
    return this.reads.rows(sql.setsByCodes, [codes.filter((code) => CODE.test(code))]);
  }

  /** Editions of one set, the latest effectiveFrom first; one row more than asked when there are more. */
  ofSet(actor: Actor, setId: Id, page: EditionPage): Promise<EditionRow[]> {
    const { key = null, id = null } = page.after ?? {};
    return this.reads.rows(sql.editionsOfSet, [setId, seesDrafts(actor), key, id, page.first + 1]);
  }

  byIds(actor: Actor, ids: readonly Id[]): Promise<EditionRow[]> {
    return this.reads.rows(sql.editionsByIds, [ids, seesDrafts(actor)]);
  }

  byHashes(hashes: readonly string[]): Promise<EditionRow[]> {
    return this.reads.rows(sql.editionsByHashes, [hashes.filter((hash) => HASH.test(hash))]);
  }

  /** The edition of each set that is in effect today: PUBLISHED with the latest effectiveFrom reached. */
  currentBySetIds(setIds: readonly Id[]): Promise<EditionRow[]> {
    return this.reads.rows(sql.currentEditions, [setIds, localDateOf(this.clock.now())]);
  }

  /** Parsed contents by hash; immutable, so they are read from the database once per process. */
  async contentsByHashes(hashes: readonly string[]): Promise<Map<string, EditionContent>> {
    const contents = new Map<string, EditionContent>();
    const unread = new Set<string>();
    for (const hash of hashes) {
      const known = editionCache.get(hash);
      if (known) contents.set(hash, known);
      else unread.add(hash);
    }
    if (unread.size === 0) return contents;
    const rows = await this.reads.rows<{ hash: string; content: string }>(sql.snapshots, [[...unread]]);
    for (const row of rows) contents.set(row.hash, editionCache.keep(row.hash, row.content));
    return contents;
  }
}
