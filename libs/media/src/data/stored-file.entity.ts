import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FilePurpose, VariantName } from '../domain/file-purpose.policy.js';

/** One form in which a file is kept. */
export interface FileVariant {
  readonly name: VariantName;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

@Entity('stored_file')
export class StoredFileEntity {
  /** That of the ticket it came with. */
  @PrimaryColumn('uuid') id: string;
  @Column('text') ownerKind: string;
  @Column('uuid') ownerId: string;
  @Column('text') purpose: FilePurpose;
  @Column('text') mediaType: 'image/webp' | 'application/pdf';
  /** Of all variants together: what the owner's quota counts. */
  @Column('integer') bytes: number;
  /** Of the first variant, before encryption. */
  @Column('bytea') sha256: Buffer;
  @Column('integer', { nullable: true }) width: number | null;
  @Column('integer', { nullable: true }) height: number | null;
  @Column('integer', { nullable: true }) pages: number | null;
  @Column('jsonb') variants: readonly FileVariant[];
  @Column('uuid') uploadedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) removedAt: Date | null;
  /** When its bytes left the disk. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) purgedAt: Date | null;
}
