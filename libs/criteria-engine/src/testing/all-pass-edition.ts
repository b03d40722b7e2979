import type { Answer, AnswerValue } from '../answers/answer.js';
import type { Criterion, EditionContent, Group, LifecycleStage } from '../content/edition.js';
import type { Indicator } from '../content/indicator.js';
import type { Rules } from '../content/rules.js';

const stages: readonly LifecycleStage[] = ['MATERIAL', 'PRODUCTION', 'PRODUCT', 'DISTRIBUTION'];

/** The provisional rules of the seed of 2021. */
export const someRules: Rules = {
  decisionWorkingDays: 30,
  validityMonths: 36,
  renewalMonths: 3,
  maxReturns: 2,
  returnDays: 15,
  visitNoticeDays: 5,
  correctionDays: 90,
  appealDays: 30,
  maxSuspensionMonths: 6,
  conflictMonths: 24,
  council: { quorum: 5, majority: '0.5' },
};

/**
 * An edition of n mandatory criteria C1 … Cn in the shape of the seed of 2021: ALL_PASS, equal weights, each with a
 * CHOICE (Cn.PRACTICE: NO 0, PARTLY 1/2, YES 1) and an EVIDENCE (Cn.EVIDENCE, at least one file), groups by stage.
 */
export function anAllPassEdition(n: number): EditionContent {
  const numbers = Array.from({ length: n }, (_, index) => index + 1);
  return {
    set: 'ALL-PASS',
    code: `ALL-PASS-${n}`,
    legalBasis: [{ vi: 'Kế hoạch mẫu', en: 'A sample plan' }],
    declaredCriterionCount: n,
    publishable: true,
    effectiveFrom: '2021-12-01',
    transitionDays: 30,
    facts: [],
    groups: stages.slice(0, n).map(aStageGroup),
    criteria: numbers.map(aMandatoryCriterion),
    indicators: numbers.flatMap((number) => [aPractice(`C${number}`), anEvidence(`C${number}`)]),
    outcome: { method: 'ALL_PASS', gates: [], bands: [], passBands: [], publishTotal: false },
    rules: someRules,
  };
}

/** Answers with which every criterion of an `anAllPassEdition` is met, evidence accepted. */
export function allMetAnswers(edition: EditionContent): Answer[] {
  return edition.indicators.map(({ code, kind }) => answered(code, kind === 'EVIDENCE' ? [{ use: 'ACCEPTED' }] : 'YES'));
}

/** The answers, those named replaced. */
export function withAnswers(answers: readonly Answer[], ...replaced: readonly Answer[]): Answer[] {
  const codes = new Set(replaced.map(({ code }) => code));
  return [...answers.filter(({ code }) => !codes.has(code)), ...replaced];
}

export function answered(code: string, value: AnswerValue): Answer {
  return { code, state: 'ANSWERED', value };
}

export function notApplicable(code: string, reason = 'Không có hoạt động này'): Answer {
  return { code, state: 'NOT_APPLICABLE', reason };
}

export function notShown(code: string): Answer {
  return { code, state: 'NOT_SHOWN' };
}

export function unknown(code: string): Answer {
  return { code, state: 'UNKNOWN' };
}

function aStageGroup(stage: LifecycleStage): Group {
  return { code: stage, title: { vi: `Giai đoạn ${stage}`, en: `Stage ${stage}` }, weight: '1' };
}

function aMandatoryCriterion(number: number): Criterion {
  const stage = stages[(number - 1) % stages.length] ?? 'MATERIAL';
  return {
    code: `C${number}`,
    group: stage,
    stage,
    statement: { vi: `Tiêu chí ${number}`, en: `Criterion ${number}` },
    wordingStatus: 'PROVISIONAL',
    source: [],
    weight: '1',
    minFraction: '1',
    mandatory: true,
    tags: [],
  };
}

function aPractice(criterion: string): Indicator {
  return {
    code: `${criterion}.PRACTICE`,
    criterion,
    kind: 'CHOICE',
    question: { vi: 'Cơ sở có thực hiện không?', en: 'Is it done?' },
    options: [
      { code: 'NO', label: { vi: 'Không', en: 'No' }, fraction: '0' },
      { code: 'PARTLY', label: { vi: 'Một phần', en: 'Partly' }, fraction: '0.5' },
      { code: 'YES', label: { vi: 'Có', en: 'Yes' }, fraction: '1' },
    ],
    weight: '1',
    required: true,
    naAllowed: true,
    methods: ['EXAMINE', 'OBSERVE'],
  };
}

function anEvidence(criterion: string): Indicator {
  return {
    code: `${criterion}.EVIDENCE`,
    criterion,
    kind: 'EVIDENCE',
    question: { vi: 'Minh chứng', en: 'Evidence' },
    evidence: { min: 1, types: [{ vi: 'Ảnh hoặc tài liệu', en: 'Photo or document' }] },
    weight: '1',
    required: true,
    naAllowed: true,
    methods: ['EXAMINE'],
  };
}
