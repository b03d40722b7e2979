import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from '../domain/registration.lifecycle.js';

/** One visitor, or a party of several, on days of a fair. The name is the one given with it; the person may be called otherwise. */
@Entity('registration')
export class RegistrationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') ticketKindId: string;
  @Column('uuid') personId: string;
  @Column('text') state: RegistrationState;
  @Column('text') name: string;
  /** Heads. */
  @Column('integer') party: number;
  @Column({ type: 'timestamptz', precision: 3 }) registeredAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cancelledAt: Date | null;
}

@Entity('registration_day')
export class RegistrationDayEntity {
  @PrimaryColumn('uuid') registrationId: string;
  @PrimaryColumn('date') day: string;
}
