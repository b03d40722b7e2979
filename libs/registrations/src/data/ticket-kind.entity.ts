import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../domain/registration.policy.js';

/** What visitors register for: whom it is for, at which window, from when to when it is given. */
@Entity('ticket_kind')
export class TicketKindEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  /** In the order the organizers added them. */
  @Column('integer') place: number;
  @Column('text') audience: Audience;
  @Column('uuid') windowId: string;
  @Column('text') nameVi: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) opensAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  @Column('integer') maxParty: number;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) addedAt: Date;
}
