import type { EditionContent } from '../content/edition.js';
import type { Expression } from '../content/formula.js';
import type { Indicator } from '../content/indicator.js';
import { anAllPassEdition } from '../testing/all-pass-edition.js';

/** One criterion with the formula F (1 from 1 upwards) over the numbers A, B and D, which do not count themselves. */
export function anEditionWithFormula(expression: Expression, unit = '1', units: readonly string[] = ['1', '1', '1']): EditionContent {
  const base = anAllPassEdition(1);
  const asked = { criterion: 'C1', question: { vi: 'Câu hỏi' }, required: true, naAllowed: true, methods: [] };
  const numbers = ['A', 'B', 'D'].map((code, index): Indicator => ({ ...asked, code, weight: '0', kind: 'NUMBER', unit: units[index] ?? '1' }));
  const scale = { points: [['0', '0'], ['1', '1']] } as const;
  return { ...base, indicators: [{ ...asked, code: 'F', weight: '1', kind: 'FORMULA', expression, unit, scale }, ...numbers] };
}
