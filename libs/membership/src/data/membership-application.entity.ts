import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationState } from '../domain/application.lifecycle.js';

/** A business asks to join or to stay, under the edition that its assessment is pinned to. */
@Entity('membership_application')
export class MembershipApplicationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') businessId: string;
  @Column('text') setCode: string;
  @Column('text') kind: 'INITIAL' | 'RENEWAL';
  @Column('text') state: ApplicationState;
  @Column('uuid') assessmentId: string;
  /** The establishments to be covered. */
  @Column('uuid', { array: true }) establishmentIds: string[];
  /** Number of the dossier, from the first time it is handed in. */
  @Column('text', { nullable: true }) dossierNo: string | null;
  @Column('uuid') startedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  /** When it was last handed in. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  /** Until when a returned one may be handed in again, exclusive. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) returnDueAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
