import type { InputIssue } from '@ketnoi/common';
import { validateAnswer, type Code, type EditionContent, type LayerSide, type Question } from '@ketnoi/criteria-engine';
import type { AnswerRecord } from './layer-content.js';

/** Everything an edition asks, by code: facts and indicators. */
export const questionsOf = (edition: EditionContent): ReadonlyMap<Code, Question> =>
  new Map([...edition.facts, ...edition.indicators].map((question) => [question.code, question]));

/** What keeps an answer from being written, placed below `path`. The files of evidence are attached, never written as a value. */
export function answerIssues(question: Question, record: AnswerRecord, side: LayerSide, path: string): InputIssue[] {
  if (question.kind === 'EVIDENCE' && record.state === 'ANSWERED') return [{ path, code: 'EVIDENCE_IS_ATTACHED' }];
  const answer = { code: record.code, state: record.state, ...(record.value === null ? {} : { value: record.value }), ...(record.reason === null ? {} : { reason: record.reason }) };
  return validateAnswer(question, answer, side).map((issue) => ({ path: path + issue.path.slice(question.code.length), code: issue.code }));
}
