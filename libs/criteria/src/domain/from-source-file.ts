import type { ContentRules, Criterion, EditionContent, Fact, Group, LocalizedText, Predicate, Source } from '@ketnoi/criteria-engine';
import type { SourceCriterion, SourceFile, SourceRole } from './source-file.js';
import { indicatorsOf } from './source-indicators.js';

/** Terms of the procedure, all provisional until the Department names its own. Source: compliance.md, section 1, Seed 2021. */
const PROVISIONAL_RULES: ContentRules = {
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

/** How long drafts of applications may still be handed in under a superseded edition; provisional. */
const TRANSITION_DAYS = 90;

/** Marks a criterion of which it is only assumed that it belongs to the set. */
export const INCLUSION_PROVISIONAL = 'INCLUSION_PROVISIONAL';

/**
 * A file of data/criteria as the content of an edition (compliance.md, section 1). Under ALL_PASS every criterion is
 * mandatory and weighs the same; roles become facts on which criteria apply. How many criteria there are is data:
 * nine, eleven or eight of eleven convert alike, and lint tells whether the file may be published.
 */
export const fromSourceFile = (file: SourceFile, effectiveFrom: string = `${file.edition.year}-01-01`): EditionContent => {
  const placed = placedCriteria(file);
  return {
    set: file.set.code,
    code: file.edition.code,
    legalBasis: file.edition.legalBasis.map((vi) => ({ vi })),
    declaredCriterionCount: file.edition.declaredCriterionCount ?? placed.length,
    publishable: file.edition.publishable ?? true,
    effectiveFrom,
    transitionDays: TRANSITION_DAYS,
    facts: (file.roles ?? []).map(factOf),
    groups: groupsOf(file, placed),
    criteria: placed.map(({ criterion, group }) => criterionOf(file, criterion, group)),
    indicators: placed.flatMap(({ criterion }) => indicatorsOf(criterion)),
    outcome: { method: file.edition.method, gates: [], bands: [], passBands: [], publishTotal: false },
    rules: PROVISIONAL_RULES,
  };
};

interface Placed {
  readonly group: string;
  readonly criterion: SourceCriterion;
}

const placedCriteria = (file: SourceFile): Placed[] => [
  ...(file.criteria ?? []).map((criterion) => ({ group: criterion.stage ?? '', criterion })),
  ...(file.pillars ?? []).flatMap((pillar) => pillar.criteria.map((criterion) => ({ group: pillar.code, criterion }))),
];

/** A group weighs as many criteria as it has, so that each criterion weighs the same; a file may say otherwise. */
const groupsOf = (file: SourceFile, placed: readonly Placed[]): Group[] =>
  [...(file.stages ?? []), ...(file.pillars ?? [])].map(({ code, title }) => ({
    code,
    title: textOf(title),
    weight: file.edition.pillarWeights?.[code] ?? String(placed.filter(({ group }) => group === code).length),
  }));

const criterionOf = (file: SourceFile, criterion: SourceCriterion, group: string): Criterion => {
  const everyone = file.edition.method === 'ALL_PASS';
  const appliesWhen = appliesWhenOf(file.roles ?? [], criterion.appliesTo);
  return {
    code: criterion.code,
    group,
    ...(criterion.stage && { stage: criterion.stage }),
    statement: textOf(criterion.statement),
    ...(criterion.guidance && { guidance: textOf(criterion.guidance) }),
    wordingStatus: criterion.wordingStatus,
    source: sourcesOf(criterion),
    weight: '1',
    minFraction: everyone ? '1' : '0',
    mandatory: everyone,
    tags: criterion.inclusionStatus && criterion.inclusionStatus !== 'REPORTED' ? [INCLUSION_PROVISIONAL] : [],
    ...(appliesWhen && { appliesWhen }),
  };
};

const roleFact = (role: string): string => `ROLE_${role}`;

/** A business may play several roles, so each is a question of its own. */
const factOf = ({ code, title }: SourceRole): Fact => ({
  code: roleFact(code),
  kind: 'BOOL',
  question: {
    vi: `Cơ sở có tham gia với vai trò “${title.vi}” không?`,
    ...(title.en && { en: `Does the establishment take part in the role “${title.en}”?` }),
  },
});

/** A criterion that asks every role applies without a condition. */
const appliesWhenOf = (roles: readonly SourceRole[], asked: readonly string[] | undefined): Predicate | null => {
  if (!asked || roles.every(({ code }) => asked.includes(code))) return null;
  return { any: asked.map((role) => ({ fact: roleFact(role), is: true })) };
};

/** What is uncertain about a wording stands with its source. */
const sourcesOf = (criterion: SourceCriterion): Source[] => {
  const remarks = [criterion.wordingNote, criterion.note].filter((remark) => remark !== undefined);
  const [first, ...others] = criterion.source ?? [];
  if (!first && remarks.length === 0) return [];
  const supports = [first?.supports, ...remarks].filter((part) => part !== undefined).join(' ');
  return [{ ...sourceOf(first ?? {}), ...(supports && { supports }) }, ...others.map(sourceOf)];
};

const sourceOf = ({ url, document, supports }: Source): Source => ({
  ...(url && { url }),
  ...(document && { document }),
  ...(supports && { supports }),
});

const textOf = ({ vi, en }: LocalizedText): LocalizedText => ({ vi, ...(en && { en }) });
