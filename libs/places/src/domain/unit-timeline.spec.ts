import { describe, expect, it } from '@jest/globals';
import { aReform, aTimeline, rowsOf, villages } from '../testing/small-world.js';
import { sourceFile } from '../testing/source-file.js';
import { follow } from './place-chain.js';
import { readUpperUnits } from './unit-rows.js';
import { buildTimeline } from './unit-timeline.js';
import { renamedUnits } from './village-timeline.js';

const KIM_LAN = '19,Kim Lan,gốm sứ,ceramics,xã Kim Lan,huyện Gia Lâm,xã Kim Đức,xã Bát Tràng,confirmed,';
const TRACH_XA = '50,Trạch Xá,may áo dài,tailoring,xã Hòa Lâm,huyện Gia Lâm,xã Kim Đức,xã Bát Tràng,unresolved,candidate only';

const renamed = (line: string) => renamedUnits(villages(line), '2025-01-01', 'read from codes');
const issuesOf = (...reforms: ReturnType<typeof aReform>[]) => aTimeline(reforms).issues.map(({ line, column, rule }) => ({ line, column, rule }));

describe('Units stand on one time line, and a code names one unit a day', () => {
  it('ends the former unit on the day before its code means another', () => {
    const bearers = aTimeline().units.filter((unit) => unit.code === '10210');
    expect(bearers.map(({ key, name, validFrom, validTo }) => ({ key, name, validFrom, validTo }))).toEqual([
      { key: '10210@', name: 'Vân Tảo', validFrom: null, validTo: '2025-06-30' },
      { key: '10210@2025-07-01', name: 'Hồng Vân', validFrom: '2025-07-01', validTo: null },
    ]);
  });

  it('puts former communes under their districts and new ones under the city', () => {
    const parents = Object.fromEntries(aTimeline().units.map((unit) => [unit.key, unit.parentKey]));
    expect(parents).toEqual({
      '01@': null, '279@': '01@', '018@': '01@', '10210@': '279@', '10192@': '279@', '00589@': '018@',
      '10210@2025-07-01': '01@', '00577@2025-07-01': '01@', '00685@2025-07-01': '01@',
    });
  });

  it('numbers the parts of a divided unit, the remainder 0 and a whole not at all', () => {
    expect(aTimeline().links.map(({ from, to, share, partNo }) => [from, to, share, partNo])).toEqual([
      ['10210@', '10210@2025-07-01', 'WHOLE', null],
      ['10192@', '10210@2025-07-01', 'PART', 1],
      ['10192@', '00685@2025-07-01', 'REMAINDER', 0],
      ['00589@', '00577@2025-07-01', 'WHOLE', null],
    ]);
  });

  it('carries a later reform on from the units of an earlier one', () => {
    const later = aReform('2028-01-01', ['10210,phường,Hồng Vân Mới'], ['10210,xã,Hồng Vân,,10210,phường,Hồng Vân Mới,WHOLE']);
    const timeline = aTimeline([aReform(), later]);
    expect(timeline.issues).toEqual([]);
    expect(follow(timeline.graph, '10210@', null).map((span) => [span.unit, span.validFrom, span.validTo])).toEqual([
      ['10210@', null, '2025-06-30'],
      ['10210@2025-07-01', '2025-07-01', '2027-12-31'],
      ['10210@2028-01-01', '2028-01-01', null],
    ]);
  });
});

describe('A unit that kept its code and took another name is told of by the rows of villages', () => {
  it('Kim Lan reaches Bát Tràng in two hops', () => {
    const timeline = aTimeline([aReform()], renamed(KIM_LAN));
    expect(follow(timeline.graph, '00589@', null).map((span) => [span.unit, span.validTo, span.legalBasis])).toEqual([
      ['00589@', '2024-12-31', null],
      ['00589@2025-01-01', '2025-06-30', 'read from codes'],
      ['00577@2025-07-01', null, 'NQ 2025-07-01'],
    ]);
  });

  it('is added once, however many villages tell of it', () => {
    const twice = renamedUnits(villages(KIM_LAN, KIM_LAN.replace('19,Kim Lan', '73,Kim Lan Hạ')), '2025-01-01', 'read from codes');
    expect(aTimeline([aReform()], twice).units.filter((unit) => unit.code === '00589')).toHaveLength(2);
  });

  it('leads nowhere where the succession is a guess', () => {
    const timeline = aTimeline([aReform()], renamed(TRACH_XA));
    expect(follow(timeline.graph, '00589@', null)).toEqual([{ unit: '00589@', candidates: [], validFrom: null, validTo: '2024-12-31', legalBasis: null }]);
  });

  it('is an issue where nothing bears the new name', () => {
    const [row] = renamed(KIM_LAN.replace('xã Kim Đức', 'xã Kim Đừc'));
    expect(aTimeline([aReform()], row ? [row] : []).issues).toEqual([
      { file: 'v.csv', line: 2, column: 'commune_2025_06_30', rule: 'UNIT_UNKNOWN', detail: 'xã Kim Đừc' },
    ]);
  });
});

describe('What disagrees between the files is listed with its line', () => {
  const units = ['10210,xã,Hồng Vân,,'];
  it.each([
    ['a new unit that no file tells of', units, ['10210,xã,Vân Tảo,huyện Thường Tín,99999,xã,Hồng Vân,WHOLE'], [{ line: 2, column: 'unit_code', rule: 'UNIT_UNKNOWN' }]],
    ['a new unit of another name', units, ['10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Hà,WHOLE'], [{ line: 2, column: 'unit_code', rule: 'UNIT_UNKNOWN' }]],
    ['a district that does not exist', units, ['10210,xã,Vân Tảo,huyện Thường Tính,10210,xã,Hồng Vân,WHOLE'], [
      { line: 2, column: 'former_district', rule: 'DISTRICT_UNKNOWN' }, { line: 2, column: 'former_name', rule: 'FORMER_DISAGREES' },
    ]],
    ['one former code with two names', [...units, '00685,xã,Nam Phù,,'], [
      '10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,PART', '10210,xã,Văn Tảo,huyện Thường Tín,00685,xã,Nam Phù,REMAINDER',
    ], [{ line: 3, column: 'former_name', rule: 'FORMER_DISAGREES' }]],
    ['a whole beside a part', [...units, '00685,xã,Nam Phù,,'], [
      '10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,WHOLE', '10210,xã,Vân Tảo,huyện Thường Tín,00685,xã,Nam Phù,PART',
    ], [{ line: 2, column: 'share', rule: 'SHARES_DISAGREE' }]],
    ['parts without a remainder', units, ['10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,PART'], [{ line: 2, column: 'share', rule: 'SHARES_DISAGREE' }]],
    ['another earlier meaning of the code', ['10210,xã,Hồng Vân,,Xã Vân Tảo (huyện Gia Lâm)'], ['10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,WHOLE'], [
      { line: 2, column: 'code_meant_until_2025_06_30', rule: 'CODE_MEANT_DISAGREES' },
    ]],
    ['an earlier meaning of a code that had none', ['10210,xã,Hồng Vân,,', '00685,xã,Nam Phù,,Xã Duyên Hà (huyện Thường Tín)'], ['10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,WHOLE'], [
      { line: 3, column: 'code_meant_until_2025_06_30', rule: 'CODE_MEANT_DISAGREES' },
    ]],
  ])('%s', (_, unitLines, linkLines, expected) => {
    expect(issuesOf(aReform('2025-07-01', unitLines, linkLines))).toEqual(expected);
  });

  it('districts without their city, and communes without a district', () => {
    const upper = rowsOf(sourceFile('d.csv', 'code,kind,name,parent_code,valid_to', '279,huyện,Thường Tín,01,', '018,huyện,Gia Lâm,,'), readUpperUnits);
    const reform = aReform('2025-07-01', units, ['10210,xã,Vân Tảo,,10210,xã,Hồng Vân,WHOLE']);
    expect(buildTimeline(upper, [reform], { file: 'v.csv', rows: [] }).issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'd.csv:2 PARENT_UNKNOWN', 'd.csv:3 PARENT_UNKNOWN', 'l.csv:2 DISTRICT_UNKNOWN',
    ]);
  });

  it('a code that is still in use', () => {
    expect(issuesOf(aReform(), aReform('2028-01-01', ['10210,xã,Khác,,'], []))).toEqual([{ line: 2, column: 'code', rule: 'CODE_STILL_IN_USE' }]);
  });
});
