import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Occasion, Verdict } from '../domain/eligibility.js';

/** What the rule said at one act, and the certificate it saw. Never changed. */
@Entity('eligibility_snapshot')
export class EligibilitySnapshotEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('text') occasion: Occasion;
  @Column({ type: 'timestamptz', precision: 3 }) checkedAt: Date;
  @Column('uuid', { nullable: true }) certificateId: string | null;
  @Column('text', { nullable: true }) status: string | null;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('text', { nullable: true }) editionHash: string | null;
  @Column('text') ruleHash: string;
  /** The day on which the certificate has to be in force. */
  @Column('date') validOn: string;
  @Column('text') verdict: Verdict;
  @Column('text', { array: true }) reasons: string[];
}
