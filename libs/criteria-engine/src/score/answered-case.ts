import type { Answer, AnswerValue, LayerSide } from '../answers/answer.js';
import type { Question } from '../answers/answer-values.js';
import { validateAnswer } from '../answers/validate-answer.js';
import type { EditionContent, Fact } from '../content/edition.js';
import type { Indicator } from '../content/indicator.js';
import type { Code } from '../content/text.js';
import { EngineInputError, type InputIssue } from '../exact/engine-input-error.js';
import { isLocalDate, type LocalDateText } from '../exact/local-date.js';
import { Rational } from '../exact/rational.js';
import { convert } from '../units/unit.js';
import { type Applicability, applicability, both, type KnownFacts } from './applies.js';

/** When and for whom answers are read. */
export interface ScoreOptions {
  /** The local day on which evidence is looked at. */
  readonly asOf: LocalDateText;
  readonly layer: LayerSide;
  /** Hashes of the inputs, repeated in the result. */
  readonly hashes?: Readonly<Record<string, string>>;
}

/** An edition together with valid answers to it, indexed by code. */
export interface AnsweredCase {
  readonly edition: EditionContent;
  readonly options: ScoreOptions;
  readonly answers: ReadonlyMap<Code, Answer>;
  readonly facts: KnownFacts;
  readonly indicators: ReadonlyMap<Code, Indicator>;
  readonly factsByCode: ReadonlyMap<Code, Fact>;
  /** Of each criterion and of each indicator, the latter within its criterion. */
  readonly applies: ReadonlyMap<Code, Applicability>;
}

/** Puts edition and answers together. Throws EngineInputError for a wrong day, an unknown or repeated code, or an invalid answer. */
export function answeredCase(edition: EditionContent, answers: readonly Answer[], options: ScoreOptions): AnsweredCase {
  const factsByCode = new Map(edition.facts.map((fact) => [fact.code, fact]));
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.code, indicator]));
  refuseInvalid(answers, new Map<Code, Question>([...factsByCode, ...indicators]), options);
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  const facts = knownFacts(edition.facts, byCode);
  return { edition, options, answers: byCode, facts, indicators, factsByCode, applies: whatApplies(edition, facts) };
}

/** The amount of an answer in the unit asked for; null where the value is no amount or does not convert. */
export function amountIn(value: AnswerValue | undefined, unit = '1'): Rational | null {
  if (typeof value !== 'object' || !('amount' in value)) return null;
  return convert(Rational.parse(value.amount), value.unit ?? unit, unit);
}

function refuseInvalid(answers: readonly Answer[], questions: ReadonlyMap<Code, Question>, options: ScoreOptions): void {
  const issues: InputIssue[] = [];
  if (!isLocalDate(options.asOf)) issues.push({ code: 'NOT_A_DATE', path: 'asOf', detail: String(options.asOf) });
  const seen = new Set<Code>();
  for (const answer of answers) {
    const question = questions.get(answer.code);
    if (!question) issues.push({ code: 'UNKNOWN_CODE', path: answer.code, detail: answer.code });
    else issues.push(...validateAnswer(question, answer, options.layer));
    if (seen.has(answer.code)) issues.push({ code: 'ANSWERED_TWICE', path: answer.code, detail: answer.code });
    seen.add(answer.code);
  }
  if (issues.length > 0) throw new EngineInputError(issues);
}

function knownFacts(facts: readonly Fact[], answers: ReadonlyMap<Code, Answer>): KnownFacts {
  const known = new Map<Code, AnswerValue | Rational>();
  for (const fact of facts) {
    const value = answers.get(fact.code)?.value;
    const read = fact.kind === 'NUMBER' ? amountIn(value, fact.unit) : value;
    if (read !== undefined && read !== null) known.set(fact.code, read);
  }
  return known;
}

function whatApplies(edition: EditionContent, facts: KnownFacts): ReadonlyMap<Code, Applicability> {
  const applies = new Map<Code, Applicability>();
  for (const criterion of edition.criteria) applies.set(criterion.code, applicability(criterion.appliesWhen, facts));
  for (const indicator of edition.indicators) {
    const ofCriterion = applies.get(indicator.criterion) ?? applicability(undefined, facts);
    applies.set(indicator.code, both(ofCriterion, applicability(indicator.appliesWhen, facts)));
  }
  return applies;
}
