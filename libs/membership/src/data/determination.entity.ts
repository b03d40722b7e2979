import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The decision of a case, resting on one sealed layer. Inserted once, never changed. */
@Entity('determination')
export class DeterminationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') assessmentId: string;
  @Column('uuid') layerId: string;
  @Column('text') layerHash: string;
  @Column('text') layerKind: 'DESK' | 'CONSENSUS';
  @Column('text') editionHash: string;
  @Column('integer') engineVersion: number;
  /** The engine's result, canonical text. */
  @Column('text') result: string;
  @Column('text') resultHash: string;
  @Column('text') outcome: 'MET' | 'NOT_MET';
  /** The Department's own number of the decision, as on paper. */
  @Column('text') decisionNo: string;
  @Column('uuid') signedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) signedAt: Date;
  @Column('uuid', { nullable: true }) supersedesId: string | null;
}
