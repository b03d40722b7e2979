import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertifiedEstablishment } from '../domain/certified-establishment.js';

/** A business in the network under one set, for life; whether it is in force is said by its certificates. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') businessId: string;
  @Column('text') setCode: string;
  @Column('text') memberNo: string;
  @Column({ type: 'timestamptz', precision: 3 }) since: Date;
}

/** What a determination MET gives. Its names and addresses are those of its day. */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('uuid') determinationId: string;
  @Column('uuid') assessmentId: string;
  /** Under which anybody looks it up. */
  @Column('text') code: string;
  @Column('text') holderName: string;
  @Column('jsonb') establishments: readonly CertifiedEstablishment[];
  /** Local days, both included. */
  @Column('date') validFrom: string;
  @Column('date') validUntil: string;
  @Column('text', { nullable: true }) pdfKey: string | null;
  @Column('text', { nullable: true }) pdfSha256: string | null;
  /** When it was withdrawn or replaced; written by the database with that event. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}
