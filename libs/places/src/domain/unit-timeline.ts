import { placementKey } from '@ketnoi/common';
import { labelKey, labelOf, type Share, type UnitKind } from './admin-unit.js';
import { dayBefore, linksByFrom, type ChainLink, type UnitGraph } from './place-chain.js';
import type { Located, RowIssue } from './source-rows.js';
import type { LinkRow, NewUnitRow, ReformRow, UpperUnitRow } from './unit-rows.js';
import type { UnitLabel } from './village-rows.js';

/** A unit as the files tell it. Code and first day name it; so the key is the same whenever it is read. */
export interface PlannedUnit {
  readonly key: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** Kind and name, comparable. */
  readonly label: string;
  readonly parentKey: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string | null;
}

export interface PlannedLink extends ChainLink {
  /** 0 for the remainder, 1 and on for parts, null for a whole. */
  readonly partNo: number | null;
}

/** A change that only a village's row tells of: its unit kept the code and took another name. */
export interface RenamedUnit {
  readonly line: number;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly former: UnitLabel;
  readonly next: UnitLabel;
  readonly district: string;
  /** False where the succession itself is a guess: the former unit is then known, but leads nowhere. */
  readonly certain: boolean;
}

export interface Rows<Row> {
  readonly file: string;
  readonly rows: readonly Located<Row>[];
}

export interface Reform {
  readonly reform: ReformRow;
  readonly units: Rows<NewUnitRow>;
  readonly links: Rows<LinkRow>;
}

export interface Timeline {
  readonly units: readonly PlannedUnit[];
  readonly links: readonly PlannedLink[];
  readonly graph: UnitGraph;
  readonly issues: readonly RowIssue[];
}

type Draft = { -readonly [K in keyof Omit<PlannedUnit, 'key' | 'parentKey'>]: PlannedUnit[K] } & { parent: Draft | null };
interface DraftLink {
  from: Draft;
  to: Draft;
  share: Share;
  partNo: number | null;
  effectiveOn: string;
  legalBasis: string;
}

/**
 * Units and successions of all files on one time line. Units of the first reform that are told of only as former ones
 * have no first day: it is not recorded (domain.md, section 8).
 */
export function buildTimeline(upper: Rows<UpperUnitRow>, reforms: readonly Reform[], renamed: Rows<RenamedUnit>): Timeline {
  const draft = new DraftTimeline();
  draft.addUpper(upper);
  for (const reform of reforms) draft.addReform(reform);
  for (const row of renamed.rows) draft.addRenamed(renamed.file, row);
  return draft.finish();
}

class DraftTimeline {
  private readonly units: Draft[] = [];
  private readonly links: DraftLink[] = [];
  private readonly issues: RowIssue[] = [];

  addUpper({ file, rows }: Rows<UpperUnitRow>): void {
    for (const row of rows) {
      const parent = row.parentCode === null ? null : (this.units.find((unit) => unit.code === row.parentCode) ?? null);
      if ((parent === null) !== (row.kind === 'CITY')) this.issue(file, row.line, 'parent_code', 'PARENT_UNKNOWN', row.parentCode ?? '');
      this.add({ code: row.code, kind: row.kind, name: row.name, parent, validFrom: null, validTo: row.validTo, legalBasis: null });
    }
  }

  addReform({ reform, units, links }: Reform): void {
    const before = new Map(this.units.filter((unit) => unit.validTo === null).map((unit) => [unit.code, unit]));
    const former = this.closeFormer(reform, links, before);
    const created = this.create(reform, units, before);
    this.checkCodesMeant(units, former);
    const groups = new Map<Draft, DraftLink[]>();
    for (const row of links.rows) {
      const from = former.get(row.formerCode);
      const to = created.get(row.unitCode);
      if (!to || to.name !== row.unitName || to.kind !== row.unitKind) this.issue(links.file, row.line, 'unit_code', 'UNIT_UNKNOWN', row.unitCode);
      if (!from || !to) continue;
      const group = groups.get(from) ?? [];
      const partNo = row.share === 'WHOLE' ? null : row.share === 'REMAINDER' ? 0 : group.length + 1;
      const link = { from, to, share: row.share, partNo, effectiveOn: reform.effectiveOn, legalBasis: reform.legalBasis };
      groups.set(from, [...group, link]);
      this.links.push(link);
    }
    this.checkShares(links, groups);
  }

  addRenamed(file: string, row: RenamedUnit): void {
    const [former, next] = [this.inDistrict(row.former, row.district), this.inDistrict(row.next, row.district)].map(
      (found, at) => found.find((unit) => (at === 0 ? unit.validTo === dayBefore(row.effectiveOn) : (unit.validFrom ?? row.effectiveOn) === row.effectiveOn)),
    );
    if (former) return;
    if (!next) return this.issue(file, row.line, 'commune_2025_06_30', 'UNIT_UNKNOWN', labelOf(row.next));
    const from = this.add({ ...next, ...row.former, validFrom: null, validTo: dayBefore(row.effectiveOn) });
    next.validFrom = row.effectiveOn;
    const { effectiveOn, legalBasis } = row;
    if (row.certain) this.links.push({ from, to: next, share: 'WHOLE', partNo: null, effectiveOn, legalBasis });
  }

  finish(): Timeline {
    const keyOf = (unit: Draft): string => unitKey(unit.code, unit.validFrom);
    const units = this.units.map(({ parent, ...unit }) => ({ ...unit, key: unitKey(unit.code, unit.validFrom), parentKey: parent && keyOf(parent) }));
    const links = this.links.map((link) => ({ ...link, from: keyOf(link.from), to: keyOf(link.to) }));
    const graph = { units: new Map(units.map((unit) => [unit.key, unit])), linksFrom: linksByFrom(links) };
    return { units, links, graph, issues: this.issues };
  }

  /** The units that end with this reform: known from an earlier one, or told of here for the first time. */
  private closeFormer(reform: ReformRow, { file, rows }: Rows<LinkRow>, before: Map<string, Draft>): Map<string, Draft> {
    const former = new Map<string, Draft>();
    for (const row of rows) {
      const known = former.get(row.formerCode) ?? before.get(row.formerCode);
      const unit = known ?? this.unrecorded(file, row);
      if (unit.name !== row.formerName || unit.kind !== row.formerKind || !this.isIn(unit, row.formerDistrict)) {
        this.issue(file, row.line, 'former_name', 'FORMER_DISAGREES', row.formerName);
      }
      unit.validTo = dayBefore(reform.effectiveOn);
      former.set(row.formerCode, unit);
    }
    return former;
  }

  private unrecorded(file: string, row: Located<LinkRow>): Draft {
    const district = placementKey(row.formerDistrict ?? '');
    const parent = this.units.find((unit) => unit.label === district) ?? null;
    if (!parent) this.issue(file, row.line, 'former_district', 'DISTRICT_UNKNOWN', row.formerDistrict ?? '');
    return this.add({ code: row.formerCode, kind: row.formerKind, name: row.formerName, parent, validFrom: null, validTo: null, legalBasis: null });
  }

  private create(reform: ReformRow, { file, rows }: Rows<NewUnitRow>, before: Map<string, Draft>): Map<string, Draft> {
    const city = this.units.find((unit) => unit.kind === 'CITY') ?? null;
    const created = new Map<string, Draft>();
    for (const { line, code, kind, name } of rows) {
      if (before.get(code)?.validTo === null) this.issue(file, line, 'code', 'CODE_STILL_IN_USE', code);
      created.set(code, this.add({ code, kind, name, parent: city, validFrom: reform.effectiveOn, validTo: null, legalBasis: reform.legalBasis }));
    }
    return created;
  }

  private checkCodesMeant({ file, rows }: Rows<NewUnitRow>, former: Map<string, Draft>): void {
    for (const { line, code, codeMeant } of rows) {
      const unit = former.get(code);
      if (codeMeant === null) continue;
      const meant = unit?.parent ? `${labelOf(unit)} (${labelOf(unit.parent)})` : '';
      if (placementKey(codeMeant) !== placementKey(meant)) this.issue(file, line, 'code_meant_until_2025_06_30', 'CODE_MEANT_DISAGREES', meant);
    }
  }

  /** A whole stands alone; what was divided has parts and exactly one remainder. */
  private checkShares({ file, rows }: Rows<LinkRow>, groups: Map<Draft, DraftLink[]>): void {
    for (const [unit, group] of groups) {
      const remainders = group.filter((link) => link.share === 'REMAINDER').length;
      const whole = group.some((link) => link.share === 'WHOLE');
      if (whole ? group.length === 1 : remainders === 1 && group.length > 1) continue;
      const line = rows.find((row) => row.formerCode === unit.code)?.line ?? 1;
      this.issue(file, line, 'share', 'SHARES_DISAGREE', unit.code);
    }
  }

  private add(unit: Omit<Draft, 'label'>): Draft {
    const draft = { ...unit, label: labelKey(unit) };
    this.units.push(draft);
    return draft;
  }

  private isIn(unit: Draft, district: string | null): boolean {
    return district === null || unit.parent?.label === placementKey(district);
  }

  private inDistrict(label: UnitLabel, district: string): Draft[] {
    const key = labelKey(label);
    return this.units.filter((unit) => unit.label === key && this.isIn(unit, district));
  }

  private issue(file: string, line: number, column: string, rule: string, detail: string): void {
    this.issues.push({ file, line, column, rule, detail });
  }
}

export const unitKey = (code: string, validFrom: string | null): string => `${code}@${validFrom ?? ''}`;
