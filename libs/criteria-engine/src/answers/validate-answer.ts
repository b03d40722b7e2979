import type { Fact } from '../content/edition.js';
import type { InputIssue } from '../exact/engine-input-error.js';
import type { Answer, LayerSide } from './answer.js';
import { type AnswerFinding, type AnswerIssueCode, type Question, valueFindings } from './answer-values.js';

/** One reason why an answer cannot be written; `path` is the code of the question, then the place in the value. */
export interface AnswerIssue extends InputIssue {
  readonly code: AnswerIssueCode;
}

/**
 * What keeps the answer from being written; empty when nothing does. An applicant (side SELF) cannot say NOT_SHOWN.
 * A fact is answered or unknown, never not applicable. A formula is computed, so it takes no answer.
 */
export function validateAnswer(question: Question, answer: Answer, side: LayerSide = 'EXAMINER'): AnswerIssue[] {
  return [...stateFindings(question, answer, side), ...valueFindings(question, answer)].map(([code, place, value]) => ({
    code,
    path: question.code + place,
    detail: (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'absent')).slice(0, 60),
  }));
}

function* stateFindings(question: Question, answer: Answer, side: LayerSide): Generator<AnswerFinding> {
  const { state } = answer;
  if (answer.code !== question.code) yield ['OTHER_QUESTION', '', answer.code];
  if (!['ANSWERED', 'NOT_APPLICABLE', 'UNKNOWN', 'NOT_SHOWN'].includes(state)) yield ['STATE_UNKNOWN', '.state', state];
  if (question.kind === 'FORMULA') yield ['COMPUTED_NOT_ANSWERED', '', state];
  if (state === 'NOT_SHOWN' && side === 'SELF') yield ['NOT_SHOWN_BY_APPLICANT', '.state', state];
  if (isFact(question)) {
    if (state === 'NOT_SHOWN' || state === 'NOT_APPLICABLE') yield ['STATE_NOT_FOR_FACTS', '.state', state];
  } else if (state === 'NOT_APPLICABLE') {
    if (!question.naAllowed) yield ['NOT_APPLICABLE_NOT_ALLOWED', '.state', state];
    if (typeof answer.reason !== 'string' || answer.reason.trim() === '') yield ['REASON_MISSING', '.reason', answer.reason];
  }
}

function isFact(question: Question): question is Fact {
  return !('criterion' in question);
}
