/** Characters that texts from outside may smuggle in (trust.md, T2, T3, T10, F9). Private to this lib. */

/** C0, DEL, C1, and the two Unicode line separators. */
export const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** Half of a pair: PostgreSQL would silently store U+FFFD in its place (F9). */
export const LONE_SURROGATE = /\p{Cs}/u;

/** Marks, embeddings, overrides and isolates of direction: they can make a name or a file show another ending. */
export const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Characters of no width and letters that look blank: two names that nobody can tell apart. */
export const INVISIBLE =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2065\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;

/** The joiner inside one picture, such as a family; the only place where it carries meaning in our texts (T8). */
export const EMOJI_JOINER = /(?<=[\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D(?=\p{Extended_Pictographic})/gu;

/**
 * Cuts spaces from both ends, and nothing else: `String.trim` would also swallow a byte order mark and line breaks,
 * which have to be refused (T2, T10).
 */
export const trimSpaces = (text: string): string => cutEnds(text, ' \u00A0\u3000');

/** Cuts the given characters from both ends in one pass; a pattern with `+$` would be quadratic on hostile text (T11). */
export const cutEnds = (text: string, characters: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && characters.includes(text.charAt(from))) from += 1;
  while (to > from && characters.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
};

/** Number of code points, which is what a person counts as characters (an emoji is one, not two). */
export const codePoints = (text: string): number => [...text].length;
