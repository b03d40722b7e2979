import { describe, expect, it } from '@jest/globals';
import { asCode, CODE_LENGTH, deskCodeOf, factsBytes, readableDeskCode, readCode, writeCode, type TicketFacts } from './ticket-code.js';

const FACTS: TicketFacts = { keyId: 3, eventNumber: 70_001, ticketId: '0190c8a2-5f00-7000-8000-00000000abcd', generation: 2, dayMask: 0b101, admits: 40 };
const signature = Uint8Array.from({ length: 64 }, (_, nth) => nth * 3);

describe('The code of a ticket', () => {
  const code = writeCode(factsBytes(FACTS), signature);

  it('has 144 signs that an alphanumeric QR holds, and no name inside.', () => {
    expect([code.length, CODE_LENGTH]).toEqual([144, 144]);
    expect(code).toMatch(/^[A-Z2-7]{144}$/);
  });

  it('is read back as it was written.', () => {
    const read = readCode(code);
    expect(read?.facts).toEqual(FACTS);
    expect([...(read?.signed ?? [])]).toEqual([...factsBytes(FACTS)]);
    expect([...(read?.signature ?? [])]).toEqual([...signature]);
  });

  it('carries the largest values of every part.', () => {
    const largest = { keyId: 255, eventNumber: 2 ** 32 - 1, ticketId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', generation: 255, dayMask: 65_535, admits: 255 };
    expect(readCode(writeCode(factsBytes(largest), signature))?.facts).toEqual(largest);
  });

  it.each([
    ['nothing', ''],
    ['a sign too few', code.slice(1)],
    ['a sign too many', `${code}A`],
    ['a sign that is none of ours', `1${code.slice(1)}`],
    ['another version', `Z${code.slice(1)}`],
    ['small letters', code.toLowerCase()],
  ])('is not read from %s.', (_what, text) => expect(readCode(text)).toBeNull());

  it('is accepted as it was typed: small letters, spaces and hyphens.', () => {
    expect(asCode(' abcd-efgh ')).toBe('ABCDEFGH');
    expect(readableDeskCode('ABCDEFGH')).toBe('ABCD-EFGH');
    expect(deskCodeOf(Uint8Array.from([255, 255, 255, 255, 255]))).toBe('77777777');
  });
});
