import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the desk reviewer asked the applicant to supplement when returning the case. */
@Entity('supplement')
export class SupplementEntity {
  @PrimaryColumn('uuid') assessmentId: string;
  @PrimaryColumn('integer') round: number;
  @PrimaryColumn('text') code: string;
  @Column('text') text: string;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
}
