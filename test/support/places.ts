import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { system } from '@ketnoi/common';
import { ImportPlaces, type ImportReport } from '@ketnoi/places';
import type { Stage } from './stage.js';

/** The repository's own files. */
export const PLACES = fileURLToPath(new URL('../../data/places', import.meta.url));

const folders: string[] = [];

/** The places of the repository with some files changed: a folder of its own, until `removeFolders`. */
export function placesWith(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketnoi-places-'));
  folders.push(folder);
  cpSync(PLACES, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    writeFileSync(path, change(read(path)));
  }
  return folder;
}

export const removeFolders = (): void => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Imports a folder as the import program does. */
export async function importPlaces(stage: Stage, folder: string = PLACES): Promise<ImportReport> {
  const result = await stage.api.get(ImportPlaces, { strict: false }).run(system('import-places'), { folder });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Every row of places, as one fingerprint a table. */
export async function placesAsTheyStand(stage: Stage): Promise<Record<string, string>> {
  const tables = ['admin_unit', 'admin_unit_succession', 'craft_group', 'craft', 'craft_village', 'village_craft', 'village_place',
    'village_place_candidate', 'village_recognition', 'register_figure'];
  const union = tables.map((table) => `SELECT '${table}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS rows FROM ${table} t`).join(' UNION ALL ');
  return Object.fromEntries((await stage.sql<{ name: string; rows: string }>(union)).map(({ name, rows }) => [name, rows]));
}

/** Id of the village of that name. */
export async function villageIdOf(stage: Stage, name: string): Promise<string> {
  const [row] = await stage.sql<{ id: string }>(`SELECT id FROM craft_village WHERE name = $1`, [name]);
  if (!row) throw new Error(`no village ${name}`);
  return row.id;
}

/** Id of the unit that bore the code on that day. */
export async function unitIdOf(stage: Stage, code: string, on: string): Promise<string> {
  const { adminUnit } = await stage.anonymous.act<{ adminUnit: { id: string } }>(`query ($code: String!, $on: LocalDate!) { adminUnit(code: $code, on: $on) { id } }`, { code, on });
  return adminUnit.id;
}
