import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One device of one person. The token itself is never stored, only its hash. */
@Entity('sign_in')
export class SignInEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') device: string;
  @Column({ type: 'timestamptz', precision: 3 }) signedInAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  /** When this device proved the second factor; null when it has not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) secondFactorAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
