import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AllocationState } from '../domain/allocation.lifecycle.js';

/** A booth, or a position of a shared one, for one application. HELD, OFFERED and CONFIRMED are live; ended rows stay as history. */
@Entity('booth_allocation')
export class BoothAllocationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') callId: string;
  @Column('uuid') applicationId: string;
  /** Which of the booths that the business may have. */
  @Column('integer') nth: number;
  @Column('uuid') boothId: string;
  @Column('integer') position: number;
  @Column('text') state: AllocationState;
  /** A hold or an offer is over at this instant, whether or not anybody wrote it down. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) expiresAt: Date | null;
  @Column('uuid', { nullable: true }) snapshotId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid') takenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) takenAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
