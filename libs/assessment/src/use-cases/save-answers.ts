import { Injectable } from '@nestjs/common';
import { badInput, done, refused, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import type { AnswerState, AnswerValue, EditionContent } from '@ketnoi/criteria-engine';
import { UnitOfWork } from '@ketnoi/platform';
import { clearAnswers, putAnswers } from '../data/layer-content.queries.js';
import { answerIssues, questionsOf } from '../domain/answer-input.js';
import { layerIsSealed } from '../domain/assessment.refusals.js';
import type { AnswerRecord } from '../domain/layer-content.js';
import { lockCase, selfLayerToWrite, touch } from '../cases.js';

/** One answer of the applicant. Without a state it is taken back. */
export interface AnswerInput {
  readonly code: string;
  readonly state: Exclude<AnswerState, 'NOT_SHOWN'> | null;
  /** As the kind of the question wants it; none for evidence, which is attached. */
  readonly value?: AnswerValue | null;
  /** Why it does not apply; else a note. */
  readonly reason?: string | null;
}

export interface SaveAnswersInput {
  readonly assessmentId: Id;
  readonly answers: readonly AnswerInput[];
}

/**
 * The applicant's people save some answers of the SELF layer, in any order, as often as they like; what is not named stays.
 * Source: compliance.md, section 3, Answer. Refusal: LAYER_IS_SEALED. Fault BAD_USER_INPUT for a value that does not fit its question.
 */
@Injectable()
export class SaveAnswers {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SaveAnswersInput): Promise<Result<{ assessmentId: Id; layerId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const locked = await lockCase(tx, input.assessmentId);
      const layer = await selfLayerToWrite(tx, locked);
      if (!layer) return refused(layerIsSealed());
      const records = checkedAnswers(locked.edition, input.answers);
      await clearAnswers(tx, layer.id, input.answers.filter(({ state }) => state !== 'ANSWERED').map(({ code }) => code));
      await putAnswers(tx, layer, records);
      await touch(tx, layer);
      return done({ assessmentId: input.assessmentId, layerId: layer.id });
    });
  }
}

function checkedAnswers(edition: EditionContent, answers: readonly AnswerInput[]): AnswerRecord[] {
  const questions = questionsOf(edition);
  const issues: InputIssue[] = [];
  const codes = new Set<string>();
  const records = answers.flatMap((answer, index) => {
    const path = `input.answers.${index}`;
    const question = questions.get(answer.code);
    if (!question) issues.push({ path: `${path}.code`, code: 'UNKNOWN_CODE' });
    if (codes.has(answer.code)) issues.push({ path: `${path}.code`, code: 'CODE_TWICE' });
    codes.add(answer.code);
    if (!question || answer.state === null) return [];
    const record = { code: answer.code, state: answer.state, value: answer.value ?? null, reason: answer.reason ?? null };
    issues.push(...answerIssues(question, record, 'SELF', path));
    return [record];
  });
  if (issues.length > 0) throw badInput(...issues);
  return records;
}
