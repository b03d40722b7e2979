import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '../domain/subject.js';

/** On which side a person stands in a case. Written once; kept even when an assignment ends. */
@Entity('case_side')
export class CaseSideEntity {
  @PrimaryColumn('uuid') assessmentId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') side: Side;
}
