import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a booth stands in one version of a plan, and its label there. Metres from the hall's upper left corner. */
@Entity('booth_placement')
export class BoothPlacementEntity {
  @PrimaryColumn('uuid') planVersionId: string;
  @PrimaryColumn('uuid') boothId: string;
  @Column('uuid') hallId: string;
  @Column('uuid') eventId: string;
  @Column('text', { nullable: true }) zone: string | null;
  @Column('text') label: string;
  @Column('numeric') x: string;
  @Column('numeric') y: string;
  @Column('numeric') w: string;
  @Column('numeric') h: string;
  @Column('smallint') rotation: number;
}
