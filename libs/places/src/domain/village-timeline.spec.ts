import { describe, expect, it } from '@jest/globals';
import { aReform, aTimeline, villages } from '../testing/small-world.js';
import { placeVillages, renamedUnits } from './village-timeline.js';

const NOI_THON = '15,Nội Thôn,hoa,flowers,xã Vân Tảo,huyện Thường Tín,xã Vân Tảo,xã Hồng Vân,confirmed,';
const HA_THAI = '1,Hạ Thái,sơn mài,lacquer,xã Duyên Thái,huyện Thường Tín,xã Duyên Thái,xã Nam Phù|xã Hồng Vân,split,not enough to place it';
const TRACH_XA = '50,Trạch Xá,may áo dài,tailoring,xã Hòa Lâm,huyện Gia Lâm,xã Kim Đức,xã Bát Tràng,unresolved,candidate only';

const placed = (...lines: string[]) => {
  const rows = villages(...lines);
  return placeVillages(aTimeline([aReform()], renamedUnits(rows, '2025-01-01', 'read from codes')), rows);
};
const spansOf = (line: string) => placed(line).villages[0]?.spans.map(({ unit, candidates, validFrom }) => ({ unit, candidates, validFrom }));

describe('A village is carried on by whole successions and by nothing else', () => {
  it('moves by itself where its commune went whole', () => {
    expect(spansOf(NOI_THON)).toEqual([
      { unit: '10210@', candidates: [], validFrom: null },
      { unit: '10210@2025-07-01', candidates: [], validFrom: '2025-07-01' },
    ]);
  });

  it('waits for a person where its commune was divided, with the parts as candidates', () => {
    expect(spansOf(HA_THAI)).toEqual([
      { unit: '10192@', candidates: [], validFrom: null },
      { unit: null, candidates: ['10210@2025-07-01', '00685@2025-07-01'], validFrom: '2025-07-01' },
    ]);
  });

  it("waits with the file's candidate where its chain is a guess", () => {
    expect(spansOf(TRACH_XA)).toEqual([
      { unit: '00589@', candidates: [], validFrom: null },
      { unit: null, candidates: ['00577@2025-07-01'], validFrom: '2025-07-01' },
    ]);
    expect(spansOf(TRACH_XA.replace('candidate only', ''))).toEqual(spansOf(TRACH_XA));
  });

  it('agrees with a file that places the tone elsewhere', () => {
    const reform = aReform('2025-07-01', ['10015,phường,Chương Mỹ,,'], ['10084,xã,Thuỵ Hương,huyện Thường Tín,10015,phường,Chương Mỹ,WHOLE']);
    const rows = villages('39,Tân Mỹ,mộc,carpentry,xã Thụy Hương,huyện Thường Tín,xã Thụy Hương,phường Chương Mỹ,confirmed,');
    expect(placeVillages(aTimeline([reform]), rows).issues).toEqual([]);
  });
});

describe('Where a village comes out is compared with what its row says', () => {
  it.each([
    ['an old commune that no file tells of', NOI_THON.replaceAll('xã Vân Tảo', 'xã Vân Tạo'), ['old_commune UNIT_UNKNOWN']],
    ['the right commune in another district', NOI_THON.replace('huyện Thường Tín', 'huyện Gia Lâm'), ['old_commune UNIT_UNKNOWN']],
    ['another unit', NOI_THON.replace('xã Hồng Vân', 'xã Nam Phù'), ['unit_since_2025_07_01 VILLAGE_UNIT_DISAGREES']],
    ['fewer candidates', HA_THAI.replace('xã Nam Phù|', ''), ['unit_since_2025_07_01 VILLAGE_UNIT_DISAGREES']],
    ['a divided commune called confirmed', HA_THAI.replace('split', 'confirmed'), ['status VILLAGE_STATUS_DISAGREES']],
    ['a whole one called split', NOI_THON.replace('confirmed', 'split'), ['status VILLAGE_STATUS_DISAGREES']],
  ])('%s', (_, line, expected) => {
    expect(placed(line).issues.map(({ column, rule }) => `${column} ${rule}`)).toEqual(expected);
  });

  it('another commune on 30/6/2025', () => {
    const rows = villages(NOI_THON.replace('xã Vân Tảo,xã', 'xã Duyên Thái,xã'));
    expect(placeVillages(aTimeline(), rows).issues.map(({ column, rule }) => `${column} ${rule}`)).toEqual(['commune_2025_06_30 VILLAGE_COMMUNE_DISAGREES']);
  });
});
