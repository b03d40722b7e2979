import type {
  BoolIndicator,
  ChoiceIndicator,
  EvidenceDemand,
  EvidenceIndicator,
  FormulaIndicator,
  IndicatorKind,
  NumberIndicator,
  NumberRange,
  Option,
  PointScale,
  StepScale,
} from '../content/indicator.js';
import type { LocalizedText } from '../content/text.js';
import { isPlainObject } from '../exact/canonical-text.js';
import { add, at, type Check, code, count, decimal, flag, list, oneOf, shape, text } from './checks.js';
import { expression, predicate } from './expression-checks.js';

export const localizedText = shape<LocalizedText>({ vi: text }, { en: text });
export const numberRange = shape<NumberRange>({}, { min: decimal, max: decimal });
export const unit = text;

const point: Check = (value, path, issues) => {
  if (!Array.isArray(value) || value.length !== 2) return add(issues, path, 'NOT_A_LIST', value);
  list(decimal)(value, path, issues);
};

const pointScale = shape<PointScale>({ points: list(point, 100) }, {});
const stepScale = shape<StepScale>({
  step: shape<StepScale['step']>({ at: decimal, inclusive: flag }, { better: oneOf('HIGHER', 'LOWER') }),
}, {});

const scale: Check = (value, path, issues) =>
  (isPlainObject(value) && 'step' in value ? stepScale : pointScale)(value, path, issues);

const option = shape<Option>({ code, label: localizedText, fraction: decimal }, {});
const demand = shape<EvidenceDemand>({ min: count, types: list(localizedText) }, { maxAgeMonths: count });

const common = {
  code,
  criterion: code,
  question: localizedText,
  weight: decimal,
  required: flag,
  naAllowed: flag,
  methods: list(oneOf('EXAMINE', 'INTERVIEW', 'OBSERVE', 'TEST')),
};
const when = { appliesWhen: predicate };
const kind = oneOf('BOOL', 'CHOICE', 'MULTI', 'NUMBER', 'EVIDENCE', 'FORMULA');

const choice = shape<ChoiceIndicator>({ ...common, kind, options: list(option, 100) }, when);
const checksByKind: Readonly<Record<IndicatorKind, Check>> = {
  BOOL: shape<BoolIndicator>({ ...common, kind, passWhen: flag }, when),
  CHOICE: choice,
  MULTI: choice,
  NUMBER: shape<NumberIndicator>({ ...common, kind, unit }, { ...when, range: numberRange, scale }),
  EVIDENCE: shape<EvidenceIndicator>({ ...common, kind, evidence: demand }, when),
  FORMULA: shape<FormulaIndicator>({ ...common, kind, expression, unit }, { ...when, scale }),
};

/** An indicator of one of the six kinds. */
export const indicator: Check = (value, path, issues) => {
  if (!isPlainObject(value)) return add(issues, path, 'NOT_AN_OBJECT', value);
  const named = Object.entries(checksByKind).find(([name]) => name === value['kind']);
  if (!named) return kind(value['kind'], at(path, 'kind'), issues);
  named[1](value, path, issues);
};
