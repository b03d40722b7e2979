import type { EditionContent } from '../content/edition.js';

/** The rules of the lint; none may be broken before publication. */
export type LintCode =
  | 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7' | 'E8' | 'E9'
  | 'E10' | 'E11' | 'E12' | 'E13' | 'E14' | 'E15' | 'E16' | 'E17' | 'E18';

/** What keeps an edition from publication, and where. `detail` names the fault, free of language. */
export interface LintIssue {
  readonly code: LintCode;
  readonly path: string;
  readonly detail: string;
}

/** What the lint knows beside the edition. */
export interface LintOptions {
  /** Codes that earlier editions of the set gave up: they are never used again. */
  readonly retiredCodes?: readonly string[];
}

/** One theme of the lint. */
export type LintRule = (edition: EditionContent, options: LintOptions) => Iterable<LintIssue>;
