import { KIND_WORDS, UNIT_KINDS, type UnitKind } from './admin-unit.js';
import { readRows, repeated, type RowReader, type SourceFile } from './source-rows.js';
import type { Reading } from './unit-rows.js';

export interface UnitLabel {
  readonly kind: UnitKind;
  readonly name: string;
}

/** How sure the file is of the unit: the commune went whole, it was divided, or only a candidate is known. */
export type FileStatus = 'confirmed' | 'split' | 'unresolved';

export interface VillageRow {
  readonly no: number;
  readonly name: string;
  readonly craftsVi: string;
  readonly craftsEn: string;
  readonly oldCommune: UnitLabel;
  /** With its kind: "huyện Thường Tín". */
  readonly oldDistrict: string;
  readonly commune: UnitLabel;
  readonly units: readonly UnitLabel[];
  readonly status: FileStatus;
  readonly note: string | null;
}

export interface CraftGroupRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface CraftRow extends CraftGroupRow {
  readonly group: string;
}

/** The reviewed reading of a village's free text. */
export interface VillageCraftsRow {
  readonly no: number;
  readonly name: string;
  readonly crafts: readonly string[];
  readonly faded: readonly string[];
}

export const RECOGNITION_TYPES = ['TRADITIONAL_CRAFT', 'CRAFT_VILLAGE', 'TRADITIONAL_CRAFT_VILLAGE'] as const;
export type RecognitionType = (typeof RECOGNITION_TYPES)[number];

export interface RecognitionRow {
  readonly no: number;
  readonly name: string;
  readonly type: RecognitionType;
  readonly titleVi: string;
  readonly decisionNo: string | null;
  readonly year: number | null;
  readonly source: string;
}

/** A count as somebody gave it: with its date, its definition and where it stands (domain.md, D20). */
export interface FigureRow {
  readonly code: string;
  readonly value: number;
  /** Year, month or day, as exact as the source. */
  readonly asOf: string | null;
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly source: string;
}

export const VILLAGE_COLUMNS = ['no', 'name_vi', 'craft_vi', 'craft_en', 'old_commune', 'old_district', 'commune_2025_06_30', 'unit_since_2025_07_01', 'status', 'note'];
export const CRAFT_GROUP_COLUMNS = ['code', 'name_vi', 'name_en'];
export const CRAFT_COLUMNS = [...CRAFT_GROUP_COLUMNS, 'group'];
export const VILLAGE_CRAFT_COLUMNS = ['no', 'name_vi', 'crafts', 'faded_crafts'];
export const RECOGNITION_COLUMNS = ['no', 'name_vi', 'type', 'title_vi', 'decision_no', 'year', 'source'];
export const FIGURE_COLUMNS = ['code', 'value', 'as_of', 'definition_vi', 'definition_en', 'source'];

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const STATUSES: readonly FileStatus[] = ['confirmed', 'split', 'unresolved'];

/** "thị trấn Quốc Oai" as kind and name. */
export function parseLabel(text: string): UnitLabel | null {
  const kind = UNIT_KINDS.find((one) => text.startsWith(`${KIND_WORDS[one]} `));
  return kind ? { kind, name: text.slice(KIND_WORDS[kind].length + 1) } : null;
}

const NOWHERE: UnitLabel = { kind: 'COMMUNE', name: '' };
const label = (cells: RowReader, column: string): UnitLabel => cells.meaning(column, parseLabel, 'UNIT_LABEL', NOWHERE);

export function readVillages(file: SourceFile): Reading<VillageRow> {
  const { rows, issues } = readRows(file, (cells) => {
    const units = cells.list('unit_since_2025_07_01', 100).map(parseLabel);
    const known = units.filter((unit) => unit !== null);
    if (known.length === 0 || known.length < units.length) cells.wrong('unit_since_2025_07_01', 'UNIT_LABEL', null);
    return {
      no: cells.count('no'),
      name: cells.text('name_vi', 80),
      craftsVi: cells.text('craft_vi', 200),
      craftsEn: cells.text('craft_en', 200),
      oldCommune: label(cells, 'old_commune'),
      oldDistrict: cells.text('old_district', 100),
      commune: label(cells, 'commune_2025_06_30'),
      units: known,
      status: cells.meaning('status', (word) => STATUSES.find((one) => one === word) ?? null, 'STATUS_UNKNOWN', 'unresolved' as FileStatus),
      note: cells.optional('note', 600),
    };
  });
  return { rows, issues: [...issues, ...repeated(file.name, 'no', rows, (row) => String(row.no))] };
}

const named = (cells: RowReader): CraftGroupRow => ({
  code: cells.matching('code', CODE, 'CODE_FORM'),
  nameVi: cells.text('name_vi', 80),
  nameEn: cells.text('name_en', 80),
});

export function readCraftGroups(file: SourceFile): Reading<CraftGroupRow> {
  const { rows, issues } = readRows(file, named);
  return { rows, issues: [...issues, ...repeated(file.name, 'code', rows, (row) => row.code)] };
}

export function readCrafts(file: SourceFile): Reading<CraftRow> {
  const { rows, issues } = readRows(file, (cells) => ({ ...named(cells), group: cells.matching('group', CODE, 'CODE_FORM') }));
  return { rows, issues: [...issues, ...repeated(file.name, 'code', rows, (row) => row.code)] };
}

export function readVillageCrafts(file: SourceFile): Reading<VillageCraftsRow> {
  const { rows, issues } = readRows(file, (cells) => {
    const crafts = cells.list('crafts', 40);
    if (crafts.length === 0) cells.wrong('crafts', 'TEXT_BLANK', null);
    return { no: cells.count('no'), name: cells.text('name_vi', 80), crafts, faded: cells.list('faded_crafts', 40) };
  });
  return { rows, issues: [...issues, ...repeated(file.name, 'no', rows, (row) => String(row.no))] };
}

export function readRecognitions(file: SourceFile): Reading<RecognitionRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    no: cells.count('no'),
    name: cells.text('name_vi', 80),
    type: cells.meaning('type', (word) => RECOGNITION_TYPES.find((one) => one === word) ?? null, 'TYPE_UNKNOWN', 'CRAFT_VILLAGE' as RecognitionType),
    titleVi: cells.text('title_vi', 120),
    decisionNo: cells.optional('decision_no', 60),
    year: cells.optionalCount('year'),
    source: cells.text('source', 300),
  }));
  return { rows, issues: [...issues, ...repeated(file.name, 'no', rows, (row) => [row.no, row.type, row.decisionNo, row.year].join(' '))] };
}

export function readFigures(file: SourceFile): Reading<FigureRow> {
  const { rows, issues } = readRows(file, (cells) => ({
    code: cells.matching('code', CODE, 'CODE_FORM'),
    value: cells.count('value'),
    asOf: cells.optional('as_of', 10) === null ? null : cells.matching('as_of', /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/, 'DATE_FORM'),
    definitionVi: cells.text('definition_vi', 300),
    definitionEn: cells.text('definition_en', 300),
    source: cells.text('source', 300),
  }));
  return { rows, issues: [...issues, ...repeated(file.name, 'code', rows, (row) => [row.code, row.value, row.asOf].join(' '))] };
}
