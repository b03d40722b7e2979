import type { Locale } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EnquiryState } from '../domain/enquiry.lifecycle.js';
import type { EnquiryChannel, EnquiryOutcome } from '../domain/enquiry.policy.js';

/** A visitor's question to an exhibitor, with the consent to pass it on. */
@Entity('enquiry')
export class EnquiryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') pageId: string;
  @Column('uuid', { nullable: true }) productId: string | null;
  @Column('text') state: EnquiryState;
  @Column('text') channel: EnquiryChannel;
  /** Who gets the mails; null where only a telephone number was given. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') locale: Locale;
  /** ISO 3166-1, two letters. */
  @Column('text', { nullable: true }) country: string | null;
  /** Pieces. */
  @Column('integer', { nullable: true }) quantity: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) consentedAt: Date;
  /** Of the booth on that day. */
  @Column('text', { nullable: true }) boothLabel: string | null;
  /** Of the last message of the sender: from then the clock runs. */
  @Column({ type: 'timestamptz', precision: 3 }) sentAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) remindAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) firstAnsweredAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('text', { nullable: true }) outcome: EnquiryOutcome | null;
}

@Entity('enquiry_message')
export class EnquiryMessageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enquiryId: string;
  @Column('integer') no: number;
  @Column('text') side: 'SENDER' | 'BUSINESS';
  /** CALL: answered by telephone, and what was said is noted. */
  @Column('text') kind: 'TEXT' | 'CALL';
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') text: string;
  @Column({ type: 'timestamptz', precision: 3 }) writtenAt: Date;
}
