import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyRole } from '../domain/event-parts.js';

/** An organisation that holds an event, in the order to show. */
@Entity('event_body')
export class EventBodyEntity {
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text') role: BodyRole;
  @Column('text') organisationVi: string;
  @Column('text', { nullable: true }) organisationEn: string | null;
}
