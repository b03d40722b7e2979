import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that takes no mail any more, known by the SHA-256 of its comparison key only. */
@Entity('mail_suppression')
export class MailSuppressionEntity {
  @PrimaryColumn('bytea') addressHash: Buffer;
  @Column('text') reason: 'UNKNOWN_USER' | 'REFUSED_TWICE' | 'COMPLAINT';
  @Column({ type: 'timestamptz', precision: 3 }) suppressedAt: Date;
}
