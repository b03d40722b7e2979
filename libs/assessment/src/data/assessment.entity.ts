import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentState } from '../domain/assessment.lifecycle.js';
import type { AssessmentKind, SubjectKind } from '../domain/subject.js';

/** One case: a subject judged under one pinned edition. */
@Entity('assessment')
export class AssessmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') subjectKind: SubjectKind;
  @Column('uuid') subjectId: string;
  @Column('text') setCode: string;
  @Column('text') editionHash: string;
  @Column('text') kind: AssessmentKind;
  @Column('text') state: AssessmentState;
  /** Why an EXTRAORDINARY one was opened. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) replacesId: string | null;
  /** How often the applicant was asked to supplement. */
  @Column('integer') returns: number;
  @Column({ type: 'timestamptz', precision: 3 }) openedAt: Date;
  /** When it was decided or stopped; until then the sides of the case follow the people who come and go. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}
