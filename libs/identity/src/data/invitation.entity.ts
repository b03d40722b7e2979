import type { Locale, Role, ScopeKind } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Asks an address to hold a role. Whoever proves to own the address may accept. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('text') email: string;
  @Column('text') emailKey: string;
  @Column('text') locale: Locale;
  @Column('text') role: Role;
  @Column('text') scopeKind: ScopeKind;
  @Column('uuid', { nullable: true }) scopeId: string | null;
  @Column('uuid') invitedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) invitedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) acceptedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
