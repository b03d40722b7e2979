import { kindOfWord, SHARES, type Share, type UnitKind } from './admin-unit.js';
import { readRows, repeated, type Located, type RowIssue, type RowReader, type SourceFile } from './source-rows.js';

/** The city and its districts. */
export interface UpperUnitRow {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentCode: string | null;
  /** Last day, for a level that was abolished. */
  readonly validTo: string | null;
}

/** A day on which units changed, the act that changed them, and the files that tell how. */
export interface ReformRow {
  readonly effectiveOn: string;
  readonly legalBasis: string;
  /** Null where only single villages tell of the change. */
  readonly unitsFile: string | null;
  readonly linksFile: string | null;
}

/** A unit as it came into being by a reform. */
export interface NewUnitRow {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** What the same code meant before, such as "Xã Vân Tảo (huyện Thường Tín)". */
  readonly codeMeant: string | null;
}

/** One way from a former unit into a new one. */
export interface LinkRow {
  readonly formerCode: string;
  readonly formerKind: UnitKind;
  readonly formerName: string;
  /** Null where there is no district any more. */
  readonly formerDistrict: string | null;
  readonly unitCode: string;
  readonly unitKind: UnitKind;
  readonly unitName: string;
  readonly share: Share;
}

export interface Reading<Row> {
  readonly rows: readonly Located<Row>[];
  readonly issues: readonly RowIssue[];
}

export const UPPER_COLUMNS = ['code', 'kind', 'name', 'parent_code', 'valid_to', 'legal_basis'];
export const REFORM_COLUMNS = ['effective_on', 'legal_basis', 'units_file', 'links_file'];
export const UNIT_COLUMNS = ['code', 'kind', 'name'];
export const LINK_COLUMNS = ['former_code', 'former_kind', 'former_name', 'former_district', 'unit_code', 'unit_kind', 'unit_name', 'share'];

const NAME_MAX = 80;
const CODE = /^[0-9]{2,5}$/;
const COMMUNE_CODE = /^[0-9]{5}$/;
const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,80}\.csv$/;

const code = (cells: RowReader, column: string, form = COMMUNE_CODE): string => cells.matching(column, form, 'CODE_FORM');
const kind = (cells: RowReader, column: string): UnitKind => cells.meaning(column, kindOfWord, 'KIND_UNKNOWN', 'COMMUNE');
const share = (word: string): Share | null => SHARES.find((one) => one === word) ?? null;
const fileName = (cells: RowReader, column: string): string | null =>
  cells.optional(column, NAME_MAX) === null ? null : cells.matching(column, FILE_NAME, 'FILE_NAME');

export function readUpperUnits(file: SourceFile): Reading<UpperUnitRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    code: code(cells, 'code', CODE),
    kind: kind(cells, 'kind'),
    name: cells.text('name', NAME_MAX),
    parentCode: cells.optional('parent_code', NAME_MAX),
    validTo: cells.optionalDay('valid_to'),
  }));
  return { rows, issues: [...issues, ...repeated(file.name, 'code', rows, (row) => row.code)] };
}

export function readReforms(file: SourceFile): Reading<ReformRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    effectiveOn: cells.day('effective_on'),
    legalBasis: cells.text('legal_basis', 200),
    unitsFile: fileName(cells, 'units_file'),
    linksFile: fileName(cells, 'links_file'),
  }));
  const halves = rows.filter((row) => (row.unitsFile === null) !== (row.linksFile === null));
  return {
    rows: [...rows].sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1)),
    issues: [
      ...issues,
      ...repeated(file.name, 'effective_on', rows, (row) => row.effectiveOn),
      ...halves.map((row) => ({ file: file.name, line: row.line, column: 'units_file', rule: 'FILES_BELONG_TOGETHER', detail: row.effectiveOn })),
    ],
  };
}

export function readNewUnits(file: SourceFile): Reading<NewUnitRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    code: code(cells, 'code'),
    kind: kind(cells, 'kind'),
    name: cells.text('name', NAME_MAX),
    codeMeant: cells.optional('code_meant_until_2025_06_30', 160),
  }));
  return { rows, issues: [...issues, ...repeated(file.name, 'code', rows, (row) => row.code)] };
}

export function readLinks(file: SourceFile): Reading<LinkRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    formerCode: code(cells, 'former_code'),
    formerKind: kind(cells, 'former_kind'),
    formerName: cells.text('former_name', NAME_MAX),
    formerDistrict: cells.optional('former_district', NAME_MAX),
    unitCode: code(cells, 'unit_code'),
    unitKind: kind(cells, 'unit_kind'),
    unitName: cells.text('unit_name', NAME_MAX),
    share: cells.meaning('share', share, 'SHARE_UNKNOWN', 'PART' as Share),
  }));
  return { rows, issues: [...issues, ...repeated(file.name, 'unit_code', rows, (row) => `${row.formerCode} ${row.unitCode}`)] };
}
