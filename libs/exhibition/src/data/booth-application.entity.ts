import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoothApplicationState } from '../domain/booth-application.lifecycle.js';
import type { BoothKind } from '../domain/booth.policy.js';

/** A business asks for a booth under the call of an event. */
@Entity('booth_application')
export class BoothApplicationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') callId: string;
  @Column('uuid') businessId: string;
  @Column('uuid') establishmentId: string;
  @Column('text') state: BoothApplicationState;
  /** Craft and village as they were when it was handed in. */
  @Column('uuid', { nullable: true }) craftId: string | null;
  @Column('uuid', { nullable: true }) craftVillageId: string | null;
  /** What will be shown and sold. */
  @Column('text', { nullable: true }) goods: string | null;
  @Column('boolean') needsPower: boolean;
  @Column('boolean') isOnlineOnly: boolean;
  @Column('uuid') startedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  /** Place in the waiting list. */
  @Column('integer', { nullable: true }) waitingNo: number | null;
  /** Accepted on the condition that a certificate comes by this instant. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) certificateUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) atRiskSince: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
}

/** What the business would like, the first rank first. */
@Entity('booth_wish')
export class BoothWishEntity {
  @PrimaryColumn('uuid') applicationId: string;
  @PrimaryColumn('integer') rank: number;
  @Column('uuid') eventId: string;
  @Column('text', { nullable: true }) kind: BoothKind | null;
  @Column('text', { nullable: true }) zone: string | null;
  @Column('uuid', { nullable: true }) boothId: string | null;
}
