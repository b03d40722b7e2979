import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('craft_group')
export class CraftGroupEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('integer') position: number;
}

@Entity('craft')
export class CraftEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text') groupCode: string;
}
