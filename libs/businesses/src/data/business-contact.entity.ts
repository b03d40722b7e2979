import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactKind } from '../domain/contact.js';

@Entity('business_contact')
export class BusinessContactEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') businessId: string;
  @Column('text') kind: ContactKind;
  @Column('text') value: string;
  @Column('text', { nullable: true }) extension: string | null;
  /** Whom one reaches there. */
  @Column('text', { nullable: true }) label: string | null;
  /** From 1, in the order of the business. */
  @Column('integer') place: number;
  /** Since when, and by whose consent, it may stand on public pages; null: it may not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publicSince: Date | null;
  @Column('uuid', { nullable: true }) publicBy: string | null;
}
