import { describe, expect, it } from '@jest/globals';
import { chunkRefusal, isOpen, MAX_CHUNK_BYTES, MIN_CHUNK_BYTES } from './upload-ticket.policy.js';

const noon = new Date('2026-03-02T05:00:00.000Z');
const ticket = { declaredBytes: 10_000_000, receivedBytes: 4_000_000, expiresAt: noon, sealedAt: null, endedAt: null };
const codeOf = (offset: number, length: number, isWhole = false, of = ticket) => chunkRefusal(of, { offset, length, isWhole })?.code ?? 'TAKEN';

describe('A chunk is taken only where the last acknowledged one ended', () => {
  it.each([
    ['the next piece', 4_000_000, 1_000_000, 'TAKEN'],
    ['a piece that was acknowledged already', 0, 4_000_000, 'OFFSET_MISMATCH'],
    ['a piece after a gap', 5_000_000, 1_000_000, 'OFFSET_MISMATCH'],
    ['a negative offset', -1, 1_000_000, 'OFFSET_MISMATCH'],
    ['more than was declared', 4_000_000, 6_000_001, 'FILE_TOO_LARGE'],
    ['a piece over the limit', 4_000_000, MAX_CHUNK_BYTES + 1, 'CHUNK_TOO_LARGE'],
    ['a crumb', 4_000_000, MIN_CHUNK_BYTES - 1, 'CHUNK_TOO_SMALL'],
    ['nothing', 4_000_000, 0, 'FILE_EMPTY'],
  ])('%s', (_what, offset, length, code) => expect(codeOf(offset, length)).toBe(code));

  it('The last piece may be a crumb, and an empty one after it asks for sealing again.', () => {
    const almost = { ...ticket, receivedBytes: 9_999_999 };
    expect(codeOf(9_999_999, 1, false, almost)).toBe('TAKEN');
    expect(codeOf(10_000_000, 0, false, { ...ticket, receivedBytes: 10_000_000 })).toBe('TAKEN');
  });

  it('A plain form sends the whole file: less is told as incomplete, and an upload under way is not overwritten.', () => {
    const fresh = { ...ticket, receivedBytes: 0 };
    expect([codeOf(0, 10_000_000, true, fresh), codeOf(0, 9_999_999, true, fresh), codeOf(0, 10_000_000, true)]).toEqual(['TAKEN', 'FILE_TRUNCATED', 'OFFSET_MISMATCH']);
  });
});

it('A ticket is open until its last instant, unless it was sealed or ended.', () => {
  const before = new Date(noon.getTime() - 1);
  expect([isOpen(ticket, before), isOpen(ticket, noon)]).toEqual([true, false]);
  expect([isOpen({ ...ticket, sealedAt: before }, before), isOpen({ ...ticket, endedAt: before }, before)]).toEqual([false, false]);
});
