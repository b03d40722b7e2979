import type { Fact } from '../content/edition.js';
import type { FactTest, Predicate } from '../content/predicate.js';
import type { LintIssue, LintRule } from './lint-issue.js';

/** E8: a predicate tests known facts, each in the way of its kind, and for codes that the fact can take. */
export const predicatesFit: LintRule = function* ({ facts, criteria, indicators }) {
  const byCode = new Map(facts.map((fact) => [fact.code, fact]));
  for (const [list, parts] of [['criteria', criteria], ['indicators', indicators]] as const) {
    for (const [index, { appliesWhen }] of parts.entries()) {
      if (appliesWhen) yield* faults(appliesWhen, `${list}[${index}].appliesWhen`, byCode);
    }
  }
};

function* faults(predicate: Predicate, path: string, facts: ReadonlyMap<string, Fact>): Generator<LintIssue> {
  if ('all' in predicate) for (const part of predicate.all) yield* faults(part, path, facts);
  else if ('any' in predicate) for (const part of predicate.any) yield* faults(part, path, facts);
  else if ('not' in predicate) yield* faults(predicate.not, path, facts);
  else {
    const fact = facts.get(predicate.fact);
    if (!fact) yield { code: 'E8', path, detail: `UNKNOWN_FACT ${predicate.fact}` };
    else if (kindTested(predicate) !== fact.kind) yield { code: 'E8', path, detail: `NOT_FOR_${fact.kind} ${fact.code}` };
    else yield* unknownOptions(predicate, fact, path);
  }
}

function kindTested(test: FactTest): Fact['kind'] {
  if ('is' in test) return typeof test.is === 'boolean' ? 'BOOL' : 'CODE';
  return 'in' in test ? 'CODE' : 'NUMBER';
}

function* unknownOptions(test: FactTest, { options, code }: Fact, path: string): Generator<LintIssue> {
  if (!options) return;
  const tested = 'in' in test ? test.in : 'is' in test ? [test.is] : [];
  for (const value of tested) {
    if (!options.some((option) => option.code === value)) yield { code: 'E8', path, detail: `UNKNOWN_OPTION ${code} ${value}` };
  }
}
