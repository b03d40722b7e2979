import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FilePurpose } from '../domain/file-purpose.policy.js';

/** The permission to send one file. It has no state column: what happened to it is when it was sealed or ended. */
@Entity('upload_ticket')
export class UploadTicketEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') ownerKind: string;
  @Column('uuid') ownerId: string;
  @Column('text') purpose: FilePurpose;
  @Column('uuid') personId: string;
  @Column('integer') declaredBytes: number;
  @Column('integer') receivedBytes: number;
  /** Keys of the received pieces in the file store, in their order. */
  @Column('text', { array: true }) chunks: string[];
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sealedAt: Date | null;
  /** Refused at the end; its bytes are gone. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
