import { describe, expect, it } from '@jest/globals';

import { INVENTED_PERSONAL_ID_PREFIX, maskPersonalId, parsePersonalId } from './personal-id.js';

describe('A personal ID number is twelve digits, and nothing more can be checked', () => {
  it('takes twelve digits and cuts spaces at the ends', () => {
    expect(parsePersonalId(` ${INVENTED_PERSONAL_ID_PREFIX}204000123 `)).toEqual({ ok: true, value: '000204000123' });
  });

  it.each([
    ['00020400012', 'PERSONAL_ID_LENGTH'],
    ['204000123', 'PERSONAL_ID_LENGTH'],
    ['0002040001234', 'PERSONAL_ID_LENGTH'],
    ['', 'PERSONAL_ID_LENGTH'],
    ['0'.repeat(50_000), 'PERSONAL_ID_LENGTH'],
    ['٠٠٠٢٠٤٠٠٠١٢٣', 'PERSONAL_ID_DIGITS'],
    ['000 204 000 123', 'PERSONAL_ID_DIGITS'],
    ['000204\u200B000123', 'PERSONAL_ID_DIGITS'],
  ])('%s is refused as %s', (text, code) => {
    expect(parsePersonalId(text)).toEqual({ ok: false, code });
  });
});

describe('A personal ID number is a secret', () => {
  it('shows its last three digits only', () => {
    expect(maskPersonalId('000204000123')).toBe('•••••••••123');
  });

  it('is hidden whole when it has not the form of one', () => {
    expect([maskPersonalId('0100233488'), maskPersonalId(''), maskPersonalId('000204000123\n')]).toEqual(Array(3).fill('•'.repeat(12)));
  });
});
