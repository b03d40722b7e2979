import { AdminUnitQueries, CraftQueries, labelOf, VillageQueries, type AdminUnitRow, type CraftRow, type VillageRow } from '@ketnoi/places';
import type { Id } from '@ketnoi/common';
import type { CraftGroup } from '../pictures/brush.js';
import { had, type Use } from '../use.js';

/** Where a workshop lies: the unit by that day, and the address as people wrote it then. */
export interface Workshop {
  readonly villageId: Id;
  readonly adminUnitId: Id;
  readonly address: string;
}

/** Real villages, units and crafts, read once. */
export class PlaceBook {
  constructor(
    private readonly use: Use,
    private readonly villages: ReadonlyMap<number, VillageRow>,
    private readonly crafts: ReadonlyMap<string, CraftRow>,
  ) {}

  static async read(use: Use, villageNos: readonly number[]): Promise<PlaceBook> {
    const villages = await use(VillageQueries).byNos(villageNos);
    const crafts = await use(CraftQueries).all();
    return new PlaceBook(use, new Map(villages.map((village) => [village.no, village])), new Map(crafts.map((craft) => [craft.code, craft])));
  }

  villageId(no: number): Id {
    return had(this.villages.get(no), `village ${no}`).id;
  }

  /** Without what only tells two of one name apart. */
  villageName(no: number): string {
    return plainName(had(this.villages.get(no), `village ${no}`).name);
  }

  craft(code: string): { readonly id: Id; readonly group: CraftGroup } {
    const { id, groupCode } = had(this.crafts.get(code), `craft ${code}`);
    return { id, group: groupCode as CraftGroup };
  }

  /** A workshop in the village as it was registered on that day; `door` tells neighbours apart. */
  async workshopIn(no: number, registeredOn: string, door: number): Promise<Workshop> {
    const village = had(this.villages.get(no), `village ${no}`);
    const [place] = await this.use(VillageQueries).placeOf([village.id], registeredOn);
    const unit = await this.unit(had(place?.adminUnitId, `unit of village ${no} on ${registeredOn}`));
    const above = unit.parentId ? await this.unit(unit.parentId) : null;
    const units = [labelOf(unit), ...(above ? [labelOf(above)] : []), ...(above?.kind === 'CITY' ? [] : ['thành phố Hà Nội'])];
    return { villageId: village.id, adminUnitId: unit.id, address: [`Số ${door}, xóm Mẫu`, hamletOf(village.name, unit), ...units].join(', ') };
  }

  private async unit(id: Id): Promise<AdminUnitRow> {
    const [unit] = await this.use(AdminUnitQueries).byIds([id]);
    return had(unit, `unit ${id}`);
  }
}

/** Villages lie in communes as thôn, in wards as tổ dân phố; what stands in brackets only tells two of one name apart. */
function hamletOf(name: string, unit: AdminUnitRow): string {
  const plain = plainName(name);
  if (plain.startsWith('Thôn ')) return `thôn ${plain.slice('Thôn '.length)}`;
  return `${unit.kind === 'COMMUNE' || unit.kind === 'TOWNSHIP' ? 'thôn' : 'tổ dân phố'} ${plain}`;
}

const plainName = (name: string): string => name.replace(/\s*\(.*\)$/u, '');
