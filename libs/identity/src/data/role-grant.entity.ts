import type { Role, ScopeKind } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role a person holds in a scope, from when, given by whom. Ended, never deleted. */
@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') role: Role;
  @Column('text') scopeKind: ScopeKind;
  @Column('uuid', { nullable: true }) scopeId: string | null;
  @Column('uuid', { nullable: true }) givenBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) givenAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
