import { newId } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { PlaceSource } from '../data/place-source.js';
import type { Written } from './write-units.js';

interface Stored {
  readonly inserted: boolean;
}

/** Groups and crafts by their codes; names may be corrected in place. */
export async function writeCrafts(tx: Tx, { groups, crafts }: PlaceSource): Promise<Written> {
  const storedGroups = await tx.rows<Stored>(
    `INSERT INTO craft_group AS g (code, name_vi, name_en, position)
     SELECT code, name_vi, name_en, position FROM jsonb_to_recordset($1::jsonb) AS t (code text, name_vi text, name_en text, position integer)
     ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, position = excluded.position
       WHERE (g.name_vi, g.name_en, g.position) IS DISTINCT FROM (excluded.name_vi, excluded.name_en, excluded.position)
     RETURNING xmax = 0 AS inserted`,
    [JSON.stringify(groups.rows.map((row, position) => ({ code: row.code, name_vi: row.nameVi, name_en: row.nameEn, position })))],
  );
  const storedCrafts = await tx.rows<Stored>(
    `INSERT INTO craft AS c (id, code, name_vi, name_en, group_code)
     SELECT id, code, name_vi, name_en, group_code FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, code text, name_vi text, name_en text, group_code text)
     ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, group_code = excluded.group_code
       WHERE (c.name_vi, c.name_en, c.group_code) IS DISTINCT FROM (excluded.name_vi, excluded.name_en, excluded.group_code)
     RETURNING xmax = 0 AS inserted`,
    [JSON.stringify(crafts.rows.map((row) => ({ id: newId(), code: row.code, name_vi: row.nameVi, name_en: row.nameEn, group_code: row.group })))],
  );
  return counted(groups.rows.length + crafts.rows.length, [...storedGroups, ...storedCrafts]);
}

/** Titles of villages and figures of registers: each row is history, so rows are added and never changed. */
export async function writeRegisters(tx: Tx, { recognitions, figures }: PlaceSource): Promise<Written> {
  const titles = recognitions.rows.map((row) => ({ id: newId(), no: row.no, type: row.type, title_vi: row.titleVi, decision_no: row.decisionNo, year: row.year, source: row.source }));
  const storedTitles = await tx.rows<Stored>(
    `INSERT INTO village_recognition (id, village_id, type, title_vi, decision_no, year, source)
     SELECT t.id, v.id, t.type, t.title_vi, t.decision_no, t.year, t.source
     FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, no integer, type text, title_vi text, decision_no text, year integer, source text)
       JOIN craft_village v ON v.no = t.no
     ON CONFLICT ON CONSTRAINT village_recognition_once DO NOTHING RETURNING true AS inserted`,
    [JSON.stringify(titles)],
  );
  const counts = figures.rows.map((row) => ({ id: newId(), code: row.code, value: row.value, as_of: row.asOf, definition_vi: row.definitionVi, definition_en: row.definitionEn, source: row.source }));
  const storedFigures = await tx.rows<Stored>(
    `INSERT INTO register_figure (id, code, value, as_of, definition_vi, definition_en, source)
     SELECT id, code, value, as_of, definition_vi, definition_en, source
     FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, code text, value integer, as_of text, definition_vi text, definition_en text, source text)
     ON CONFLICT ON CONSTRAINT register_figure_once DO NOTHING RETURNING true AS inserted`,
    [JSON.stringify(counts)],
  );
  return counted(titles.length + counts.length, [...storedTitles, ...storedFigures]);
}

function counted(told: number, stored: readonly Stored[]): Written {
  const added = stored.filter((row) => row.inserted).length;
  return { added, changed: stored.length - added, unchanged: told - stored.length };
}
