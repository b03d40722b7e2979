import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A hall of an event at one of its venues; the floor is measured in metres. */
@Entity('hall')
export class HallEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') venueId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  /** Order among the halls of the event. */
  @Column('integer') place: number;
  @Column('numeric') width: string;
  @Column('numeric') depth: string;
}
