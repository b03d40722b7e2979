import { done, newId, refused, searchableText, type Id, type Result } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { AdminUnitEntity, AdminUnitSuccessionEntity } from '../data/admin-unit.entity.js';
import { labelOf } from '../domain/admin-unit.js';
import { markedWords } from '../domain/marked-words.js';
import { unitsDiffer } from '../domain/places.refusals.js';
import { unitKey, type PlannedLink, type PlannedUnit, type Timeline } from '../domain/unit-timeline.js';

export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Ids of units by code and first day. */
export async function unitIds(tx: Tx): Promise<Map<string, Id>> {
  const units = await tx.find(AdminUnitEntity, {});
  return new Map(units.map((unit) => [unitKey(unit.code, unit.validFrom), unit.id]));
}

/** Brings units and successions to what the files tell: new ones are added, ended ones closed, none is changed in place. */
export async function writeUnits(tx: Tx, timeline: Timeline): Promise<Result<Written>> {
  const known = new Map((await tx.find(AdminUnitEntity, {})).map((unit) => [unitKey(unit.code, unit.validFrom), unit]));
  const missing = timeline.units.filter((unit) => !known.has(unit.key));
  const ended = timeline.units.filter((unit) => unit.validTo !== null && known.get(unit.key)?.validTo === null);
  const differing = timeline.units.filter((unit) => differs(unit, known.get(unit.key), known));
  if (differing.length > 0) return refused(unitsDiffer(differing.map((unit) => `${unit.key} ${labelOf(unit)}`)));

  await close(tx, ended, known);
  const ids = new Map([...known].map(([key, unit]) => [key, unit.id]));
  for (const unit of missing) ids.set(unit.key, newId());
  await tx.insertAll(AdminUnitEntity, missing.map((unit) => rowOf(unit, timeline, ids)));
  const links = await missingLinks(tx, timeline.links, ids);
  await tx.insertAll(AdminUnitSuccessionEntity, links);
  const total = timeline.units.length + timeline.links.length;
  const added = missing.length + links.length;
  return done({ added, changed: ended.length, unchanged: total - added - ended.length });
}

function differs(planned: PlannedUnit, row: AdminUnitEntity | undefined, known: ReadonlyMap<string, AdminUnitEntity>): boolean {
  if (!row) return false;
  const parentId = planned.parentKey === null ? null : (known.get(planned.parentKey)?.id ?? null);
  // Files of an earlier day do not know yet that the unit has ended.
  const closedOtherwise = row.validTo !== null && planned.validTo !== null && row.validTo !== planned.validTo;
  return row.name !== planned.name || row.kind !== planned.kind || row.parentId !== parentId || closedOtherwise;
}

async function close(tx: Tx, ended: readonly PlannedUnit[], known: ReadonlyMap<string, AdminUnitEntity>): Promise<void> {
  const rows = ended.map((unit) => ({ id: known.get(unit.key)?.id, valid_to: unit.validTo }));
  await tx.rows(
    `UPDATE admin_unit u SET valid_to = e.valid_to FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, valid_to date) WHERE u.id = e.id`,
    [JSON.stringify(rows)],
  );
}

function rowOf(unit: PlannedUnit, timeline: Timeline, ids: ReadonlyMap<string, Id>): Partial<AdminUnitEntity> {
  const parent = timeline.units.find((other) => other.key === unit.parentKey);
  const words = [labelOf(unit), parent ? labelOf(parent) : null];
  return {
    id: ids.get(unit.key),
    code: unit.code,
    kind: unit.kind,
    name: unit.name,
    parentId: unit.parentKey === null ? null : (ids.get(unit.parentKey) ?? null),
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    legalBasis: unit.legalBasis,
    nameSearch: searchableText([unit.name]),
    nameMarked: markedWords([unit.name]),
    search: searchableText(words),
    marked: markedWords(words),
  };
}

async function missingLinks(tx: Tx, links: readonly PlannedLink[], ids: ReadonlyMap<string, Id>): Promise<AdminUnitSuccessionEntity[]> {
  const known = new Set((await tx.find(AdminUnitSuccessionEntity, {})).map((link) => `${link.fromUnitId} ${link.toUnitId}`));
  return links.flatMap(({ from, to, ...link }) => {
    const [fromUnitId, toUnitId] = [ids.get(from), ids.get(to)];
    return fromUnitId && toUnitId && !known.has(`${fromUnitId} ${toUnitId}`) ? [{ ...link, fromUnitId, toUnitId }] : [];
  });
}
