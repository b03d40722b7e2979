import { placementKey, searchTokens, toTsQuery } from '@ketnoi/common';

/**
 * The words of a text with their marks, in the key that ignores where a tone is written. Beside the folded words, which
 * find, they rank: Sơn Đồng before Sơn Đông, Hoà Bình as good as Hòa Bình (domain.md, section 12, D8).
 */
export const markedWords = (parts: readonly (string | null)[]): string => parts.flatMap((part) => words(part ?? '')).join(' ');

/** What a reader typed, as the statements of a search want it. Null for an empty search, which finds everything. */
export interface SearchWords {
  /** Folded prefixes, all of them wanted; null when nothing that can be looked for was typed. */
  readonly folded: string | null;
  readonly foldedName: string;
  readonly marked: string;
  readonly markedName: string;
}

export function searchWords(typed: string | null | undefined): SearchWords | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const marked = words(text.slice(0, LONGEST)).slice(0, MOST);
  return {
    folded: toTsQuery(text),
    foldedName: searchTokens(text).join(' '),
    marked: marked.map((word) => `${word}:*`).join(' & '),
    markedName: marked.join(' '),
  };
}

const words = (text: string): string[] => placementKey(text).match(/[\p{L}\p{Nd}]+/gu) ?? [];

const LONGEST = 200;
const MOST = 12;
