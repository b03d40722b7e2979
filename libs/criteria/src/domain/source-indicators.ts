import type { Indicator, LocalizedText, Scale } from '@ketnoi/criteria-engine';
import type { SourceCriterion, SourceIndicator } from './source-file.js';

/**
 * The questions of a criterion. A file that lists none gets two: is it met, and at least one paper that shows it
 * (compliance.md, section 1, Seed 2021). Both may be "not applicable" with a reason, which the examiner accepts or not.
 */
export const indicatorsOf = (criterion: SourceCriterion): Indicator[] =>
  criterion.indicators ? criterion.indicators.map((indicator) => listed(criterion, indicator)) : [isItMet(criterion), whatShowsIt(criterion)];

const isItMet = ({ code }: SourceCriterion): Indicator => ({
  code: `${code}.1`,
  criterion: code,
  kind: 'CHOICE',
  question: { vi: 'Tiêu chí này có được đáp ứng không?', en: 'Is this criterion met?' },
  options: [
    { code: 'NO', label: { vi: 'Không', en: 'No' }, fraction: '0' },
    { code: 'PARTLY', label: { vi: 'Một phần', en: 'Partly' }, fraction: '0.5' },
    { code: 'YES', label: { vi: 'Có', en: 'Yes' }, fraction: '1' },
  ],
  weight: '1',
  required: true,
  naAllowed: true,
  methods: ['EXAMINE', 'INTERVIEW', 'OBSERVE'],
});

const whatShowsIt = ({ code, typicalEvidence = [] }: SourceCriterion): Indicator => ({
  code: `${code}.2`,
  criterion: code,
  kind: 'EVIDENCE',
  question: { vi: 'Minh chứng nào cho thấy điều đó?', en: 'Which evidence shows it?' },
  evidence: { min: 1, types: typicalEvidence.map(({ vi, en }): LocalizedText => ({ vi, ...(en && { en }) })) },
  weight: '1',
  required: true,
  naAllowed: true,
  methods: ['EXAMINE'],
});

/** A number for which no source gives goalposts is asked without counting: none are invented here. */
const listed = (criterion: SourceCriterion, source: SourceIndicator): Indicator => {
  const common = {
    code: source.code,
    criterion: criterion.code,
    question: source.name,
    required: false,
    naAllowed: criterion.naAllowed ?? false,
    methods: ['EXAMINE', 'INTERVIEW'] as const,
  };
  if (source.kind === 'BOOL') return { ...common, kind: 'BOOL', passWhen: source.better !== 'NO', weight: '1' };
  const scale = scaleOf(source);
  return { ...common, kind: 'NUMBER', unit: source.unit, weight: scale ? '1' : '0', ...(scale && { scale }) };
};

const scaleOf = ({ legalThreshold }: SourceIndicator): Scale | null => {
  if (!legalThreshold) return null;
  const { op, value } = legalThreshold;
  return { step: { at: value, inclusive: op.endsWith('='), better: op.startsWith('>') ? 'HIGHER' : 'LOWER' } };
};
