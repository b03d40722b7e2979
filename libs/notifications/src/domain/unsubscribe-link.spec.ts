import { newId } from '@ketnoi/common';
import { readUnsubscribeLink, writeUnsubscribeLink } from './unsubscribe-link.js';

describe('The text inside an unsubscribe link', () => {
  it('names one person and one category.', () => {
    const link = { personId: newId(), category: 'SERVICE' } as const;
    expect(readUnsubscribeLink(writeUnsubscribeLink(link))).toEqual(link);
  });

  it.each(['', 'SERVICE', `${newId()}~ESSENTIAL`, `${newId()}~SERVICE~SERVICE`, 'nobody~SERVICE', newId()])('%j names nobody.', (text) => {
    expect(readUnsubscribeLink(text)).toBeNull();
  });
});
