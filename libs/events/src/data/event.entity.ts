import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventKind, EventState } from '../domain/event.lifecycle.js';

/** A fair, exhibition or linking week. Its days are windows; running, over and archived are read from them and the clock. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  /** Stands in ticket codes. */
  @Column('integer') number: number;
  @Column('text') code: string;
  @Column('text') kind: EventKind;
  @Column('text') state: EventState;
  @Column('text') nameVi: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text') shortNameVi: string;
  @Column('text', { nullable: true }) shortNameEn: string | null;
  @Column('text', { nullable: true }) themeVi: string | null;
  @Column('text', { nullable: true }) themeEn: string | null;
  @Column('text', { nullable: true }) aboutVi: string | null;
  @Column('text', { nullable: true }) aboutEn: string | null;
  @Column('text', { nullable: true }) contactName: string | null;
  @Column('text', { nullable: true }) contactEmail: string | null;
  @Column('text', { nullable: true }) contactPhone: string | null;
  @Column('text', { nullable: true }) contactExtension: string | null;
  /** Number under which the authority registered the fair; from then on name and theme stay. */
  @Column('text', { nullable: true }) registrationNo: string | null;
  @Column('date', { nullable: true }) registeredOn: string | null;
  @Column('uuid', { nullable: true }) previousEventId: string | null;
  @Column('uuid') draftedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) draftedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) announcedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cancelledAt: Date | null;
  @Column('text', { nullable: true }) cancelReason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}
