import type { Criterion, EditionContent } from '../content/edition.js';
import { type Code, inLanguage, type Language } from '../content/text.js';
import { refuseInput } from '../exact/engine-input-error.js';
import { Rational } from '../exact/rational.js';
import { shown } from '../exact/shown.js';
import type { Blocker, FractionText, GateTrace, Result, ResultFlag, SingleFix } from '../score/result.js';
import type { ExplainedCriterion, Explanation, Sentences } from './explanation.js';
import { sentencesEn } from './sentences-en.js';
import { sentencesVi } from './sentences-vi.js';

/**
 * The result in sentences. An ALL_PASS result counts criteria, "8/8 tiêu chí áp dụng đạt, 1 không áp dụng", so that what
 * does not apply never looks met; it names no total. Throws EngineInputError when the result is of another edition.
 */
export function explain(edition: EditionContent, result: Result, language: Language): Explanation {
  if (result.edition !== edition.code) refuseInput('OTHER_EDITION', 'edition', `${result.edition}, not ${edition.code}`);
  const says = language === 'vi' ? sentencesVi : sentencesEn;
  const names = namesIn(edition, language);
  return {
    language,
    headline: headlineOf(result, says, names),
    outcome: says.outcome[result.outcome],
    certainty: says.certainty[result.certainty],
    criteria: edition.criteria.map((criterion) => explainedCriterion(criterion, result, says, language)),
    gates: result.gates.map((gate) => gateLine(gate, says, names)),
    blockers: result.blockers.map((blocker) => blockerLine(blocker, says, names)),
    singleFixes: result.singleFixes.map((fix) => fixLine(fix, result, says, names)),
    flags: result.flags.map((flag) => flagLine(flag, says, names)),
  };
}

interface Names {
  /** Titles, statements and questions; a tag is its own name, null has none. */
  of(code: Code | null): string;
  ofBand(code: Code): string;
}

function namesIn({ groups, criteria, indicators, facts, outcome }: EditionContent, language: Language): Names {
  const titled = groups.map(({ code, title }) => [code, title] as const);
  const stated = criteria.map(({ code, statement }) => [code, statement] as const);
  const asked = [...indicators, ...facts].map(({ code, question }) => [code, question] as const);
  const names = new Map([...titled, ...stated, ...asked].map(([code, text]) => [code, inLanguage(text, language)]));
  const bands = new Map(outcome.bands.map(({ code, title }) => [code, inLanguage(title, language)]));
  return { of: (code) => (code === null ? '' : (names.get(code) ?? code)), ofBand: (code) => bands.get(code) ?? code };
}

function headlineOf({ count, total, bandRange, method }: Result, says: Sentences, names: Names): string {
  if (count.applicable === 0 || !total) return says.nothingApplies;
  if (method === 'ALL_PASS') {
    const parts = [says.metOfApplicable(count.met, count.applicable)];
    if (count.notAssessed > 0) parts.push(says.notAssessedToo(count.notAssessed));
    if (count.notApplicable > 0) parts.push(says.notApplicableToo(count.notApplicable));
    return parts.join(', ');
  }
  const points = says.points(says.number(total.shown.low), says.number(total.shown.high));
  if (!bandRange) return points;
  const reached = [...new Set([bandRange.low, bandRange.high])].map((code) => names.ofBand(code));
  return [points, says.band(reached.join(' – '))].join(', ');
}

function explainedCriterion(criterion: Criterion, result: Result, says: Sentences, language: Language): ExplainedCriterion {
  const trace = result.criteria.find(({ code }) => code === criterion.code);
  if (!trace) return refuseInput('OTHER_EDITION', criterion.code, 'the result lacks this criterion');
  const { reading, minFraction, verdict, wordingStatus } = trace;
  const means = reading && says.criterionMean(hundredths(reading.low, says), hundredths(reading.high, says), hundredths(minFraction, says));
  return {
    code: criterion.code,
    statement: inLanguage(criterion.statement, language),
    wordingStatus,
    wording: wordingStatus ? says.wording[wordingStatus] : says.wordingMissing,
    verdict,
    sentence: means ? `${says.verdict[verdict]}: ${means}` : says.verdict[verdict],
  };
}

function gateLine({ kind, subject, needed, got, holds }: GateTrace, says: Sentences, names: Names): string {
  const reached = got ? [...new Set([got.low, got.high])].map((part) => measure(part, kind, says, names)).join(' – ') : '–';
  return says.gateLine(says.gate[kind], names.of(subject), measure(needed, kind, says, names), reached, says.holds[holds]);
}

/** Bands by their titles, counts as they are, all else with two decimals. */
function measure(value: string, kind: GateTrace['kind'], says: Sentences, names: Names): string {
  if (kind === 'PASS_BAND') return value.split(' ').map((code) => names.ofBand(code)).join(', ');
  return kind === 'ALL_MANDATORY' ? value : hundredths(value, says);
}

function blockerLine(blocker: Blocker, says: Sentences, names: Names): string {
  if (blocker.kind === 'NOTHING_APPLICABLE') return says.nothingApplies;
  if (blocker.kind === 'FACT_MISSING') return says.missingFact(names.of(blocker.subject));
  if (blocker.kind === 'CRITERION_NOT_MET') return says.criterionNotMet(names.of(blocker.subject));
  if (blocker.kind === 'GATE_NOT_HELD') return says.gateNotHeld(says.gate[blocker.gate], names.of(blocker.subject));
  return says.missingIndicator(names.of(blocker.subject), blocker.because.map((code) => names.of(code)).join('; '));
}

function fixLine(fix: SingleFix, { method }: Result, says: Sentences, names: Names): string {
  return method === 'ALL_PASS' ? says.fix(names.of(fix.criterion)) : says.fixWithTotal(names.of(fix.criterion), says.number(fix.shown));
}

function flagLine({ kind, subject }: ResultFlag, says: Sentences, names: Names): string {
  return kind === 'LOW_SCOPE' ? says.lowScope(names.of(subject)) : says.dividedByZero(names.of(subject));
}

/** An exact fraction as people read it: rounded down to two decimals. */
function hundredths(fraction: FractionText, says: Sentences): string {
  return says.number(shown(Rational.parseFraction(fraction)));
}
