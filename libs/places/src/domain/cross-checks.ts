import type { RowIssue } from './source-rows.js';
import type { Rows } from './unit-timeline.js';
import type { CraftGroupRow, CraftRow, VillageCraftsRow, VillageRow } from './village-rows.js';

export function craftsWithoutGroup(groups: Rows<CraftGroupRow>, { file, rows }: Rows<CraftRow>): RowIssue[] {
  const codes = new Set(groups.rows.map((row) => row.code));
  return rows.filter((row) => !codes.has(row.group)).map((row) => issue(file, row.line, 'group', 'GROUP_UNKNOWN', row.group));
}

export function unknownCrafts(crafts: Rows<CraftRow>, { file, rows }: Rows<VillageCraftsRow>): RowIssue[] {
  const codes = new Set(crafts.rows.map((row) => row.code));
  return rows.flatMap((row) =>
    [...row.crafts, ...row.faded].filter((code) => !codes.has(code)).map((code) => issue(file, row.line, 'crafts', 'CRAFT_UNKNOWN', code)),
  );
}

export function villagesWithoutCrafts({ file, rows }: Rows<VillageRow>, mapping: Rows<VillageCraftsRow>): RowIssue[] {
  const mapped = new Set(mapping.rows.map((row) => row.no));
  return rows.filter((row) => !mapped.has(row.no)).map((row) => issue(file, row.line, 'no', 'VILLAGE_WITHOUT_CRAFTS', String(row.no)));
}

/** Rows that name a village by its number repeat its name, so that a slip of the number is seen. */
export function namesAgree(villages: Rows<VillageRow>, { file, rows }: Rows<{ readonly no: number; readonly name: string }>): RowIssue[] {
  const names = new Map(villages.rows.map((row) => [row.no, row.name]));
  return rows
    .filter((row) => names.get(row.no) !== row.name)
    .map((row) => issue(file, row.line, 'name_vi', 'VILLAGE_NAME_DISAGREES', names.get(row.no) ?? ''));
}

const issue = (file: string, line: number, column: string, rule: string, detail: string): RowIssue => ({ file, line, column, rule, detail });
