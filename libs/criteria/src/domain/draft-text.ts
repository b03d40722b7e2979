import { cleanText } from '@ketnoi/common';
import { canonicalText, parseEdition, type EditionContent } from '@ketnoi/criteria-engine';

/** A place in the text of a draft and what is wrong there. `code` is one of the engine's or of cleanText's. */
export interface DraftIssue {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

/** A draft as it was read: the content with its one spelling, or why it is none. */
export type ReadDraft =
  | { readonly ok: true; readonly content: EditionContent; readonly text: string }
  | { readonly ok: false; readonly issues: readonly DraftIssue[] };

/** No edition is longer, in UTF-16 code units; the database holds the same bound in bytes. */
export const LONGEST_DRAFT = 600_000;

const LONGEST_TEXT = 10_000;
const DEEPEST = 32;

/**
 * Reads what an editor saves: JSON of an edition, every text in it cleaned like any other text from outside.
 * Shapes are checked here and that it is of this set, meaning by lint before publication: an unfinished draft can be saved.
 */
export const readDraft = (json: string, setCode: string): ReadDraft => {
  if (json.length > LONGEST_DRAFT) return tooLong(json);
  const parsed = jsonOf(json);
  if (!parsed.ok) return { ok: false, issues: [{ path: '', code: 'NOT_JSON', detail: '' }] };
  const issues: DraftIssue[] = [];
  const value = cleaned(parsed.value, '', 0, issues);
  if (issues.length > 0) return { ok: false, issues };
  const edition = parseEdition(value);
  if (!edition.ok) return edition;
  if (edition.edition.set !== setCode) return { ok: false, issues: [{ path: 'set', code: 'OTHER_SET', detail: edition.edition.set }] };
  const text = canonicalText(edition.edition);
  return text.length > LONGEST_DRAFT ? tooLong(text) : { ok: true, content: edition.edition, text };
};

const tooLong = (text: string): ReadDraft => ({ ok: false, issues: [{ path: '', code: 'TOO_LONG', detail: String(text.length) }] });

const jsonOf = (json: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    return { ok: false };
  }
};

const cleaned = (value: unknown, path: string, depth: number, issues: DraftIssue[]): unknown => {
  if (depth > DEEPEST) {
    issues.push({ path, code: 'TOO_DEEP', detail: '' });
    return null;
  }
  if (typeof value === 'string') return cleanedText(value, path, issues);
  if (Array.isArray(value)) return value.map((item, index) => cleaned(item, `${path}[${index}]`, depth + 1, issues));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, cleaned(member, path ? `${path}.${key}` : key, depth + 1, issues)]);
  return Object.fromEntries(members) as unknown;
};

const cleanedText = (text: string, path: string, issues: DraftIssue[]): string => {
  const clean = cleanText(text, { max: LONGEST_TEXT, min: 0, multiline: true });
  if (clean.ok) return clean.value;
  issues.push({ path: path.slice(0, 200), code: clean.code, detail: '' });
  return '';
};
