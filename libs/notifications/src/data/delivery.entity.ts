import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from '../domain/delivery.lifecycle.js';
import type { Urgency } from '../domain/letter.js';

/** One line of the ledger: one notification by one channel. `version` rises with every step, so that an outlived claim changes nothing. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') notificationId: string;
  @Column('text') channel: 'EMAIL';
  @Column('text') urgency: Urgency;
  @Column('text') state: DeliveryState;
  @Column('text', { nullable: true }) skipReason: string | null;
  @Column('integer') tries: number;
  /** Tries whose outcome nobody knows: the server may have taken the mail. */
  @Column('integer') uncertainCount: number;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  /** When a job was last queued for it; null while none is wanted. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) queuedAt: Date | null;
  /** Jobs queued again since the last try. */
  @Column('integer') sweeps: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) firstTriedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leaseUntil: Date | null;
  @Column('text', { nullable: true }) claimedBy: string | null;
  @Column('text', { nullable: true }) messageId: string | null;
  /** A code such as SMTP_451; never the server's words, which may quote an address. */
  @Column('text', { nullable: true }) lastError: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
