import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MailedLinkPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/** A link sent by mail. Its token is this row's id with a signature, so the table alone opens nothing. */
@Entity('mailed_link')
export class MailedLinkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') purpose: MailedLinkPurpose;
  @Column('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
}
