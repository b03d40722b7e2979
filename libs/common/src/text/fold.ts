/** Raised with every change of `fold`: stored folded columns carry it, and a job refolds those that are behind. */
export const FOLD_VERSION = 1;

/**
 * The text for finding, not for telling apart: no marks, đ as d, lower case, one space. "SƠN ĐỒNG" and "Sơn Đông" fold alike,
 * so it is never unique and exact marks rank first (domain.md, section 12). Knows no locale: a Turkish i is an i everywhere.
 */
export const fold = (text: string): string =>
  withoutMarks(withoutMarks(text).toLowerCase())
    .replace(/[đðıß]/gu, (letter) => LETTERS_WITHOUT_MARK[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');

/**
 * The text for comparing names whose writers place the tone differently: Hoà = Hòa, Thuỵ = Thụy, while all marks stay
 * (Hoa, Hóa, Hoài are others). Each tone moves to the end of its run of vowels. Only a key; the name is kept as given.
 */
export const placementKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(VOWELS_WITH_TONE, (run) => run.replace(TONE, '') + (run.match(TONE) ?? []).join(''))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');

/** The folded words of a query, letters and digits only, each once, at most twelve of its first 200 characters. */
export const searchTokens = (query: string): string[] => [
  ...new Set(words(query.slice(0, LONGEST_QUERY)).slice(0, MOST_TOKENS)),
];

/**
 * The query as text for PostgreSQL's `to_tsquery('simple', …)`: every word a prefix, all of them wanted. Null when nothing
 * can be looked for. No operator of the reader's can get through, since tokens hold letters and digits only.
 */
export const toTsQuery = (query: string): string | null => {
  const tokens = searchTokens(query);
  return tokens.length === 0 ? null : tokens.map((token) => `${token}:*`).join(' & ');
};

/** The stored text that `to_tsvector('simple', …)` reads, cut into words exactly like a query. Missing parts are left out. */
export const searchableText = (parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => words(part ?? '')).join(' ');

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{Nd}]+/gu) ?? [];

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '');

/** Letters that Unicode does not decompose. Eth stands in for đ in texts that went through old code pages. */
const LETTERS_WITHOUT_MARK: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ı: 'i', ß: 'ss' };

/** Vowels with breve, circumflex, horn and tone, as NFD spells them. */
const VOWELS_WITH_TONE = /[aeiouy\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323]+/gu;

/** Huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const LONGEST_QUERY = 200;
const MOST_TOKENS = 12;
