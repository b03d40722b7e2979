import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Duty, SubjectKind } from '../domain/subject.js';

/** A duty of one examiner in one case, resting on that person's declaration of no conflict. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') assessmentId: string;
  @Column('text') subjectKind: SubjectKind;
  @Column('uuid') subjectId: string;
  @Column('uuid') personId: string;
  @Column('text') duty: Duty;
  @Column('uuid') declarationId: string;
  @Column('uuid') assignedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) assignedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
