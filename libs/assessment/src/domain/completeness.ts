import type { Code, Criterion, EditionContent, Indicator, IndicatorTrace, Predicate, Result } from '@ketnoi/criteria-engine';
import type { LayerContent } from './layer-content.js';

/** One thing that a criterion still lacks: a fact on which it depends, an answer, or evidence. */
export interface MissingPart {
  readonly code: Code;
  readonly kind: 'FACT' | 'ANSWER' | 'EVIDENCE';
}

/** A criterion with what it lacks, in the order of the edition. */
export interface IncompleteCriterion {
  readonly code: Code;
  readonly missing: readonly MissingPart[];
}

/** What keeps the applicant from handing in: required indicators, used facts, too little live evidence. Source: compliance.md, sealSelf. */
export function missingOfSelf(edition: EditionContent, result: Result): IncompleteCriterion[] {
  return incomplete(edition, result, (indicator, trace) => indicator.required && (isUnanswered(trace) || lacksEvidence(indicator, trace)));
}

/**
 * What keeps the desk layer from being sealed: whatever the engine misses, and every piece of claimed evidence without a
 * verdict. Finding nothing is an answer too (NOT_SHOWN). Source: compliance.md, sealDesk.
 */
export function missingOfDesk(edition: EditionContent, result: Result, claimed: LayerContent, judged: LayerContent): IncompleteCriterion[] {
  const verdicts = new Set(judged.evidence.map((item) => `${item.code} ${item.evidenceId}`));
  const setAside = new Set(judged.answers.filter((answer) => answer.state !== 'ANSWERED').map((answer) => answer.code));
  const unjudged = new Set(
    claimed.evidence.filter((item) => !setAside.has(item.code) && !verdicts.has(`${item.code} ${item.evidenceId}`)).map((item) => item.code),
  );
  return incomplete(edition, result, (indicator, trace) => trace.missing || (indicator.required && isUnanswered(trace)) || unjudged.has(indicator.code));
}

type Lacks = (indicator: Indicator, trace: IndicatorTrace) => boolean;

function incomplete(edition: EditionContent, result: Result, lacks: Lacks): IncompleteCriterion[] {
  const traces = new Map(result.indicators.map((trace) => [trace.code, trace]));
  const missingFacts = new Set(result.blockers.flatMap((blocker) => (blocker.kind === 'FACT_MISSING' ? [blocker.subject] : [])));
  return edition.criteria
    .map((criterion) => {
      const own = edition.indicators.filter((indicator) => indicator.criterion === criterion.code);
      const facts = [...new Set(factsOf(criterion, own))].filter((fact) => missingFacts.has(fact)).map((code) => ({ code, kind: 'FACT' }) as const);
      return { code: criterion.code, missing: [...facts, ...own.filter((one) => isLacking(one, traces, lacks)).map(partOf)] };
    })
    .filter((criterion) => criterion.missing.length > 0);
}

/** A formula is computed: its operands are missed, never itself. */
function isLacking(indicator: Indicator, traces: ReadonlyMap<Code, IndicatorTrace>, lacks: Lacks): boolean {
  const trace = traces.get(indicator.code);
  return trace !== undefined && indicator.kind !== 'FORMULA' && trace.applies !== 'FALSE' && lacks(indicator, trace);
}

const partOf = (indicator: Indicator): MissingPart => ({ code: indicator.code, kind: indicator.kind === 'EVIDENCE' ? 'EVIDENCE' : 'ANSWER' });

const isUnanswered = (trace: IndicatorTrace): boolean => trace.state === 'NO_ANSWER' || trace.state === 'UNKNOWN';

const lacksEvidence = (indicator: Indicator, trace: IndicatorTrace): boolean =>
  indicator.kind === 'EVIDENCE' && trace.state === 'ANSWERED' && trace.fraction?.low === '0';

const factsOf = (criterion: Criterion, indicators: readonly Indicator[]): Code[] =>
  [criterion.appliesWhen, ...indicators.map((indicator) => indicator.appliesWhen)].flatMap((predicate) => (predicate ? factsIn(predicate) : []));

function factsIn(predicate: Predicate): Code[] {
  if ('all' in predicate) return predicate.all.flatMap(factsIn);
  if ('any' in predicate) return predicate.any.flatMap(factsIn);
  return 'not' in predicate ? factsIn(predicate.not) : [predicate.fact];
}
