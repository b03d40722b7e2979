import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanFinding } from '../domain/plan-check.js';
import type { PlanState } from '../domain/plan-version.lifecycle.js';

/** One version of a hall's plan. Where booths stand is in its placements; the drawing holds what else is on the floor. */
@Entity('plan_version')
export class PlanVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') hallId: string;
  @Column('integer') no: number;
  @Column('text') state: PlanState;
  @Column('jsonb') drawing: object;
  /** What the check said when it was published. */
  @Column('jsonb', { nullable: true }) checked: readonly PlanFinding[] | null;
  @Column('uuid') draftedBy: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
}
