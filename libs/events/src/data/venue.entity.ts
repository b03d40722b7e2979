import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place where events are held. */
@Entity('venue')
export class VenueEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') nameVi: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text') address: string;
  /** The unit valid when it was entered; papers print the one valid on the event's day. */
  @Column('uuid', { nullable: true }) adminUnitId: string | null;
  @Column('numeric', { precision: 8, scale: 6, nullable: true }) latitude: number | null;
  @Column('numeric', { precision: 9, scale: 6, nullable: true }) longitude: number | null;
  /** How to get in: ramps, parking, bus lines. */
  @Column('text', { nullable: true }) accessVi: string | null;
  @Column('text', { nullable: true }) accessEn: string | null;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) addedAt: Date;
}
