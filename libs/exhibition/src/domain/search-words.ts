import { toTsQuery } from '@ketnoi/common';

export const SEARCH_KINDS = ['BUSINESS', 'BOOTH', 'PRODUCT'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a reader typed: the folded prefixes that find, and the words with their marks that rank. */
export interface TypedWords {
  /** Null when nothing was typed that can be looked for. */
  readonly folded: string | null;
  /** Lower case, as typed: titles that hold all of them come first (domain.md, D8). */
  readonly marked: readonly string[];
}

/** Null for an empty search, which finds everything that the filters let through. */
export function typedWords(typed: string | null | undefined): TypedWords | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const marked = text.slice(0, LONGEST).normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return { folded: toTsQuery(text), marked: marked.slice(0, MOST) };
}

const LONGEST = 200;
const MOST = 12;
