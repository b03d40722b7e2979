import type { Fact } from '../content/edition.js';
import type { Indicator, NumberRange } from '../content/indicator.js';
import { isPlainObject } from '../exact/canonical-text.js';
import { isDecimalText } from '../exact/decimal.js';
import { isLocalDate } from '../exact/local-date.js';
import { Rational } from '../exact/rational.js';
import { isCode } from '../parse/checks.js';
import { convert } from '../units/unit.js';
import type { Answer } from './answer.js';

/** Why an answer cannot be written. */
export type AnswerIssueCode =
  | 'OTHER_QUESTION'
  | 'STATE_UNKNOWN'
  | 'STATE_NOT_FOR_FACTS'
  | 'NOT_APPLICABLE_NOT_ALLOWED'
  | 'REASON_MISSING'
  | 'NOT_SHOWN_BY_APPLICANT'
  | 'COMPUTED_NOT_ANSWERED'
  | 'VALUE_WITHOUT_ANSWER'
  | 'NOT_TRUE_OR_FALSE'
  | 'NOT_AN_OPTION'
  | 'OPTION_TWICE'
  | 'NOT_AN_AMOUNT'
  | 'UNIT_DIFFERS'
  | 'OUT_OF_RANGE'
  | 'NOT_EVIDENCE'
  | 'DATE_WRONG';

/** A fact or an indicator: what an answer answers. */
export type Question = Fact | Indicator;

/** What is wrong, at which place below the question, with which value. */
export type AnswerFinding = readonly [code: AnswerIssueCode, place: string, value: unknown];

/** What is wrong with the value of an answer to this kind of question. */
export function* valueFindings(question: Question, { state, value }: Answer): Generator<AnswerFinding> {
  if (state !== 'ANSWERED') {
    if (value !== undefined) yield ['VALUE_WITHOUT_ANSWER', '.value', value];
    return;
  }
  if (question.kind === 'BOOL' && typeof value !== 'boolean') yield ['NOT_TRUE_OR_FALSE', '.value', value];
  if (question.kind === 'CHOICE') yield* optionFindings(question.options, [value], ['.value']);
  if (question.kind === 'CODE') yield* codeFindings(question, value);
  if (question.kind === 'MULTI') yield* multiFindings(question.options, value);
  if (question.kind === 'NUMBER') yield* amountFindings(question, value);
  if (question.kind === 'EVIDENCE') yield* evidenceFindings(value);
}

function* codeFindings(fact: Fact, value: unknown): Generator<AnswerFinding> {
  if (fact.options) yield* optionFindings(fact.options, [value], ['.value']);
  else if (!isCode(value)) yield ['NOT_AN_OPTION', '.value', value];
}

function* multiFindings(options: readonly { code: string }[], value: unknown): Generator<AnswerFinding> {
  if (!Array.isArray(value)) return yield ['NOT_AN_OPTION', '.value', value];
  yield* optionFindings(options, value, value.map((_, index) => `.value[${index}]`));
  if (new Set(value).size !== value.length) yield ['OPTION_TWICE', '.value', value];
}

function* optionFindings(options: readonly { code: string }[], chosen: readonly unknown[], places: readonly string[]): Generator<AnswerFinding> {
  for (const [index, value] of chosen.entries()) {
    if (!options.some((option) => option.code === value)) yield ['NOT_AN_OPTION', places[index] ?? '', value];
  }
}

function* amountFindings(question: { unit?: string; range?: NumberRange }, value: unknown): Generator<AnswerFinding> {
  if (!isPlainObject(value) || !isDecimalText(value['amount']) || !hasOnly(value, ['amount', 'unit'])) {
    return yield ['NOT_AN_AMOUNT', '.value', value];
  }
  const own = question.unit ?? '1';
  const unit = value['unit'] ?? own;
  const amount = typeof unit === 'string' ? convert(Rational.parse(value['amount']), unit, own) : null;
  if (!amount) return yield ['UNIT_DIFFERS', '.value.unit', unit];
  const { min, max } = question.range ?? {};
  const tooSmall = min !== undefined && amount.isBelow(Rational.parse(min));
  const tooLarge = max !== undefined && Rational.parse(max).isBelow(amount);
  if (tooSmall || tooLarge) yield ['OUT_OF_RANGE', '.value.amount', value['amount']];
}

function* evidenceFindings(value: unknown): Generator<AnswerFinding> {
  if (!Array.isArray(value)) return yield ['NOT_EVIDENCE', '.value', value];
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    const place = `.value[${index}]`;
    const read = isPlainObject(item) && hasOnly(item, ['use', 'issuedOn', 'expiresOn']) ? item : null;
    if (!read || !['CLAIMED', 'ACCEPTED', 'REJECTED'].includes(String(read['use']))) {
      yield ['NOT_EVIDENCE', place, item];
      continue;
    }
    const dates = [read['issuedOn'], read['expiresOn']].filter((date) => date !== undefined);
    const [first, second] = dates;
    if (!dates.every(isLocalDate) || (second !== undefined && String(second) < String(first))) yield ['DATE_WRONG', place, dates];
  }
}

function hasOnly(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}
