import type { Id } from '@ketnoi/common';

/** What a ticket's code says: which ticket of which event, for which of its days, for how many heads. No name, address or price. */
export interface TicketFacts {
  readonly keyId: number;
  /** Of the event, unique for good. */
  readonly eventNumber: number;
  readonly ticketId: Id;
  /** Rises when days or party change: the former code is then superseded. */
  readonly generation: number;
  /** Bit n is the nth day on site. */
  readonly dayMask: number;
  readonly admits: number;
}

/** The layout of the bytes that are signed. Source: fairs.md, section 4, ticket code. */
const VERSION = 1;
const FACTS_BYTES = 26;
const SIGNATURE_BYTES = 64;
const CODE_BYTES = FACTS_BYTES + SIGNATURE_BYTES;
/** Signs of a whole code: 90 bytes at 5 bits a sign, which a QR of version 6-M holds as alphanumeric. */
export const CODE_LENGTH = (CODE_BYTES * 8) / 5;
/** Signs of the code that is typed at the desk. */
export const DESK_CODE_LENGTH = 8;

/** RFC 4648: capitals and digits only, none of which is taken for another by a scanner. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The 26 bytes that the event's key signs. */
export function factsBytes({ keyId, eventNumber, ticketId, generation, dayMask, admits }: TicketFacts): Uint8Array {
  const bytes = new Uint8Array(FACTS_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint8(1, keyId);
  view.setUint32(2, eventNumber);
  bytes.set(bytesOfId(ticketId), 6);
  view.setUint8(22, generation);
  view.setUint16(23, dayMask);
  view.setUint8(25, admits);
  return bytes;
}

export interface ReadCode {
  readonly facts: TicketFacts;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** The parts of a code, or null where the text is none of ours. Whether it is genuine only its signature tells. */
export function readCode(text: string): ReadCode | null {
  const bytes = text.length === CODE_LENGTH ? fromBase32(text) : null;
  if (bytes === null || bytes[0] !== VERSION) return null;
  const view = new DataView(bytes.buffer);
  const facts = {
    keyId: view.getUint8(1),
    eventNumber: view.getUint32(2),
    ticketId: idOfBytes(bytes.subarray(6, 22)),
    generation: view.getUint8(22),
    dayMask: view.getUint16(23),
    admits: view.getUint8(25),
  };
  return { facts, signed: bytes.subarray(0, FACTS_BYTES), signature: bytes.subarray(FACTS_BYTES) };
}

/** The text of the QR. */
export const writeCode = (facts: Uint8Array, signature: Uint8Array): string => toBase32(new Uint8Array([...facts, ...signature]));

/** What a scanner or a person typed, as codes are written: capitals, without spaces and hyphens. */
export const asCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/gu, '');

/** Eight signs from five bytes of chance. */
export const deskCodeOf = (chance: Uint8Array): string => toBase32(chance.subarray(0, 5));

/** Written in two groups, so that it is read out well. */
export const readableDeskCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31] ?? '';
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array((text.length * 5) / 8);
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const sign of text) {
    const five = ALPHABET.indexOf(sign);
    if (five < 0) return null;
    value = (value << 5) | five;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (value >>> bits) & 255;
    at += 1;
    value &= (1 << bits) - 1;
  }
  return bytes;
}

const bytesOfId = (id: Id): Uint8Array => Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function idOfBytes(bytes: Uint8Array): Id {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
