import { expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { isOver, packLink, unpackLink } from './file-link.js';
import { VARIANTS } from './file-purpose.policy.js';

const until = 1_772_420_400;

it('A link says again what was packed into it, in 51 characters of an address.', () => {
  for (const variant of VARIANTS) {
    const link = { fileId: newId(), variant, personId: newId(), until };
    const text = packLink(link);
    expect(text).toMatch(/^[A-Za-z0-9_-]{51}$/);
    expect(unpackLink(text)).toEqual(link);
  }
});

it('Nothing else is a link: another length, other characters, a form of file that does not exist.', () => {
  const text = packLink({ fileId: newId(), variant: 'full', personId: newId(), until });
  const otherVariant = Buffer.from(text, 'base64url').fill(9, 32, 33).toString('base64url');
  expect(['', `${text}A`, text.slice(1), `${text.slice(0, 50)}!`, `ticket-${newId()}`, otherVariant].map(unpackLink)).toEqual([null, null, null, null, null, null]);
});

it('A link is over at its last second.', () => {
  expect([isOver({ until }, new Date(until * 1_000 - 1)), isOver({ until }, new Date(until * 1_000))]).toEqual([false, true]);
});
