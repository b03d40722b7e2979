import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StatusEventKind } from '../domain/certificate-status.js';
import type { ProposedCause, StatusCause } from '../domain/membership.policy.js';

/** One link of a certificate's history. Append only. */
@Entity('status_event')
export class StatusEventEntity {
  @PrimaryColumn('uuid') certificateId: string;
  @PrimaryColumn('integer') seq: number;
  @Column('uuid') assessmentId: string;
  @Column('text') kind: StatusEventKind;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') cause: StatusCause;
  @Column('text', { nullable: true }) text: string | null;
  @Column('uuid') decidedBy: string;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column('integer', { nullable: true }) prevSeq: number | null;
  @Column('text', { nullable: true }) prevKind: StatusEventKind | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) prevAt: Date | null;
}

/** What one person of the Department proposes and another confirms or rejects. */
@Entity('status_proposal')
export class StatusProposalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') certificateId: string;
  @Column('text') kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN';
  @Column('text') cause: ProposedCause;
  @Column('text') text: string;
  @Column('uuid') proposedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) proposedAt: Date;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) answer: 'CONFIRMED' | 'REJECTED' | null;
}
