import type { Locale } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') name: string;
  @Column('text') email: string;
  /** What makes two spellings of one address the same. */
  @Column('text') emailKey: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) emailVerifiedAt: Date | null;
  @Column('text') locale: Locale;
  /** Null for a visitor, who is known by an address only. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
