import type { Id, InputIssue } from '@ketnoi/common';
import type { AnswerValue, Code, EditionContent, Question } from '@ketnoi/criteria-engine';
import { answerIssues, questionsOf } from './answer-input.js';
import type { AnswerRecord, EvidenceUse, LayerContent } from './layer-content.js';

/** ACCEPTED takes the applicant's answer over; the other three put the reviewer's own in its place, each with a reason. */
export type AnswerVerdict = 'ACCEPTED' | 'CORRECTED' | 'NOT_SHOWN' | 'NOT_APPLICABLE';

export interface AnswerJudgement {
  readonly code: Code;
  readonly verdict: AnswerVerdict;
  /** The right answer of a correction. */
  readonly value?: AnswerValue | null;
  readonly reason?: string | null;
}

export interface EvidenceJudgement {
  readonly code: Code;
  readonly evidenceId: Id;
  readonly verdict: 'ACCEPTED' | 'REJECTED';
  readonly reason?: string | null;
}

export interface CheckedJudgements {
  readonly answers: readonly AnswerRecord[];
  readonly evidence: readonly Pick<EvidenceUse, 'code' | 'evidenceId' | 'use' | 'reason'>[];
  readonly issues: readonly InputIssue[];
}

/** Turns judgements into records of the DESK layer, or says what is wrong with each. A judged file answers its indicator. */
export function checkedJudgements(
  edition: EditionContent,
  claimed: LayerContent,
  answers: readonly AnswerJudgement[],
  evidence: readonly EvidenceJudgement[],
): CheckedJudgements {
  const questions = questionsOf(edition);
  const issues: InputIssue[] = [];
  const records = answers.flatMap((judgement, index) => {
    const path = `input.answers.${index}`;
    const question = questions.get(judgement.code);
    const record = question ? recordOf(question, judgement, claimed) : null;
    issues.push(...answerProblems(question, judgement, record, path));
    return record ? [record] : [];
  });
  const uses = evidence.map(({ code, evidenceId, verdict, reason }) => ({ code, evidenceId, use: verdict, reason: reason ?? null }));
  issues.push(...evidence.flatMap((judgement, index) => evidenceProblems(judgement, claimed, answers, `input.evidence.${index}`)));
  issues.push(...repeated(answers.map(({ code }) => code), 'input.answers'), ...repeated(uses.map((use) => `${use.code} ${use.evidenceId}`), 'input.evidence'));
  const answered = [...new Set(uses.map(({ code }) => code))].map((code) => ({ code, state: 'ANSWERED', value: null, reason: null }) as const);
  return { answers: [...records.filter(({ code }) => !answered.some((other) => other.code === code)), ...answered], evidence: uses, issues };
}

/** Null where there is nothing to accept. */
function recordOf(question: Question, { code, verdict, value, reason }: AnswerJudgement, claimed: LayerContent): AnswerRecord | null {
  if (verdict === 'ACCEPTED') return claimed.answers.find((answer) => answer.code === code) ?? null;
  if (verdict === 'CORRECTED') return question.kind === 'EVIDENCE' ? null : { code, state: 'ANSWERED', value: value ?? null, reason: reason ?? null };
  return { code, state: verdict, value: null, reason: reason ?? null };
}

function answerProblems(question: Question | undefined, judgement: AnswerJudgement, record: AnswerRecord | null, path: string): InputIssue[] {
  if (!question) return [{ path: `${path}.code`, code: 'UNKNOWN_CODE' }];
  if (!record) return [{ path, code: judgement.verdict === 'ACCEPTED' ? 'NOTHING_TO_ACCEPT' : 'EVIDENCE_IS_JUDGED_BY_FILE' }];
  const unfounded = judgement.verdict !== 'ACCEPTED' && !judgement.reason?.trim();
  if (unfounded) return [{ path: `${path}.reason`, code: 'REASON_MISSING' }];
  const isFiles = question.kind === 'EVIDENCE' && record.state === 'ANSWERED';
  return isFiles ? [] : answerIssues(question, record, 'EXAMINER', path);
}

function evidenceProblems(judgement: EvidenceJudgement, claimed: LayerContent, answers: readonly AnswerJudgement[], path: string): InputIssue[] {
  const { code, evidenceId, verdict, reason } = judgement;
  if (!claimed.evidence.some((item) => item.code === code && item.evidenceId === evidenceId)) return [{ path, code: 'EVIDENCE_NOT_CLAIMED' }];
  if (answers.some((answer) => answer.code === code && answer.verdict !== 'ACCEPTED')) return [{ path, code: 'EVIDENCE_SET_ASIDE' }];
  return verdict === 'REJECTED' && !reason?.trim() ? [{ path: `${path}.reason`, code: 'REASON_MISSING' }] : [];
}

const repeated = (keys: readonly string[], path: string): InputIssue[] => (new Set(keys).size < keys.length ? [{ path, code: 'CODE_TWICE' }] : []);
