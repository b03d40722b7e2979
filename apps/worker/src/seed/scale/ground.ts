import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { CraftGroup } from '../pictures/brush.js';
import { had } from '../use.js';
import { SHELVES } from '../world/shelves.js';

/** What the demonstration world left for others to stand on. */
export interface Ground {
  readonly places: readonly WorkPlace[];
  readonly people: Readonly<Record<'assessor' | 'signatory' | 'organizer' | 'editor', Id>>;
  readonly examined: Examined;
  /** Stored photos by the group of the craft they show; few files, shown by many. */
  readonly photos: ReadonlyMap<CraftGroup, readonly Id[]>;
  readonly heroes: readonly Id[];
  readonly previousEventId: Id;
}

/** A real village with a craft that is alive there and that our shelves know. */
export interface WorkPlace {
  readonly villageId: Id;
  readonly village: string;
  readonly adminUnitId: Id;
  readonly unit: string;
  readonly craftId: Id;
  readonly craft: string;
  readonly craftVi: string;
  readonly craftEn: string;
  readonly group: CraftGroup;
}

/** A case of the demonstration that met every criterion: others have given the same answers. */
export interface Examined {
  readonly setCode: string;
  readonly editionHash: string;
  readonly engineVersion: number;
  readonly layerHash: string;
  readonly result: string;
  readonly resultHash: string;
}

/** The day by which the places are read: workshops were registered then. */
export const REGISTERED_ON = '2020-06-01';

export async function readGround(tx: Tx): Promise<Ground> {
  const places = await tx.rows<WorkPlace>(PLACES, [REGISTERED_ON, Object.keys(SHELVES)]);
  const [examined] = await tx.rows<Examined>(EXAMINED);
  const [previous] = await tx.rows<{ id: Id }>(`SELECT id FROM event WHERE code = 'FAIR-THUONG-TIN-2021'`);
  const [people] = await tx.rows<Ground['people']>(PEOPLE);
  const photos = await tx.rows<{ group: CraftGroup; ids: Id[] }>(PHOTOS);
  const heroes = await tx.rows<{ id: Id }>(`SELECT DISTINCT hero_file_id AS id FROM booth_page_version WHERE state = 'PUBLISHED' ORDER BY 1`);
  return {
    places,
    people: had(people, 'people'),
    examined: had(examined, 'case that met every criterion'),
    photos: new Map(photos.map(({ group, ids }) => [group, ids])),
    heroes: heroes.map(({ id }) => id),
    previousEventId: had(previous, 'fair of 2021').id,
  };
}

const PLACES = `
  SELECT v.id AS "villageId", regexp_replace(v.name, '\\s*\\(.*\\)$', '') AS village, u.id AS "adminUnitId", u.name AS unit, c.id AS "craftId", c.code AS craft,
         c.name_vi AS "craftVi", c.name_en AS "craftEn", c.group_code AS "group"
    FROM craft_village v JOIN village_craft x ON x.village_id = v.id AND x.vitality = 'ALIVE' JOIN craft c ON c.id = x.craft_id AND c.code = ANY($2)
    JOIN village_place p ON p.village_id = v.id AND daterange(p.valid_from, p.valid_to, '[]') @> $1::date JOIN admin_unit u ON u.id = p.admin_unit_id
   ORDER BY v.no, c.code`;

const EXAMINED = `
  SELECT p.set_code AS "setCode", d.edition_hash AS "editionHash", d.engine_version AS "engineVersion", d.layer_hash AS "layerHash", d.result, d.result_hash AS "resultHash"
    FROM determination d JOIN membership_application p ON p.assessment_id = d.assessment_id
   WHERE d.outcome = 'MET' AND NOT jsonb_path_exists(d.result::jsonb, '$.criteria[*] ? (@.verdict != "MET")') ORDER BY d.id LIMIT 1`;

const live = (role: string): string => `(SELECT g.person_id FROM role_grant g WHERE g.role = '${role}' AND g.ended_at IS NULL ORDER BY g.id LIMIT 1)`;

const PEOPLE = `SELECT ${live('ASSESSOR')} AS assessor, ${live('DEPARTMENT_SIGNATORY')} AS signatory, ${live('ORGANIZER')} AS organizer, ${live('DEPARTMENT_EDITOR')} AS editor`;

const PHOTOS = `
  SELECT c.group_code AS "group", array_agg(f.file_id ORDER BY f.id) AS ids FROM product_photo f JOIN product p ON p.id = f.product_id JOIN craft c ON c.id = p.craft_id GROUP BY 1`;
