import type { EditionContent } from '../content/edition.js';
import { codesAreUnique, referencesAreKnown } from './codes.js';
import { divisorsAreNotZero, formulasAreSound } from './formulas.js';
import type { LintIssue, LintOptions, LintRule } from './lint-issue.js';
import { predicatesFit } from './predicates.js';
import { isMeantForPublication, procedureIsComplete } from './procedure.js';
import { evidenceIsAsked, fractionsFit, scalesAreMonotone } from './scales.js';
import { allPassIsPlain, bandsCover, gatesHaveTags, mandatoryDemands, thresholdsAreShort } from './thresholds.js';
import { somethingSurelyApplies, weightsCount } from './weights.js';
import { wordingIsKnown } from './wording.js';

/** E1 to E18, in their order. */
const rules: readonly LintRule[] = [
  codesAreUnique,
  referencesAreKnown,
  weightsCount,
  fractionsFit,
  scalesAreMonotone,
  mandatoryDemands,
  bandsCover,
  predicatesFit,
  somethingSurelyApplies,
  formulasAreSound,
  divisorsAreNotZero,
  evidenceIsAsked,
  gatesHaveTags,
  wordingIsKnown,
  thresholdsAreShort,
  allPassIsPlain,
  procedureIsComplete,
  isMeantForPublication,
];

/** Everything that keeps a parsed edition from publication; empty when it may be published. */
export function lintEdition(edition: EditionContent, options: LintOptions = {}): LintIssue[] {
  return rules.flatMap((rule) => [...rule(edition, options)]);
}
