import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@ketnoi/common';
import { Keys, ReadPool, type Tx } from '@ketnoi/platform';
import { TicketKeyEntity } from './data/ticket-key.entity.js';
import { registrationSql } from './data/registration.statements.js';
import { factsBytes, writeCode, type ReadCode, type TicketFacts } from './domain/ticket-code.js';

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410). */
const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const FIRST_KEY = 1;

/** Signs the codes of tickets and tells genuine ones. A code is made when it is shown: the same facts give the same text. */
@Injectable()
export class TicketCodes {
  constructor(private readonly keys: Keys, private readonly reads: ReadPool) {}

  /** The event's first key, made once; a second caller at the same time keeps the first one's. */
  async keepKey(tx: Tx, eventId: Id): Promise<number> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const sealed = this.keys.seal('ticket-key', privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'), contextOf(eventId, FIRST_KEY));
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_KEY_PREFIX.length);
    await tx.rows(`INSERT INTO ticket_key (event_id, key_id, public_key, private_key, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`, [eventId, FIRST_KEY, raw, sealed, tx.now]);
    return FIRST_KEY;
  }

  /** The text of the QR. Throws where the event has no such key: a ticket names one by foreign key. */
  async codeOf(eventId: Id, facts: TicketFacts): Promise<string> {
    const key = await this.reads.row<TicketKeyEntity>(registrationSql.keyById, [eventId, facts.keyId]);
    if (!key) throw new Error(`event ${eventId} has no ticket key ${facts.keyId}`);
    const der = Buffer.from(this.keys.open('ticket-key', key.privateKey, contextOf(eventId, facts.keyId)), 'base64');
    const signed = factsBytes(facts);
    return writeCode(signed, sign(null, signed, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })));
  }

  /** Whether this event's key signed exactly these bytes. */
  async isGenuine(tx: Tx, eventId: Id, { facts, signed, signature }: ReadCode): Promise<boolean> {
    const key = await tx.findOne(TicketKeyEntity, { eventId, keyId: facts.keyId });
    if (!key) return false;
    return verify(null, signed, createPublicKey({ key: Buffer.concat([PUBLIC_KEY_PREFIX, key.publicKey]), format: 'der', type: 'spki' }), signature);
  }
}

const contextOf = (eventId: Id, keyId: number): string => `${eventId}/${keyId}`;
