import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock, type Id } from '@ketnoi/common';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import type { Share, UnitKind } from '../domain/admin-unit.js';
import { searchWords } from '../domain/marked-words.js';
import { unitSql } from './admin-unit.statements.js';
import { notBefore, type Page } from './page.js';

export interface AdminUnitRow {
  readonly id: Id;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: Id | null;
  /** Local days, YYYY-MM-DD. Null: the first day is not recorded. */
  readonly validFrom: string | null;
  /** Last day; null while the unit exists. */
  readonly validTo: string | null;
  readonly legalBasis: string | null;
}

/** What a unit is today. */
export interface PresentUnitRow extends AdminUnitRow {
  /** The unit that was asked about. */
  readonly unitId: Id;
  /** Whether the row is a unit of today; false where the old one was divided and a person has to say which part. */
  readonly isPresent: boolean;
}

export interface SuccessionRow {
  readonly fromUnitId: Id;
  readonly toUnitId: Id;
  readonly share: Share;
  readonly effectiveOn: string;
  readonly legalBasis: string;
}

export interface AdminUnitFilter {
  /** Only units that exist on this day, YYYY-MM-DD. */
  readonly on: string;
  readonly search?: string | null;
  readonly kinds?: readonly UnitKind[] | null;
}

/** A row of a page with its position in the list. */
export type Ranked<Row> = Row & { readonly sortKey: string };

/** Reads of administrative units. They are public. A code means a unit only together with a day. */
@Injectable()
export class AdminUnitQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The unit that bore the code on that day (YYYY-MM-DD), or null. */
  byCode(code: string, on: string): Promise<AdminUnitRow | null> {
    return this.reads.row(unitSql.byCode, [code, on]);
  }

  byIds(ids: readonly Id[]): Promise<AdminUnitRow[]> {
    return this.reads.rows(unitSql.byIds, [ids]);
  }

  /**
   * The units that these are today, as far as whole successions lead. A divided one is not moved: it stands as it was, and
   * `isPresent` is false.
   */
  presentByIds(unitIds: readonly Id[]): Promise<PresentUnitRow[]> {
    return this.reads.rows(unitSql.presentByIds, [unitIds, localDateOf(this.clock.now())]);
  }

  /** What became of these units, the remainder first, then the parts as the act counts them. */
  successionsFrom(unitIds: readonly Id[]): Promise<SuccessionRow[]> {
    return this.reads.rows(unitSql.successionsFrom, [unitIds]);
  }

  /** Where these units came from. */
  successionsTo(unitIds: readonly Id[]): Promise<SuccessionRow[]> {
    return this.reads.rows(unitSql.successionsTo, [unitIds]);
  }

  /** Units by name on a day; with a search, exact marks first. One row more than asked when there are more. */
  async page(filter: AdminUnitFilter, page: Page): Promise<Ranked<AdminUnitRow>[]> {
    const words = searchWords(filter.search);
    if (words && words.folded === null) return [];
    const { tier, name, id } = notBefore(page.after);
    const values = [filter.on, filter.kinds ?? null, tier, name, id, page.first + 1];
    return words
      ? this.reads.rows(unitSql.found, [...values, words.folded, words.foldedName, words.marked, words.markedName])
      : this.reads.rows(unitSql.page, values);
  }
}
