import type { AnswerValue } from '../answers/answer.js';
import type { FactTest, Predicate, Truth } from '../content/predicate.js';
import type { Code } from '../content/text.js';
import { Rational } from '../exact/rational.js';

/** The value of each answered fact; a NUMBER is already in the fact's own unit. A fact not in the map is unanswered. */
export type KnownFacts = ReadonlyMap<Code, AnswerValue | Rational>;

/** A truth and, while it is UNKNOWN, the unanswered facts it waits for. */
export interface Applicability {
  readonly truth: Truth;
  readonly missingFacts: readonly Code[];
}

/** Whether the predicate holds (engine version 1, step 1); no predicate always does. */
export function applicability(predicate: Predicate | undefined, facts: KnownFacts): Applicability {
  const truth = predicate ? truthOf(predicate, facts) : 'TRUE';
  return { truth, missingFacts: predicate && truth === 'UNKNOWN' ? waitingFor(predicate, facts) : [] };
}

/** Both hold: FALSE if either is, else UNKNOWN if either is. */
export function both(a: Applicability, b: Applicability): Applicability {
  const truth = allOf([a.truth, b.truth]);
  return { truth, missingFacts: truth === 'UNKNOWN' ? [...a.missingFacts, ...b.missingFacts] : [] };
}

/** Three-valued truth after Kleene: an unknown part matters only while the known ones do not decide. */
export function truthOf(predicate: Predicate, facts: KnownFacts): Truth {
  if ('all' in predicate) return allOf(predicate.all.map((part) => truthOf(part, facts)));
  if ('any' in predicate) return negation(allOf(predicate.any.map((part) => negation(truthOf(part, facts)))));
  if ('not' in predicate) return negation(truthOf(predicate.not, facts));
  const value = facts.get(predicate.fact);
  return value === undefined ? 'UNKNOWN' : testFact(predicate, value);
}

function testFact(test: FactTest, value: AnswerValue | Rational): Truth {
  if ('is' in test) return truth(value === test.is);
  if ('in' in test) return truth(typeof value === 'string' && test.in.includes(value));
  if (!(value instanceof Rational)) return 'UNKNOWN';
  return truth('min' in test ? value.isAtLeast(Rational.parse(test.min)) : Rational.parse(test.max).isAtLeast(value));
}

function waitingFor(predicate: Predicate, facts: KnownFacts): Code[] {
  if (truthOf(predicate, facts) !== 'UNKNOWN') return [];
  if ('all' in predicate) return predicate.all.flatMap((part) => waitingFor(part, facts));
  if ('any' in predicate) return predicate.any.flatMap((part) => waitingFor(part, facts));
  return 'not' in predicate ? waitingFor(predicate.not, facts) : [predicate.fact];
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('FALSE')) return 'FALSE';
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : 'TRUE';
}

function negation(value: Truth): Truth {
  if (value === 'UNKNOWN') return value;
  return truth(value === 'FALSE');
}

function truth(holds: boolean): Truth {
  return holds ? 'TRUE' : 'FALSE';
}
