import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionState } from '../domain/edition.lifecycle.js';

@Entity('edition')
export class EditionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') setId: string;
  @Column('text') code: string;
  @Column('text') state: EditionState;
  /** Canonical text while it is a draft or was abandoned; a published text lives under its hash. */
  @Column('text', { nullable: true }) draft: string | null;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('date') effectiveFrom: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  /** Null when the product itself imported it. A trigger makes whoever stands here an author. */
  @Column('uuid', { nullable: true }) savedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) savedAt: Date;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) abandonedAt: Date | null;
}
