import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Requirement, ValidThrough } from '../domain/eligibility.js';

/** The call for exhibitors of an event. */
@Entity('booth_call')
export class BoothCallEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('text') mode: 'BOARD' | 'PICK' | 'DRAW';
  @Column('integer') formVersion: number;
  @Column({ type: 'timestamptz', precision: 3 }) opensAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  @Column('uuid') openedBy: string;
}

/** One row per booth that a business may have: the limit is rows, so that the database holds it. */
@Entity('booth_allowance')
export class BoothAllowanceEntity {
  @PrimaryColumn('uuid') callId: string;
  @PrimaryColumn('integer') nth: number;
}

/** Who may get a booth under the call; fixed once a business has applied. */
@Entity('eligibility_rule')
export class EligibilityRuleEntity {
  @PrimaryColumn('uuid') callId: string;
  @Column('text') setCode: string;
  @Column('text') requires: Requirement;
  @Column('text', { nullable: true }) minBand: string | null;
  @Column('boolean') noOpenMajor: boolean;
  @Column('text') validThrough: ValidThrough;
  @Column('integer') graceDays: number;
  /** SHA-256 of the rule as text; every snapshot names it. */
  @Column('text') hash: string;
}
