import type { DecimalText } from '../exact/decimal.js';
import type { Code } from './text.js';

/** Operators of a formula. `-` takes one or two operands, `/` two, `clamp` three (value, low, high), the rest one or more. */
export type Operator = '+' | '-' | '*' | '/' | 'min' | 'max' | 'clamp';

/**
 * A formula as a tree: a decimal (a pure number), a reference to a NUMBER fact, NUMBER or FORMULA indicator,
 * or an operator with its operands: `["/", {"ref": "E1"}, {"ref": "E2"}]`.
 * References carry their units, so kilowatt-hours and megajoules add up correctly.
 */
export type Expression = DecimalText | { readonly ref: Code } | readonly [Operator, ...Expression[]];
