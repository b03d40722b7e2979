import { newId, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { CraftVillageEntity } from '../data/craft-village.entity.js';
import type { PlaceSource } from '../data/place-source.js';
import { VILLAGE_FILE } from '../data/place-source.js';
import { allUnits } from '../data/units-in-a-unit.js';
import { VillagePlaceEntity } from '../data/village-place.entity.js';
import { refreshVillageSearch } from '../data/village-search.js';
import type { PlannedVillage } from '../domain/village-timeline.js';
import type { VillageRow } from '../domain/village-rows.js';
import { carryOn, insertPlaces } from '../place-moves.js';
import { unitIds, type Written } from './write-units.js';

/**
 * Brings villages, their places and crafts to what the files tell. A village that is known keeps its places: what a
 * person confirmed stands, and only whole successions carry it on.
 */
export async function writeVillages(tx: Tx, source: PlaceSource): Promise<Written> {
  const known = new Map((await tx.find(CraftVillageEntity, {})).map((village) => [village.no, village]));
  const fresh = source.villages.filter(({ row }) => !known.has(row.no)).map((village) => ({ id: newId(), village }));
  await tx.insertAll(CraftVillageEntity, fresh.map(({ id, village }) => ({ id, version: 1, ...textsOf(village.row), ...NOT_YET_FOUND })));
  const ids = await unitIds(tx);
  await insertPlaces(tx, fresh.map(({ id, village }) => ({ villageId: id, spans: spansById(village, ids), source: VILLAGE_FILE })));

  const changed = new Set<Id>();
  for (const { row } of source.villages) {
    const village = known.get(row.no);
    if (!village || !differs(village, row)) continue;
    await tx.update(CraftVillageEntity, village, textsOf(row));
    changed.add(village.id);
  }
  for (const id of await carryAllOn(tx, [...known.values()])) changed.add(id);
  const noToId = new Map([...[...known].map(([no, village]) => [no, village.id] as const), ...fresh.map(({ id, village }) => [village.row.no, id] as const)]);
  for (const id of await writeVillageCrafts(tx, source, noToId)) if (!fresh.some((one) => one.id === id)) changed.add(id);
  await refreshVillageSearch(tx, [...noToId.values()]);
  return { added: fresh.length, changed: changed.size, unchanged: source.villages.length - fresh.length - changed.size };
}

const NOT_YET_FOUND = { nameSearch: '', nameMarked: '', search: '', marked: '' };

const textsOf = (row: VillageRow) => ({ no: row.no, name: row.name, craftsVi: row.craftsVi, craftsEn: row.craftsEn, note: row.note });

const differs = (village: CraftVillageEntity, row: VillageRow): boolean =>
  village.name !== row.name || village.craftsVi !== row.craftsVi || village.craftsEn !== row.craftsEn || village.note !== row.note;

/** The timeline tells units by key; rows want ids. */
function spansById({ spans }: PlannedVillage, ids: ReadonlyMap<string, Id>) {
  const idOf = (key: string): Id => ids.get(key) ?? missing(key);
  return spans.map((span) => ({ ...span, unit: span.unit === null ? null : idOf(span.unit), candidates: span.candidates.map(idOf) }));
}

function missing(key: string): never {
  throw new Error(`unit ${key} was read and not written`);
}

async function carryAllOn(tx: Tx, villages: readonly CraftVillageEntity[]): Promise<Id[]> {
  if (villages.length === 0) return [];
  const graph = await allUnits(tx);
  const places = await tx.find(VillagePlaceEntity, { status: 'CONFIRMED' });
  const carried: Id[] = [];
  for (const place of places) if ((await carryOn(tx, place, graph)) > 0) carried.push(place.villageId);
  return carried;
}

/** Answers the villages whose crafts became others. */
async function writeVillageCrafts(tx: Tx, source: PlaceSource, noToId: ReadonlyMap<number, Id>): Promise<Id[]> {
  const rows = source.villageCrafts.rows.flatMap((row) => {
    const crafts = [...row.crafts.map((code) => ({ code, vitality: 'ALIVE' })), ...row.faded.map((code) => ({ code, vitality: 'FADED' }))];
    return crafts.map((craft, position) => ({ village_id: noToId.get(row.no), ...craft, position }));
  });
  const touched = await tx.rows<{ villageId: Id }>(
    `WITH told AS (
       SELECT t.village_id, c.id AS craft_id, t.vitality, t.position
       FROM jsonb_to_recordset($1::jsonb) AS t (village_id uuid, code text, vitality text, position integer) JOIN craft c ON c.code = t.code),
     gone AS (
       DELETE FROM village_craft vc WHERE vc.village_id IN (SELECT village_id FROM told)
         AND NOT EXISTS (SELECT 1 FROM told WHERE told.village_id = vc.village_id AND told.craft_id = vc.craft_id) RETURNING vc.village_id),
     kept AS (
       INSERT INTO village_craft AS vc (village_id, craft_id, vitality, position) SELECT village_id, craft_id, vitality, position FROM told
       ON CONFLICT (village_id, craft_id) DO UPDATE SET vitality = excluded.vitality, position = excluded.position
         WHERE (vc.vitality, vc.position) IS DISTINCT FROM (excluded.vitality, excluded.position) RETURNING vc.village_id)
     SELECT village_id AS "villageId" FROM gone UNION SELECT village_id FROM kept`,
    [JSON.stringify(rows)],
  );
  return touched.map((row) => row.villageId);
}
