import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPlaces, placesAsTheyStand, PLACES, placesWith, removeFolders, unitIdOf } from '../../support/places.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  await importPlaces(stage);
}, 60_000);
afterAll(async () => {
  removeFolders();
  await stage.close();
});

const located = async (changes: Record<string, (text: string) => string>): Promise<string[]> => {
  const before = [await placesAsTheyStand(stage), await stage.written()];
  const { issues, added, changed } = await importPlaces(stage, placesWith(changes));
  expect([await placesAsTheyStand(stage), await stage.written()]).toEqual(before);
  expect([added, changed]).toEqual([0, 0]);
  return issues.map(({ file, line, column, rule }) => `${file}:${line} ${column}: ${rule}`);
};

describe('Importing places twice is as good as once', () => {
  it('loads 126 units, 526 former ones with their districts, 794 links and 72 villages, and changes nothing the second time.', async () => {
    const before = [await placesAsTheyStand(stage), await stage.written()];
    expect(await importPlaces(stage)).toEqual({ rows: 1198, issues: [], added: 0, changed: 0 });
    expect([await placesAsTheyStand(stage), await stage.written()]).toEqual(before);
    const [counts] = await stage.sql(`SELECT
      (SELECT count(*)::int FROM admin_unit WHERE valid_from = '2025-07-01' AND valid_to IS NULL) AS units,
      (SELECT count(*)::int FROM admin_unit u JOIN admin_unit d ON d.id = u.parent_id AND d.valid_to = '2025-06-30' WHERE u.valid_to = '2025-06-30') AS former,
      (SELECT count(*)::int FROM admin_unit_succession WHERE effective_on = '2025-07-01') AS links,
      (SELECT count(*)::int FROM admin_unit_succession WHERE effective_on = '2025-07-01' AND share = 'WHOLE') AS whole,
      (SELECT count(DISTINCT from_unit_id)::int FROM admin_unit_succession WHERE share = 'REMAINDER') AS divided,
      (SELECT count(*)::int FROM craft_village) AS villages`);
    expect(counts).toEqual({ units: 126, former: 526, links: 794, whole: 327, divided: 199, villages: 72 });
  });

  it('corrects a village and its crafts in place, and tells it.', async () => {
    const folder = placesWith({
      'craft-villages.csv': (text) => text.replace('2,Thụy Ứng,sản phẩm từ sừng (lược sừng)', '2,Thụy Ứng,lược sừng'),
      'village-crafts.csv': (text) => text.replace('WOOD_TURNING', 'WOOD_TURNING|WOOD_CARVING'),
      'crafts.csv': (text) => text.replace('Tò he,Tò he rice', 'Tò he,To he rice'),
    });
    expect(await importPlaces(stage, folder)).toMatchObject({ issues: [], added: 0, changed: 3 });
    expect(await importPlaces(stage)).toMatchObject({ issues: [], added: 0, changed: 3 });
  });
});

describe('One wrong row, and nothing at all is written', () => {
  it('lists every wrong cell of every file with its line, column and rule.', async () => {
    expect(
      await located({
        'hanoi-units-2025.csv': (text) => text.replace('\n00292,phường', '\n0292,phuong'),
        'hanoi-succession-2025.csv': (text) => text.replace(',WHOLE', ',HALF'),
        'craft-villages.csv': (text) => text.replace('\n3,', '\n2,').replace('\n5,', '\nnăm,'),
        'register-figures.csv': (text) => text.replace('2021-12', '12/2021'),
      }),
    ).toEqual([
      'hanoi-units-2025.csv:3 code: CODE_FORM',
      'hanoi-units-2025.csv:3 kind: KIND_UNKNOWN',
      'hanoi-succession-2025.csv:2 share: SHARE_UNKNOWN',
      'craft-villages.csv:6 no: NUMBER_FORM',
      'craft-villages.csv:4 no: ROW_TWICE',
      'register-figures.csv:2 as_of: DATE_FORM',
    ]);
  });

  it('lists what the files say differently of one thing.', async () => {
    expect(
      await located({
        'craft-villages.csv': (text) => text.replace('xã Quất Động,xã Thượng Phúc,confirmed', 'xã Quất Động,xã Hồng Vân,confirmed').replace('xã Hồng Vân,split', 'xã Hồng Vân,confirmed'),
        'crafts.csv': (text) => text.replace('HORNWARE,', 'HORN_COMBS,'),
        'village-recognitions.csv': (text) => text.replace('14,Trần Phú', '13,Trần Phú'),
      }),
    ).toEqual([
      'craft-villages.csv:2 status: VILLAGE_STATUS_DISAGREES',
      'craft-villages.csv:4 unit_since_2025_07_01: VILLAGE_UNIT_DISAGREES',
      'village-crafts.csv:3 crafts: CRAFT_UNKNOWN',
      'village-recognitions.csv:2 name_vi: VILLAGE_NAME_DISAGREES',
    ]);
  });

  it.each([
    ['a missing column', { 'crafts.csv': (text: string) => text.replace('name_en,group', 'name_en,grp') }, ['crafts.csv:1 group: COLUMN_MISSING']],
    ['an open quote', { 'craft-groups.csv': (text: string) => `${text}X,"y,z\n` }, ['craft-groups.csv:10 null: CSV_QUOTE_NOT_CLOSED']],
    ['a file that is not there', { 'reforms.csv': (text: string) => text.replace('hanoi-units-2025.csv', 'khong-co.csv') }, ['khong-co.csv:1 null: FILE_UNREADABLE']],
  ])('tells %s as one line.', async (_, changes, expected) => {
    expect(await located(changes)).toEqual(expected);
  });

  it('refuses a file that renames a unit in place: a unit is corrected by a new dated row.', async () => {
    const folder = placesWith({
      'hanoi-units-2025.csv': (text) => text.replace('10210,xã,Hồng Vân,', '10210,xã,Hồng Vận,'),
      'hanoi-succession-2025.csv': (text) => text.replaceAll('10210,xã,Hồng Vân', '10210,xã,Hồng Vận'),
      'craft-villages.csv': (text) => text.replaceAll('xã Hồng Vân', 'xã Hồng Vận'),
    });
    const before = await placesAsTheyStand(stage);
    await expect(importPlaces(stage, folder)).rejects.toThrow('UNITS_DIFFER');
    expect(await placesAsTheyStand(stage)).toEqual(before);
  });
});

describe('The program', () => {
  const program = fileURLToPath(new URL('../../../dist/apps/worker/src/import-places.js', import.meta.url));
  const run = (folder: string) =>
    promisify(execFile)(process.execPath, [program, folder], { env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: stage.settings.DATABASE_URL, LOG_LEVEL: 'silent' } }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );

  it('tells its progress and ends with 0.', async () => {
    const { code, stdout } = await run(PLACES);
    expect([code, stdout.split('\n').slice(3, 5), stdout.split('\n').at(-2)]).toEqual([
      0, ['  hanoi-units-2025.csv: 126 rows', '  hanoi-succession-2025.csv: 794 rows'], '1198 rows read, 0 added, 0 changed.',
    ]);
  });

  it('ends with 1 and the list when a row is wrong.', async () => {
    const { code, stdout } = await run(placesWith({ 'crafts.csv': (text) => text.replace('WOOD_TURNING', 'wood turning') }));
    expect([code, stdout]).toEqual([1, expect.stringContaining('  crafts.csv:15 code: CODE_FORM (wood turning)\n1 wrong: nothing was written.')]);
  });
});

describe('The next reform is new files, and the past stays', () => {
  it('carries villages on by wholes, lets those of divided units wait, and old files do no harm afterwards.', async () => {
    const folder = placesWith({
      'reforms.csv': (text) => `${text}2028-01-01,Nghị quyết thử,units-2028.csv,links-2028.csv\n`,
      'units-2028.csv': () => 'code,kind,name\n10231,phường,Thượng Phúc\n10183,phường,Thường Tín Đông\n10190,xã,Thường Tín Tây\n',
      'links-2028.csv': () =>
        'former_code,former_kind,former_name,former_district,unit_code,unit_kind,unit_name,share\n10231,xã,Thượng Phúc,,10231,phường,Thượng Phúc,WHOLE\n' +
        '10183,xã,Thường Tín,,10183,phường,Thường Tín Đông,PART\n10183,xã,Thường Tín,,10190,xã,Thường Tín Tây,REMAINDER\n',
    });
    expect(await importPlaces(stage, folder)).toMatchObject({ issues: [] });
    const rows = await stage.sql(
      `SELECT v.name, p.status, u.name AS unit, p.valid_from::text AS "from" FROM village_place p JOIN craft_village v ON v.id = p.village_id
         LEFT JOIN admin_unit u ON u.id = p.admin_unit_id WHERE v.name IN ('Quất Động', 'Nhị Khê') AND p.valid_to IS NULL ORDER BY v.name`,
    );
    expect(rows).toEqual([
      { name: 'Nhị Khê', status: 'NEEDS_CONFIRMATION', unit: null, from: '2028-01-01' },
      { name: 'Quất Động', status: 'CONFIRMED', unit: 'Thượng Phúc', from: '2028-01-01' },
    ]);
    expect([await unitIdOf(stage, '10231', '2027-12-31'), await unitIdOf(stage, '10231', '2028-01-01')]).toEqual([expect.any(String), expect.any(String)]);
    const after = await placesAsTheyStand(stage);
    expect([await importPlaces(stage, folder), await importPlaces(stage)]).toMatchObject([{ added: 0, changed: 0 }, { added: 0, changed: 0 }]);
    expect(await placesAsTheyStand(stage)).toEqual(after);
  });
});

describe('The database keeps what must never be false', () => {
  const unit = `INSERT INTO admin_unit (id, code, kind, name, parent_id, valid_from, name_search, name_marked, search, marked)
    SELECT gen_random_uuid(), code, kind, name, parent_id, '2026-01-01', '', '', '', '' FROM admin_unit WHERE code = '10210' AND valid_from = '2025-07-01'`;
  const link = (share: string, partNo: string) => `INSERT INTO admin_unit_succession (from_unit_id, to_unit_id, share, part_no, effective_on, legal_basis)
    SELECT from_unit_id, (SELECT id FROM admin_unit WHERE kind = 'CITY'), '${share}', ${partNo}, effective_on, 'x' FROM admin_unit_succession`;
  const city = `(SELECT id FROM admin_unit WHERE kind = 'CITY')`;
  it.each([
    ['one unit per code and day', unit, 'admin_unit_one_per_code_and_day'],
    ['a unit keeps its name', `UPDATE admin_unit SET name = 'X' WHERE code = '10210'`, 'admin_unit_never_in_place'],
    ['a unit that ended stays ended', `UPDATE admin_unit SET valid_to = NULL WHERE code = '279'`, 'admin_unit_never_in_place'],
    ['a whole stands alone', `${link('PART', '9')} WHERE share = 'WHOLE' LIMIT 1`, 'admin_unit_succession_whole_alone'],
    ['a divided unit has one remainder', `${link('REMAINDER', '0')} WHERE share = 'REMAINDER' LIMIT 1`, 'admin_unit_succession_whole_alone'],
    ['a succession is history', `DELETE FROM admin_unit_succession`, 'admin_unit_succession_is_history'],
    ['a village lies in one place a day', `INSERT INTO village_place (id, village_id, admin_unit_id, valid_from, status, source) SELECT gen_random_uuid(), id, ${city}, '2026-01-01', 'CONFIRMED', 'x' FROM craft_village WHERE no = 3`, 'village_place_one_per_day'],
    ['a place is known or waits', `UPDATE village_place SET status = 'CONFIRMED' WHERE status = 'NEEDS_CONFIRMATION'`, 'village_place_known'],
    ['a person chooses a candidate', `UPDATE village_place SET status = 'CONFIRMED', admin_unit_id = ${city}, chosen_unit_id = ${city}, confirmed_at = now(),
       confirmed_by = (SELECT id FROM person LIMIT 1) WHERE status = 'NEEDS_CONFIRMATION'`, 'village_place_chosen'],
  ])('%s', async (_, statement, constraint) => {
    await stage.aPerson();
    await expect(stage.sql(statement)).rejects.toMatchObject({ constraint });
  });
});
