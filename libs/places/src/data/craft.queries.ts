import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';

export interface CraftGroupRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface CraftRow extends CraftGroupRow {
  readonly id: Id;
  readonly groupCode: string;
}

/** A count of villages with its date, its definition and its source: counts move and sources disagree (domain.md, D20). */
export interface FigureRow {
  readonly id: Id;
  readonly code: string;
  readonly value: number;
  /** Year, month or day; null where the source gives none. */
  readonly asOf: string | null;
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly source: string;
}

const COLUMNS = `c.id, c.code, c.name_vi AS "nameVi", c.name_en AS "nameEn", c.group_code AS "groupCode"`;

const sql = {
  groups: { name: 'places.craft-groups', text: `SELECT code, name_vi AS "nameVi", name_en AS "nameEn" FROM craft_group ORDER BY position` },
  all: {
    name: 'places.crafts',
    text: `SELECT ${COLUMNS} FROM craft c JOIN craft_group g ON g.code = c.group_code ORDER BY g.position, c.name_vi COLLATE "vi-x-icu", c.code`,
  },
  byIds: { name: 'places.crafts-by-ids', text: `SELECT ${COLUMNS} FROM craft c WHERE c.id = ANY($1)` },
  byCodes: { name: 'places.crafts-by-codes', text: `SELECT ${COLUMNS} FROM craft c WHERE c.code = ANY($1)` },
  figures: {
    name: 'places.register-figures',
    text: `SELECT id, code, value, as_of AS "asOf", definition_vi AS "definitionVi", definition_en AS "definitionEn", source
      FROM register_figure ORDER BY code, as_of NULLS LAST, value`,
  },
} satisfies Record<string, NamedStatement>;

/** Reads of crafts and of figures about villages: closed, small, public lists. */
@Injectable()
export class CraftQueries {
  constructor(private readonly reads: ReadPool) {}

  groups(): Promise<CraftGroupRow[]> {
    return this.reads.rows(sql.groups);
  }

  /** All crafts, in the order of their groups and then of their Vietnamese names. */
  all(): Promise<CraftRow[]> {
    return this.reads.rows(sql.all);
  }

  byIds(ids: readonly Id[]): Promise<CraftRow[]> {
    return this.reads.rows(sql.byIds, [ids]);
  }

  byCodes(codes: readonly string[]): Promise<CraftRow[]> {
    return this.reads.rows(sql.byCodes, [codes]);
  }

  figures(): Promise<FigureRow[]> {
    return this.reads.rows(sql.figures);
  }
}
