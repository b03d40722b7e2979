import type { Band, ContentGate, Criterion, EditionContent, Fact, Group, OutcomeRule, Source } from '../content/edition.js';
import type { ContentRules, CouncilRule, VisitYearsRule } from '../content/rules.js';
import { isPlainObject } from '../exact/canonical-text.js';
import { add, at, type Check, code, count, decimal, flag, list, localDate, oneOf, shape, text } from './checks.js';
import { predicate } from './expression-checks.js';
import { indicator, localizedText, numberRange, unit } from './indicator-checks.js';

type FactOption = NonNullable<Fact['options']>[number];
type Gate<Kind extends ContentGate['kind']> = Extract<ContentGate, { kind: Kind }>;

const fact = shape<Fact>(
  { code, kind: oneOf('BOOL', 'CODE', 'NUMBER'), question: localizedText },
  { unit, range: numberRange, options: list(shape<FactOption>({ code, label: localizedText }, {}), 200) },
);

const group = shape<Group>({ code, title: localizedText, weight: decimal }, { floor: decimal });

const criterion = shape<Criterion>(
  {
    code,
    group: code,
    statement: localizedText,
    source: list(shape<Source>({}, { url: text, document: text, supports: text }), 50),
    weight: decimal,
    minFraction: decimal,
    mandatory: flag,
    tags: list(code, 50),
  },
  {
    stage: oneOf('MATERIAL', 'PRODUCTION', 'PRODUCT', 'DISTRIBUTION'),
    guidance: localizedText,
    wordingStatus: oneOf('REPORTED', 'ANALOGOUS', 'PROVISIONAL'),
    appliesWhen: predicate,
  },
);

const gateKind = oneOf('MIN_TOTAL', 'MIN_SHARE_MET', 'MIN_MEAN');
const gateChecks = new Map<unknown, Check>([
  ['MIN_TOTAL', shape<Gate<'MIN_TOTAL'>>({ kind: gateKind, value: decimal }, {})],
  ['MIN_SHARE_MET', shape<Gate<'MIN_SHARE_MET'>>({ kind: gateKind, tag: code, share: decimal }, {})],
  ['MIN_MEAN', shape<Gate<'MIN_MEAN'>>({ kind: gateKind, tag: code, value: decimal }, {})],
]);
const gate: Check = (value, path, issues) => {
  if (!isPlainObject(value)) return add(issues, path, 'NOT_AN_OBJECT', value);
  const check = gateChecks.get(value['kind']);
  if (!check) return gateKind(value['kind'], at(path, 'kind'), issues);
  check(value, path, issues);
};

const outcome = shape<OutcomeRule>(
  {
    method: oneOf('ALL_PASS', 'SCORED'),
    gates: list(gate, 100),
    bands: list(shape<Band>({ code, title: localizedText, from: decimal }, { below: decimal }), 100),
    passBands: list(code, 100),
    publishTotal: flag,
  },
  {},
);

const rules = shape<ContentRules>(
  {},
  {
    decisionWorkingDays: count,
    validityMonths: count,
    renewalMonths: count,
    maxReturns: count,
    returnDays: count,
    visitNoticeDays: count,
    correctionDays: count,
    appealDays: count,
    maxSuspensionMonths: count,
    conflictMonths: count,
    council: shape<CouncilRule>({ quorum: count, majority: decimal }, {}),
    visitYears: shape<VisitYearsRule>({ years: list(count, 100) }, { thenEvery: count }),
  },
);

/** The whole content of an edition. */
export const editionContent = shape<EditionContent>(
  {
    set: code,
    code,
    legalBasis: list(localizedText, 100),
    declaredCriterionCount: count,
    publishable: flag,
    effectiveFrom: localDate,
    transitionDays: count,
    facts: list(fact, 500),
    groups: list(group, 500),
    criteria: list(criterion),
    indicators: list(indicator, 5000),
    outcome,
    rules,
  },
  {},
);
