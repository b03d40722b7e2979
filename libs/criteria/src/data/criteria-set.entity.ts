import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectType } from '../domain/edition.policy.js';

@Entity('criteria_set')
export class CriteriaSetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') titleVi: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  /** Whose set it is: the Department's own, or another body's that is only recorded here. */
  @Column('text') ownerVi: string;
  @Column('text', { nullable: true }) ownerEn: string | null;
  @Column('text') subjectType: SubjectType;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
