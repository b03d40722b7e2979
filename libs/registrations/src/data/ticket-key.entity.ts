import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The Ed25519 keys of an event: gates verify with the public half, the private half is encrypted. */
@Entity('ticket_key')
export class TicketKeyEntity {
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('smallint') keyId: number;
  @Column('bytea') publicKey: Buffer;
  @Column('bytea') privateKey: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt: Date;
}
