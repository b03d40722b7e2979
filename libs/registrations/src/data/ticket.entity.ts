import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Admits so many heads on the days of its registration. Its code is signed and not stored. */
@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') registrationId: string;
  @Column('integer') no: number;
  @Column('integer') admits: number;
  @Column('integer') dayMask: number;
  @Column('smallint') generation: number;
  @Column('smallint') keyId: number;
  /** Typed at the desk where no scanner reads. */
  @Column('text') deskCode: string;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
