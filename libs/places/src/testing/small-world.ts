import { buildTimeline, type Reform, type RenamedUnit, type Rows, type Timeline } from '../domain/unit-timeline.js';
import { readLinks, readNewUnits, readReforms, readUpperUnits, type Reading } from '../domain/unit-rows.js';
import type { SourceFile } from '../domain/source-rows.js';
import { readVillages, type VillageRow } from '../domain/village-rows.js';
import { sourceFile } from './source-file.js';

export const UNITS = 'code,kind,name,former_units,code_meant_until_2025_06_30';
export const LINKS = 'former_code,former_kind,former_name,former_district,unit_code,unit_kind,unit_name,share';
export const VILLAGES = 'no,name_vi,craft_vi,craft_en,old_commune,old_district,commune_2025_06_30,unit_since_2025_07_01,status,note';

export const rowsOf = <Row>(file: SourceFile, read: (file: SourceFile) => Reading<Row>): Rows<Row> => ({ file: file.name, rows: read(file).rows });

const DISTRICTS = sourceFile(
  'districts.csv',
  'code,kind,name,parent_code,valid_to,legal_basis',
  '01,thành phố,Hà Nội,,,',
  '279,huyện,Thường Tín,01,2025-06-30,1656',
  '018,huyện,Gia Lâm,01,2025-06-30,1656',
);

const UNIT_LINES = [
  '10210,xã,Hồng Vân,,Xã Vân Tảo (huyện Thường Tín)',
  '00577,xã,Bát Tràng,,',
  '00685,xã,Nam Phù,,',
];

const LINK_LINES = [
  '10210,xã,Vân Tảo,huyện Thường Tín,10210,xã,Hồng Vân,WHOLE',
  '10192,xã,Duyên Thái,huyện Thường Tín,10210,xã,Hồng Vân,PART',
  '10192,xã,Duyên Thái,huyện Thường Tín,00685,xã,Nam Phù,REMAINDER',
  '00589,xã,Kim Đức,huyện Gia Lâm,00577,xã,Bát Tràng,WHOLE',
];

/** One reform with the lines given, or the small ones of Thường Tín and Gia Lâm. */
export function aReform(effectiveOn = '2025-07-01', units: readonly string[] = UNIT_LINES, links: readonly string[] = LINK_LINES): Reform {
  const reforms = sourceFile('reforms.csv', 'effective_on,legal_basis,units_file,links_file', `${effectiveOn},NQ ${effectiveOn},u.csv,l.csv`);
  const [reform] = readReforms(reforms).rows;
  if (!reform) throw new Error('no reform');
  return { reform, units: rowsOf(sourceFile('u.csv', UNITS, ...units), readNewUnits), links: rowsOf(sourceFile('l.csv', LINKS, ...links), readLinks) };
}

export const aTimeline = (reforms: readonly Reform[] = [aReform()], renamed: readonly RenamedUnit[] = []): Timeline =>
  buildTimeline(rowsOf(DISTRICTS, readUpperUnits), reforms, { file: 'v.csv', rows: renamed });

export const villages = (...lines: readonly string[]): Rows<VillageRow> => rowsOf(sourceFile('v.csv', VILLAGES, ...lines), readVillages);
