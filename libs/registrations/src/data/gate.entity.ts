import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckInVerdict } from '../domain/check-in-verdict.js';

/** Where visitors come in. */
@Entity('gate')
export class GateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('integer') place: number;
  @Column('text') name: string;
}

/** One scan, whatever came of it; never changed. Of what was scanned only a hash. */
@Entity('check_in')
export class CheckInEntity {
  /** Chosen by the scanner: the same again is the same scan. */
  @PrimaryColumn('uuid') nonce: string;
  @Column('uuid') eventId: string;
  @Column('uuid') gateId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid') scannedBy: string;
  @Column('bytea') codeHash: Buffer;
  @Column('text') verdict: CheckInVerdict;
  @Column({ type: 'timestamptz', precision: 3 }) scannedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt: Date;
}
