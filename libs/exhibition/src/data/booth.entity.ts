import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoothKind } from '../domain/booth.policy.js';

/** One booth, on the floor and in the online exhibition. What it is called belongs to the plan. */
@Entity('booth')
export class BoothEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  /** Null for a booth that is online only. */
  @Column('uuid', { nullable: true }) hallId: string | null;
  @Column('text') kind: BoothKind;
  /** How many businesses share it; 1 but for SHARED. */
  @Column('integer') positions: number;
  /** How many standard booths it stands for in figures. */
  @Column('numeric') standardEquivalent: string;
  /** Metres. */
  @Column('numeric', { nullable: true }) width: string | null;
  @Column('numeric', { nullable: true }) depth: string | null;
  @Column('boolean') hasPower: boolean;
  @Column('boolean') hasWater: boolean;
  @Column('boolean') isCorner: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) blockedAt: Date | null;
  @Column('text', { nullable: true }) blockReason: string | null;
}
