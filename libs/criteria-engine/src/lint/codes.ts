import type { EditionContent } from '../content/edition.js';
import type { Expression } from '../content/formula.js';
import type { Code } from '../content/text.js';
import { references } from '../score/evaluate.js';
import type { LintIssue, LintOptions, LintRule } from './lint-issue.js';

/** E1: a code is used once in an edition, and never again after an edition gave it up. */
export const codesAreUnique: LintRule = function* (edition, { retiredCodes = [] }) {
  const { facts, groups, criteria, indicators, outcome } = edition;
  const parts = [...named('facts', facts), ...named('groups', groups), ...named('criteria', criteria), ...named('indicators', indicators)];
  yield* repeated(parts, retiredCodes);
  yield* repeated(named('outcome.bands', outcome.bands));
  for (const [index, question] of [...indicators, ...facts].entries()) {
    const list = index < indicators.length ? `indicators[${index}]` : `facts[${index - indicators.length}]`;
    if ('options' in question && question.options) yield* repeated(named(`${list}.options`, question.options));
  }
};

/** E2: what refers to a group, criterion, fact or number finds it. */
export const referencesAreKnown: LintRule = function* (edition) {
  const groups = new Set(edition.groups.map(({ code }) => code));
  const criteria = new Set(edition.criteria.map(({ code }) => code));
  for (const [index, { group }] of edition.criteria.entries()) if (!groups.has(group)) yield unknown(`criteria[${index}].group`, group);
  for (const [index, indicator] of edition.indicators.entries()) {
    if (!criteria.has(indicator.criterion)) yield unknown(`indicators[${index}].criterion`, indicator.criterion);
    if (indicator.kind === 'FORMULA') yield* unknownOperands(indicator.expression, `indicators[${index}].expression`, edition);
  }
};

function* unknownOperands(expression: Expression, path: string, { facts, indicators }: EditionContent): Generator<LintIssue> {
  const numbers = new Set([...facts, ...indicators].filter(({ kind }) => kind === 'NUMBER' || kind === 'FORMULA').map(({ code }) => code));
  for (const code of references(expression)) if (!numbers.has(code)) yield unknown(path, code);
}

function named(path: string, items: readonly { readonly code: Code }[]): (readonly [path: string, code: Code])[] {
  return items.map(({ code }, index) => [`${path}[${index}].code`, code] as const);
}

function* repeated(codes: readonly (readonly [string, Code])[], retired: NonNullable<LintOptions['retiredCodes']> = []): Generator<LintIssue> {
  const seen = new Set<Code>();
  for (const [path, code] of codes) {
    if (seen.has(code)) yield { code: 'E1', path, detail: `DUPLICATE ${code}` };
    if (retired.includes(code)) yield { code: 'E1', path, detail: `REUSED ${code}` };
    seen.add(code);
  }
}

function unknown(path: string, code: Code): LintIssue {
  return { code: 'E2', path, detail: `UNKNOWN ${code}` };
}
