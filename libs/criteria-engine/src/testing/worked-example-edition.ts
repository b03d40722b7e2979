import type { Answer } from '../answers/answer.js';
import type { Criterion, EditionContent } from '../content/edition.js';
import type { Indicator, Option } from '../content/indicator.js';
import { answered, notApplicable, someRules } from './all-pass-edition.js';

/**
 * A scored edition with every way of counting: groups P 40 (floor 50), Q 30, D 30; bands A from 85, B from 70, C from 50,
 * D below; A and B pass; X1 and X5 are mandatory. Its answers give exactly 151/2.
 */
export function workedExampleEdition(): EditionContent {
  return {
    set: 'WORKED-EXAMPLE',
    code: 'WORKED-EXAMPLE-1',
    legalBasis: [],
    declaredCriterionCount: criteria.length,
    publishable: true,
    effectiveFrom: '2021-12-01',
    transitionDays: 0,
    facts: [],
    groups: [
      { code: 'P', title: { vi: 'Sản xuất', en: 'Production' }, weight: '40', floor: '50' },
      { code: 'Q', title: { vi: 'Chất lượng', en: 'Quality' }, weight: '30' },
      { code: 'D', title: { vi: 'Phân phối', en: 'Distribution' }, weight: '30' },
    ],
    criteria,
    indicators,
    outcome: {
      method: 'SCORED',
      gates: [],
      bands: [
        { code: 'A', title: { vi: 'Hạng A', en: 'Band A' }, from: '85' },
        { code: 'B', title: { vi: 'Hạng B', en: 'Band B' }, from: '70', below: '85' },
        { code: 'C', title: { vi: 'Hạng C', en: 'Band C' }, from: '50', below: '70' },
        { code: 'D', title: { vi: 'Hạng D', en: 'Band D' }, from: '0', below: '50' },
      ],
      passBands: ['A', 'B'],
      publishTotal: true,
    },
    rules: someRules,
  };
}

/** The answers of the worked example. */
export function workedExampleAnswers(): Answer[] {
  return [
    answered('X1.1', true),
    answered('X1.2', [{ use: 'ACCEPTED' }, { use: 'ACCEPTED' }]),
    answered('X2.1', { amount: '12.5' }),
    answered('X2.2', true),
    answered('X3.1', 'plan'),
    answered('X4.1', true),
    notApplicable('X4.2'),
    answered('X5.1', true),
    answered('X5.2', false),
    answered('X6.1', ['a', 'c']),
    answered('X7.1', { amount: '35' }),
    notApplicable('X8.1', 'Không có cửa hàng'),
    answered('X9.1', true),
    answered('X9.2', true),
  ];
}

const criteria: readonly Criterion[] = [
  criterion('X1', 'P', 'Không dùng hóa chất bị cấm', '12', '1'),
  criterion('X2', 'P', 'Tiết kiệm tài nguyên', '10'),
  criterion('X3', 'P', 'Xử lý rác thải', '10'),
  criterion('X4', 'P', 'Môi trường lao động', '8'),
  criterion('X5', 'Q', 'An toàn sản phẩm', '15', '0.5'),
  criterion('X6', 'Q', 'Thiết kế', '15'),
  criterion('X7', 'D', 'Giảm túi ni-lông', '10'),
  criterion('X8', 'D', 'Cửa hàng riêng', '10'),
  criterion('X9', 'D', 'Thông tin cho người tiêu dùng', '10'),
];

const indicators: readonly Indicator[] = [
  yesNo('X1.1'),
  { ...asked('X1.2'), kind: 'EVIDENCE', evidence: { min: 1, types: [] } },
  { ...asked('X2.1', '2'), kind: 'NUMBER', unit: '%', scale: { points: [['0', '0'], ['10', '0.6'], ['20', '1']] } },
  yesNo('X2.2'),
  { ...asked('X3.1'), kind: 'CHOICE', options: [option('none', '0'), option('plan', '0.4'), option('done', '1')] },
  yesNo('X4.1'),
  { ...yesNo('X4.2'), naAllowed: true },
  yesNo('X5.1'),
  yesNo('X5.2'),
  { ...asked('X6.1'), kind: 'MULTI', options: [option('a', '0.3'), option('b', '0.3'), option('c', '0.4')] },
  { ...asked('X7.1'), kind: 'NUMBER', unit: '%', scale: { points: [['0', '0'], ['50', '1']] } },
  { ...yesNo('X8.1'), naAllowed: true },
  yesNo('X9.1', '1'),
  yesNo('X9.2', '2'),
];

function criterion(code: string, group: string, vi: string, weight: string, mandatoryFrom?: string): Criterion {
  const mandatory = mandatoryFrom !== undefined;
  const minFraction = mandatoryFrom ?? '0.5';
  return { code, group, statement: { vi }, wordingStatus: 'PROVISIONAL', source: [], weight, minFraction, mandatory, tags: [] };
}

function yesNo(code: string, weight = '1'): Indicator {
  return { ...asked(code, weight), kind: 'BOOL', passWhen: true };
}

function option(code: string, fraction: string): Option {
  return { code, label: { vi: code }, fraction };
}

function asked(code: string, weight = '1') {
  const [criterionCode = ''] = code.split('.');
  return { code, criterion: criterionCode, question: { vi: `Câu hỏi ${code}` }, weight, required: true, naAllowed: false, methods: [] };
}
