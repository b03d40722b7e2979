import { buildTimeline, type Reform, type Rows, type Timeline } from '../domain/unit-timeline.js';
import { LINK_COLUMNS, readLinks, readNewUnits, readReforms, readUpperUnits, REFORM_COLUMNS, UNIT_COLUMNS, UPPER_COLUMNS, type Reading, type ReformRow } from '../domain/unit-rows.js';
import {
  CRAFT_COLUMNS, CRAFT_GROUP_COLUMNS, FIGURE_COLUMNS, readCraftGroups, readCrafts, readFigures, readRecognitions, readVillageCrafts, readVillages,
  RECOGNITION_COLUMNS, VILLAGE_COLUMNS, VILLAGE_CRAFT_COLUMNS,
  type CraftGroupRow, type CraftRow, type FigureRow, type RecognitionRow, type VillageCraftsRow, type VillageRow,
} from '../domain/village-rows.js';
import { craftsWithoutGroup, namesAgree, unknownCrafts, villagesWithoutCrafts } from '../domain/cross-checks.js';
import { placeVillages, renamedUnits, type PlannedVillage } from '../domain/village-timeline.js';
import type { RowIssue, SourceFile } from '../domain/source-rows.js';
import { readPlaceFile } from './place-files.js';

/** All files of a folder, read and checked against each other. */
export interface PlaceSource {
  readonly timeline: Timeline;
  readonly groups: Rows<CraftGroupRow>;
  readonly crafts: Rows<CraftRow>;
  readonly villages: readonly PlannedVillage[];
  readonly villageCrafts: Rows<VillageCraftsRow>;
  readonly recognitions: Rows<RecognitionRow>;
  readonly figures: Rows<FigureRow>;
}

export interface FileRead {
  readonly file: string;
  readonly rows: number;
  readonly issues: number;
}

export const VILLAGE_FILE = 'craft-villages.csv';

/** Reads a folder of data/places. Never throws for what stands in the files: everything wrong is listed at once. */
export async function readPlaceSource(
  folder: string,
  onFile: (read: FileRead) => void,
): Promise<{ source: PlaceSource; issues: RowIssue[] }> {
  const issues: RowIssue[] = [];
  const read = async <Row>(name: string, columns: readonly string[], reading: (file: SourceFile) => Reading<Row>): Promise<Rows<Row>> => {
    const { file, issues: unread } = await readPlaceFile(folder, name, columns);
    const { rows, issues: wrong } = reading(file);
    issues.push(...unread, ...wrong);
    onFile({ file: name, rows: rows.length, issues: unread.length + wrong.length });
    return { file: name, rows };
  };
  const upper = await read('hanoi-districts.csv', UPPER_COLUMNS, readUpperUnits);
  const reforms = await read('reforms.csv', REFORM_COLUMNS, readReforms);
  const dated: Reform[] = [];
  for (const reform of reforms.rows) {
    if (reform.unitsFile === null || reform.linksFile === null) continue;
    const units = await read(reform.unitsFile, UNIT_COLUMNS, readNewUnits);
    dated.push({ reform, units, links: await read(reform.linksFile, LINK_COLUMNS, readLinks) });
  }
  const villageRows = await read(VILLAGE_FILE, VILLAGE_COLUMNS, readVillages);
  const groups = await read('craft-groups.csv', CRAFT_GROUP_COLUMNS, readCraftGroups);
  const crafts = await read('crafts.csv', CRAFT_COLUMNS, readCrafts);
  const villageCrafts = await read('village-crafts.csv', VILLAGE_CRAFT_COLUMNS, readVillageCrafts);
  const recognitions = await read('village-recognitions.csv', RECOGNITION_COLUMNS, readRecognitions);
  const figures = await read('register-figures.csv', FIGURE_COLUMNS, readFigures);

  const timeline = buildTimeline(upper, dated, { file: VILLAGE_FILE, rows: renamed(reforms.rows, villageRows) });
  const { villages, issues: misplaced } = placeVillages(timeline, villageRows);
  // A row that was left out would make rows of other files look wrong: only what rests on whole files is compared.
  const broken = new Set(issues.map((issue) => issue.file));
  const whole = (...parts: readonly Rows<unknown>[]): boolean => parts.every((part) => !broken.has(part.file));
  if (whole(upper, reforms, ...dated.flatMap(({ units, links }) => [units, links]))) {
    issues.push(...timeline.issues, ...(timeline.issues.length === 0 ? misplaced : []));
  }
  if (whole(groups)) issues.push(...craftsWithoutGroup(groups, crafts));
  if (whole(crafts)) issues.push(...unknownCrafts(crafts, villageCrafts));
  if (whole(villageRows)) issues.push(...namesAgree(villageRows, villageCrafts), ...namesAgree(villageRows, recognitions));
  if (whole(villageCrafts)) issues.push(...villagesWithoutCrafts(villageRows, villageCrafts));
  return { source: { timeline, groups, crafts, villages, villageCrafts, recognitions, figures }, issues };
}

/** The reform that has no files of its own: only rows of villages tell of it. */
function renamed(reforms: readonly ReformRow[], villages: Rows<VillageRow>) {
  const told = reforms.find((reform) => reform.unitsFile === null);
  return told ? renamedUnits(villages, told.effectiveOn, told.legalBasis) : [];
}
