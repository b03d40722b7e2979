import { parsed, unparsed, type Parsed } from '../parsed.js';
import { codePoints, CONTROL, cutEnds, DIRECTION, EMOJI_JOINER, INVISIBLE, LONE_SURROGATE } from './characters.js';

export type TextRefusal =
  | 'TEXT_TOO_LONG'
  | 'TEXT_TOO_SHORT'
  | 'TEXT_BLANK'
  | 'TEXT_NOT_WELL_FORMED'
  | 'TEXT_CONTROL_CHARACTER'
  | 'TEXT_ZERO_WIDTH'
  | 'TEXT_TOO_MANY_MARKS';

export interface TextRule {
  /** Most code points, counted after normalising. */
  readonly max: number;
  /** Fewest code points; 1 unless told. With 0 an empty text is a value. */
  readonly min?: number;
  /** Whether line breaks are kept (as \n). A name, a subject or a title is one line. */
  readonly multiline?: boolean;
}

/**
 * Brings a text from outside into the form we store: NFC, no controls of direction, no spaces at the ends, one space
 * between words of a line. Everything else stays as written, markup included: it is shown as harmless text (trust.md, T9).
 * Answers the first rule broken; never throws. Source: trust.md, section 5, T1 to T3 and T6 to T11.
 */
export const cleanText = (input: string, rule: TextRule): Parsed<string, TextRefusal> => {
  // Before any pattern runs, so that 50,000 characters cost nothing (T11).
  if (input.length > rule.max * LONGEST_SPELLING + SPARE) return unparsed('TEXT_TOO_LONG');
  if (LONE_SURROGATE.test(input)) return unparsed('TEXT_NOT_WELL_FORMED');

  const text = tidy(input.replace(DIRECTION, ''), rule.multiline ?? false).normalize('NFC');
  if (CONTROL.test(rule.multiline ? text.replaceAll('\n', '') : text)) return unparsed('TEXT_CONTROL_CHARACTER');
  if (INVISIBLE.test(text.replace(EMOJI_JOINER, ''))) return unparsed('TEXT_ZERO_WIDTH');
  if (HEAP_OF_MARKS.test(text)) return unparsed('TEXT_TOO_MANY_MARKS');

  const min = rule.min ?? 1;
  if (text === '' && min > 0) return unparsed('TEXT_BLANK');
  const length = codePoints(text);
  if (length > rule.max) return unparsed('TEXT_TOO_LONG');
  return length < min ? unparsed('TEXT_TOO_SHORT') : parsed(text);
};

const tidy = (text: string, multiline: boolean): string => {
  if (!multiline) return tidyLine(text);
  const lines = text.replaceAll('\t', ' ').split(/\r\n|[\r\n\u2028\u2029]/u);
  return cutEnds(lines.map(tidyLine).join('\n'), '\n');
};

/** Spaces only: a tab or a line break inside a name is no slip of the hand and is refused, not repaired (T10). */
const tidyLine = (line: string): string => line.replace(/\p{Zs}+/gu, ' ').replace(/^ | $/gu, '');

/** A Vietnamese letter takes at most three code units in NFD (a, circumflex, tone), an emoji two. */
const LONGEST_SPELLING = 4;

/** Spaces at the ends and invisible characters that are cut or named before the exact count. */
const SPARE = 256;

/** No writing puts more than four marks on a letter that is already composed; heaps of them cover the lines around (T7). */
const HEAP_OF_MARKS = /\p{M}{5}/u;
