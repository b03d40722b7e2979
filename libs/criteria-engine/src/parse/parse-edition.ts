import type { EditionContent } from '../content/edition.js';
import { isPlainObject } from '../exact/canonical-text.js';
import { add, type ParseIssue } from './checks.js';
import { editionContent } from './edition-checks.js';

/** The edition, or everything that kept it from being read. */
export type ParsedEdition =
  | { readonly ok: true; readonly edition: EditionContent }
  | { readonly ok: false; readonly issues: readonly ParseIssue[] };

/**
 * Reads the content of an edition from JSON text or from an object. Shapes and spellings are checked here, meaning by
 * `lintEdition`. Unknown members are refused and decimals must be plain, so that equal contents have equal canonical
 * text. The edition returned is a copy with all text in NFC.
 */
export function parseEdition(input: unknown): ParsedEdition {
  const issues: ParseIssue[] = [];
  const value = typeof input === 'string' ? readJson(input, issues) : input;
  if (issues.length === 0) editionContent(value, '', issues);
  if (issues.length > 0) return { ok: false, issues };
  // Every member has just been checked against its type.
  return { ok: true, edition: composed(value) as EditionContent };
}

function readJson(input: string, issues: ParseIssue[]): unknown {
  try {
    return JSON.parse(input) as unknown;
  } catch (error) {
    add(issues, '', 'NOT_JSON', error instanceof Error ? error.message : 'unreadable');
    return undefined;
  }
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, composed(member)]));
}
