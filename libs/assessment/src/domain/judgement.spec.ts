import { describe, expect, it } from '@jest/globals';
import { anAllPassEdition } from '@ketnoi/criteria-engine';
import { everythingMet } from '../testing/a-layer.js';
import { answerIssues } from './answer-input.js';
import { checkedJudgements, type AnswerJudgement, type EvidenceJudgement } from './judgement.js';

const edition = anAllPassEdition(2);
const claimed = everythingMet(edition);
const FILE = { code: 'C1.EVIDENCE', evidenceId: 'C1.EVIDENCE file 1' };
const judged = (answers: AnswerJudgement[], evidence: EvidenceJudgement[] = []) => checkedJudgements(edition, claimed, answers, evidence);

describe('A judgement becomes a record of the DESK layer', () => {
  it('takes an accepted answer over, value and all.', () =>
    expect(judged([{ code: 'C1.PRACTICE', verdict: 'ACCEPTED' }])).toEqual({
      answers: [{ code: 'C1.PRACTICE', state: 'ANSWERED', value: 'YES', reason: null }],
      evidence: [],
      issues: [],
    }));

  it('puts a correction, a finding of nothing and what does not apply in its place, with the reason.', () =>
    expect(
      judged([
        { code: 'C1.PRACTICE', verdict: 'CORRECTED', value: 'PARTLY', reason: 'Chỉ một phần' },
        { code: 'C2.PRACTICE', verdict: 'NOT_SHOWN', reason: 'Không có' },
      ]).answers,
    ).toEqual([
      { code: 'C1.PRACTICE', state: 'ANSWERED', value: 'PARTLY', reason: 'Chỉ một phần' },
      { code: 'C2.PRACTICE', state: 'NOT_SHOWN', value: null, reason: 'Không có' },
    ]));

  it('keeps a correction without a value and a rejection without words for the checks that refuse them.', () => {
    expect(judged([{ code: 'C1.PRACTICE', verdict: 'CORRECTED' }, { code: 'C2.PRACTICE', verdict: 'NOT_APPLICABLE' }]).issues.map(({ code }) => code)).toEqual(['REASON_MISSING', 'REASON_MISSING']);
    expect(judged([], [{ ...FILE, verdict: 'REJECTED' }]).issues.map(({ code }) => code)).toEqual(['REASON_MISSING']);
  });

  it('answers an indicator of evidence by the files that were judged.', () =>
    expect(judged([{ code: 'C1.EVIDENCE', verdict: 'ACCEPTED' }], [{ ...FILE, verdict: 'REJECTED', reason: 'Mờ' }])).toEqual({
      answers: [{ code: 'C1.EVIDENCE', state: 'ANSWERED', value: null, reason: null }],
      evidence: [{ ...FILE, use: 'REJECTED', reason: 'Mờ' }],
      issues: [],
    }));

  it.each<[string, AnswerJudgement[], EvidenceJudgement[], string]>([
    ['of a code that the edition does not know', [{ code: 'X', verdict: 'ACCEPTED' }], [], 'UNKNOWN_CODE'],
    ['that corrects without a reason', [{ code: 'C1.PRACTICE', verdict: 'CORRECTED', value: 'NO' }], [], 'REASON_MISSING'],
    ['that corrects to what the question does not offer', [{ code: 'C1.PRACTICE', verdict: 'CORRECTED', value: 'MAYBE', reason: 'x' }], [], 'NOT_AN_OPTION'],
    ['that corrects without an answer', [{ code: 'C1.PRACTICE', verdict: 'CORRECTED', reason: 'x' }], [], 'NOT_AN_OPTION'],
    ['that corrects evidence as a whole', [{ code: 'C1.EVIDENCE', verdict: 'CORRECTED', reason: 'x' }], [], 'EVIDENCE_IS_JUDGED_BY_FILE'],
    ['of a file that was not claimed', [], [{ code: 'C2.EVIDENCE', evidenceId: FILE.evidenceId, verdict: 'ACCEPTED' }], 'EVIDENCE_NOT_CLAIMED'],
    ['that rejects a file without a reason', [], [{ ...FILE, verdict: 'REJECTED', reason: ' ' }], 'REASON_MISSING'],
    ['of a file whose indicator is set aside', [{ code: 'C1.EVIDENCE', verdict: 'NOT_SHOWN', reason: 'x' }], [{ ...FILE, verdict: 'ACCEPTED' }], 'EVIDENCE_SET_ASIDE'],
    ['given twice', [{ code: 'C1.PRACTICE', verdict: 'ACCEPTED' }, { code: 'C1.PRACTICE', verdict: 'ACCEPTED' }], [], 'CODE_TWICE'],
  ])('refuses one %s.', (_, answers, evidence, code) => expect(judged(answers, evidence).issues.map((issue) => issue.code)).toContain(code));

  it('finds nothing to accept where nothing was answered.', () =>
    expect(checkedJudgements(edition, { answers: [], evidence: [] }, [{ code: 'C1.PRACTICE', verdict: 'ACCEPTED' }], []).issues).toEqual([{ path: 'input.answers.0', code: 'NOTHING_TO_ACCEPT' }]));
});

describe('An answer', () => {
  const evidence = edition.indicators.find(({ kind }) => kind === 'EVIDENCE');
  it('to an indicator of evidence is attached, never written.', () =>
    expect(evidence && answerIssues(evidence, { code: evidence.code, state: 'ANSWERED', value: null, reason: null }, 'SELF', 'p')).toEqual([{ path: 'p', code: 'EVIDENCE_IS_ATTACHED' }]));
  it('that does not apply has a reason.', () =>
    expect(evidence && answerIssues(evidence, { code: evidence.code, state: 'NOT_APPLICABLE', value: null, reason: null }, 'SELF', 'p').map(({ path }) => path)).toContain('p.reason'));
});
