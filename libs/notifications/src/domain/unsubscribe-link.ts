import { isId, type Id } from '@ketnoi/common';
import { REFUSABLE_CATEGORIES, type RefusableCategory } from './letter.js';

/** Whose mails of which category a link turns off. Signed by the caller; nothing of it is stored. */
export interface UnsubscribeLink {
  readonly personId: Id;
  readonly category: RefusableCategory;
}

export const writeUnsubscribeLink = ({ personId, category }: UnsubscribeLink): string => `${personId}~${category}`;

/** Null when the text is not one of ours, even under a right signature. */
export function readUnsubscribeLink(text: string): UnsubscribeLink | null {
  const [personId = '', word = '', ...more] = text.split('~');
  const category = REFUSABLE_CATEGORIES.find((known) => known === word);
  return isId(personId) && category && more.length === 0 ? { personId, category } : null;
}
