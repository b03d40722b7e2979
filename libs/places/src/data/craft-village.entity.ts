import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Vitality = 'ALIVE' | 'FADED';

@Entity('craft_village')
export class CraftVillageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  /** Number in the source file: the village's identity over imports. */
  @Column('integer') no: number;
  @Column('text') name: string;
  /** The crafts in the words of the source. */
  @Column('text') craftsVi: string;
  @Column('text') craftsEn: string;
  /** For the Department: doubts and sources. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') nameSearch: string;
  @Column('text') nameMarked: string;
  @Column('text') search: string;
  @Column('text') marked: string;
}

@Entity('village_craft')
export class VillageCraftEntity {
  @PrimaryColumn('uuid') villageId: string;
  @PrimaryColumn('uuid') craftId: string;
  @Column('text') vitality: Vitality;
  @Column('integer') position: number;
}
