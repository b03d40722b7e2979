import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceStatus } from '../domain/village-place.lifecycle.js';

/** Where a village lay during some days; without a unit while a person has to say which. */
@Entity('village_place')
export class VillagePlaceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') villageId: string;
  @Column('uuid', { nullable: true }) adminUnitId: string | null;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text') status: PlaceStatus;
  /** The file, the act that moved it, or the note of the person who confirmed it. */
  @Column('text') source: string;
  /** Set by a person, among the candidates (foreign key). */
  @Column('uuid', { nullable: true }) chosenUnitId: string | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
}

@Entity('village_place_candidate')
export class VillagePlaceCandidateEntity {
  @PrimaryColumn('uuid') placeId: string;
  @PrimaryColumn('uuid') adminUnitId: string;
  @Column('integer') position: number;
}
