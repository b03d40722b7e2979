import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '@ketnoi/common';
import type { WindowKind } from '../domain/windows.js';

/** The days of an event at one place or online; both days belong to it. */
@Entity('event_window')
export class EventWindowEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('text') kind: WindowKind;
  @Column('uuid', { nullable: true }) venueId: string | null;
  @Column('date') fromDate: LocalDate;
  @Column('date') toDate: LocalDate;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) setUpFrom: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) tearDownUntil: Date | null;
}

/** From when to when it is open on one day. */
@Entity('opening_hours')
export class OpeningHoursEntity {
  @PrimaryColumn('uuid') windowId: string;
  @PrimaryColumn('date') date: LocalDate;
  @Column('uuid') eventId: string;
  @Column('time', { precision: 0 }) opens: string;
  @Column('time', { precision: 0 }) closes: string;
}
