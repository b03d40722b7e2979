import type { DecimalText } from '../exact/decimal.js';
import type { Code } from './text.js';

/**
 * When something applies, as a tree over facts. `is` takes true or false of a BOOL fact, or one code of a CODE fact;
 * `in` several codes; `min` and `max` are inclusive bounds of a NUMBER fact in the fact's own unit.
 * An empty `all` is true, an empty `any` is false.
 */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | FactTest;

/** A leaf of a predicate. */
export type FactTest =
  | { readonly fact: Code; readonly is: boolean | Code }
  | { readonly fact: Code; readonly in: readonly Code[] }
  | { readonly fact: Code; readonly min: DecimalText }
  | { readonly fact: Code; readonly max: DecimalText };

/** Three-valued truth: UNKNOWN while a fact that matters is unanswered. */
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';
