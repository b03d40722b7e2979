import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Relation, SubjectKind } from '../domain/subject.js';

/** How a person says they stand to a subject. Append only. */
@Entity('conflict_declaration')
export class ConflictDeclarationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') subjectKind: SubjectKind;
  @Column('uuid') subjectId: string;
  @Column('text') relation: Relation;
  /** Local days; an open end means that it lasts. */
  @Column('date', { nullable: true }) fromOn: string | null;
  @Column('date', { nullable: true }) toOn: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) declaredAt: Date;
}
