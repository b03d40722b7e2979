import { describe, expect, it } from '@jest/globals';
import { sourceFile } from '../testing/source-file.js';
import { LINKS, rowsOf, UNITS, VILLAGES } from '../testing/small-world.js';
import { craftsWithoutGroup, namesAgree, unknownCrafts, villagesWithoutCrafts } from './cross-checks.js';
import { readLinks, readNewUnits, readReforms, readUpperUnits } from './unit-rows.js';
import { readCraftGroups, readCrafts, readFigures, readRecognitions, readVillageCrafts, readVillages } from './village-rows.js';

const listed = ({ issues }: { issues: readonly { line: number; column: string | null; rule: string }[] }) =>
  issues.map(({ line, column, rule }) => `${line} ${column} ${rule}`);

const VILLAGE = '1,Hạ Thái,sơn mài,lacquer,xã Duyên Thái,huyện Thường Tín,xã Duyên Thái,xã Hồng Vân,split,';

describe('A wrong cell is listed with its line, its column and the rule it breaks, and its row is left out', () => {
  it('in units and successions', () => {
    const units = readNewUnits(sourceFile('u.csv', UNITS, '10210,xã,Hồng Vân,,', '1021x,xa,,,', '10210,xã,Hồng Hà,,'));
    const links = readLinks(sourceFile('l.csv', LINKS, '10210,xã,Vân Tảo,,10210,xã,Hồng Vân,HALF', '1,làng,Vân\u200BTảo,,10210,xã,Hồng Vân,WHOLE'));
    expect([listed(units), units.rows.length]).toEqual([['3 code CODE_FORM', '3 kind KIND_UNKNOWN', '3 name TEXT_BLANK', '4 code ROW_TWICE'], 2]);
    expect([listed(links), links.rows.length]).toEqual([
      ['2 share SHARE_UNKNOWN', '3 former_code CODE_FORM', '3 former_kind KIND_UNKNOWN', '3 former_name TEXT_ZERO_WIDTH'], 0,
    ]);
  });

  it('in districts and reforms', () => {
    const districts = sourceFile('d.csv', 'code,kind,name,parent_code,valid_to', '01,thành phố,Hà Nội,,', '279,huyện,Thường Tín,01,2025-06-31');
    const reforms = sourceFile('r.csv', 'effective_on,legal_basis,units_file,links_file', '2028-01-01,x,u.csv,', '2025-07-01,x,../u.csv,l.csv', '2025-01-01,y,,', '2026-01-01,z,,');
    expect(listed(readUpperUnits(districts))).toEqual(['3 valid_to DATE_NO_SUCH_DAY']);
    expect(listed(readReforms(reforms))).toEqual(['3 units_file FILE_NAME', '2 units_file FILES_BELONG_TOGETHER']);
    expect(readReforms(reforms).rows.map((row) => row.effectiveOn)).toEqual(['2025-01-01', '2026-01-01', '2028-01-01']);
  });

  it('in villages', () => {
    const wrong = VILLAGE.replace('1,Hạ', 'một,Hạ').replace('xã Duyên Thái', 'Duyên Thái').replace('xã Hồng Vân', 'xã Hồng Vân|thôn Đoài').replace('split', 'moved');
    expect(listed(readVillages(sourceFile('v.csv', VILLAGES, VILLAGE, wrong, VILLAGE.replace('xã Hồng Vân', ''))))).toEqual([
      '3 unit_since_2025_07_01 UNIT_LABEL', '3 no NUMBER_FORM', '3 old_commune UNIT_LABEL', '3 status STATUS_UNKNOWN', '4 unit_since_2025_07_01 UNIT_LABEL',
    ]);
  });

  it('in crafts and their groups', () => {
    expect(listed(readCraftGroups(sourceFile('g.csv', 'code,name_vi,name_en', 'thêu,Thêu,Embroidery', 'WOOD,Mộc,', 'HORN,Sừng,Horn', 'HORN,Sừng,Horn')))).toEqual([
      '2 code CODE_FORM', '3 name_en TEXT_BLANK', '5 code ROW_TWICE',
    ]);
    expect(listed(readCrafts(sourceFile('c.csv', 'code,name_vi,name_en,group', 'WOOD,Mộc,Wood,gỗ')))).toEqual(['2 group CODE_FORM']);
    expect(listed(readVillageCrafts(sourceFile('vc.csv', 'no,name_vi,crafts,faded_crafts', '1,Hạ Thái,,', `2,Thụy Ứng,HORN|${'A'.repeat(41)},`)))).toEqual([
      '2 crafts TEXT_BLANK', '3 crafts TEXT_TOO_LONG',
    ]);
  });

  it('in titles and figures', () => {
    const titles = 'no,name_vi,type,title_vi,decision_no,year,source';
    expect(listed(readRecognitions(sourceFile('t.csv', titles, '1,Hạ Thái,CRAFT_VILLAGE,Làng nghề,1/QĐ,2020,x', '2,Thụy Ứng,CRAFT_VILLAGE,Làng nghề,,,x', '1,Hạ Thái,TITLE,Làng nghề,,hai,x')))).toEqual([
      '4 type TYPE_UNKNOWN', '4 year NUMBER_FORM',
    ]);
    const figures = 'code,value,as_of,definition_vi,definition_en,source';
    expect(listed(readFigures(sourceFile('f.csv', figures, 'KNOWN,305,2021-12,a,b,c', 'KNOWN,1350,,a,b,c', 'KNOWN,-1,12/2021,a,b,c')))).toEqual([
      '4 value NUMBER_FORM', '4 as_of DATE_FORM',
    ]);
  });
});

describe('Files that name each other have to agree', () => {
  const groups = rowsOf(sourceFile('g.csv', 'code,name_vi,name_en', 'WOOD,Mộc,Wood'), readCraftGroups);
  const crafts = rowsOf(sourceFile('c.csv', 'code,name_vi,name_en,group', 'CARPENTRY,Mộc,Carpentry,WOOD', 'HORNWARE,Sừng,Horn,HORN'), readCrafts);
  const villages = rowsOf(sourceFile('v.csv', VILLAGES, VILLAGE, VILLAGE.replace('1,Hạ Thái', '2,Thụy Ứng')), readVillages);
  const mapping = rowsOf(sourceFile('vc.csv', 'no,name_vi,crafts,faded_crafts', '1,Ha Thái,CARPENTRY,BONE', '9,Chuông,CARPENTRY,'), readVillageCrafts);

  it.each([
    ['a craft without its group', () => craftsWithoutGroup(groups, crafts), [{ file: 'c.csv', line: 3, column: 'group', rule: 'GROUP_UNKNOWN', detail: 'HORN' }]],
    ['a village with a craft that does not exist', () => unknownCrafts(crafts, mapping), [{ file: 'vc.csv', line: 2, column: 'crafts', rule: 'CRAFT_UNKNOWN', detail: 'BONE' }]],
    ['a village without crafts', () => villagesWithoutCrafts(villages, mapping), [{ file: 'v.csv', line: 3, column: 'no', rule: 'VILLAGE_WITHOUT_CRAFTS', detail: '2' }]],
    ['a number that means another village', () => namesAgree(villages, mapping), [
      { file: 'vc.csv', line: 2, column: 'name_vi', rule: 'VILLAGE_NAME_DISAGREES', detail: 'Hạ Thái' },
      { file: 'vc.csv', line: 3, column: 'name_vi', rule: 'VILLAGE_NAME_DISAGREES', detail: '' },
    ]],
  ])('%s', (_, check, expected) => {
    expect(check()).toEqual(expected);
  });
});
