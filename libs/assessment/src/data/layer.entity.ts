import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LayerKind } from '../domain/subject.js';

/** One author's view of the whole case. Sealed once, then never changed; the next revision starts as its copy. */
@Entity('layer')
export class LayerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') assessmentId: string;
  @Column('text') editionHash: string;
  @Column('text') kind: LayerKind;
  @Column('integer') revision: number;
  /** Who writes it; of a SELF layer, who handed it in. */
  @Column('uuid') authorId: string;
  @Column({ type: 'timestamptz', precision: 3 }) savedAt: Date;
  /** The local day on which evidence was looked at. */
  @Column('date', { nullable: true }) asOf: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sealedAt: Date | null;
  /** SHA-256 of the sealed text, hexadecimal. */
  @Column('text', { nullable: true }) sealedHash: string | null;
  /** The engine's result at sealing, canonical text. */
  @Column('text', { nullable: true }) result: string | null;
  /** Why the work of an examiner who was replaced does not count. */
  @Column('text', { nullable: true }) voidedReason: string | null;
}
