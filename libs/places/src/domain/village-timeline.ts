import { placementKey } from '@ketnoi/common';
import { isValidOn, labelKey, labelOf } from './admin-unit.js';
import { follow, waiting, type PlaceSpan } from './place-chain.js';
import type { Located, RowIssue } from './source-rows.js';
import type { PlannedUnit, RenamedUnit, Rows, Timeline } from './unit-timeline.js';
import type { UnitLabel, VillageRow } from './village-rows.js';

/** Where a village lay when, by keys of units. */
export interface PlannedVillage {
  readonly row: Located<VillageRow>;
  readonly spans: readonly PlaceSpan[];
}

/** Last day on which the file's column of former communes holds, and first day of its column of units. */
const COMMUNE_DAY = '2025-06-30';
const UNITS_FROM = '2025-07-01';

/** The renamed units that rows of villages tell of: the commune of 30/6/2025 is another than the old one. */
export function renamedUnits(villages: Rows<VillageRow>, effectiveOn: string, legalBasis: string): RenamedUnit[] {
  return villages.rows
    .filter((row) => labelKey(row.oldCommune) !== labelKey(row.commune))
    .map((row) => ({
      line: row.line,
      effectiveOn,
      legalBasis,
      former: row.oldCommune,
      next: row.commune,
      district: row.oldDistrict,
      certain: row.status !== 'unresolved',
    }));
}

/**
 * Follows every village from its old commune through the successions, and compares where it comes out with what the file
 * says. The file's own units are used only where the chain is not known: as candidates for a person.
 */
export function placeVillages(timeline: Timeline, { file, rows }: Rows<VillageRow>): { villages: PlannedVillage[]; issues: RowIssue[] } {
  const issues: RowIssue[] = [];
  const villages = rows.flatMap((row) => {
    const issue = (column: string, rule: string, detail: string): void => void issues.push({ file, line: row.line, column, rule, detail });
    const start = unitsCalled(timeline, row.oldCommune).find((unit) => unit.validFrom === null && isIn(timeline, unit, row.oldDistrict));
    if (!start) {
      issue('old_commune', 'UNIT_UNKNOWN', `${labelOf(row.oldCommune)}, ${row.oldDistrict}`);
      return [];
    }
    const village = { row, spans: withFileCandidates(timeline, row, follow(timeline.graph, start.key, null)) };
    compare(timeline, village, issue);
    return [village];
  });
  return { villages, issues };
}

/** A chain that ends in a unit that is no more waits for a person, who is shown the file's candidates. */
function withFileCandidates(timeline: Timeline, row: VillageRow, spans: readonly PlaceSpan[]): readonly PlaceSpan[] {
  const last = spans.at(-1);
  if (!last?.unit || last.validTo === null) return spans;
  const units = row.units.flatMap((label) => unitsCalled(timeline, label).filter((unit) => unit.validFrom === UNITS_FROM));
  return [...spans, waiting(units.map((unit) => unit.key), UNITS_FROM, row.note ?? row.status)];
}

type Report = (column: string, rule: string, detail: string) => void;

function compare(timeline: Timeline, { row, spans }: PlannedVillage, issue: Report): void {
  const then = spans.find((span) => isValidOn(span, UNITS_FROM));
  const keys = then?.unit ? [then.unit] : (then?.candidates ?? []);
  const reached = keys.flatMap((key) => timeline.units.filter((unit) => unit.key === key));
  const told = new Set(row.units.map(labelOf));
  if (reached.length !== told.size || !row.units.every((label) => reached.some((unit) => isCalled(unit, label)))) {
    issue('unit_since_2025_07_01', 'VILLAGE_UNIT_DISAGREES', reached.map(labelOf).join('|'));
  }
  if ((row.status === 'confirmed') !== Boolean(then?.unit)) issue('status', 'VILLAGE_STATUS_DISAGREES', row.status);
  const commune = spans.find((span) => span.unit !== null && isValidOn(span, COMMUNE_DAY))?.unit;
  const known = timeline.units.find((unit) => unit.key === commune);
  if (known && !isCalled(known, row.commune)) issue('commune_2025_06_30', 'VILLAGE_COMMUNE_DISAGREES', labelOf(known));
}

const isCalled = (unit: PlannedUnit, label: UnitLabel): boolean => unit.label === labelKey(label);

function unitsCalled(timeline: Timeline, label: UnitLabel): PlannedUnit[] {
  const key = labelKey(label);
  return timeline.units.filter((unit) => unit.label === key);
}

const isIn = (timeline: Timeline, unit: PlannedUnit, district: string): boolean =>
  timeline.units.some((parent) => parent.key === unit.parentKey && parent.label === placementKey(district));
