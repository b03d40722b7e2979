import type { Criterion, EditionContent, Group, Indicator, LocalizedText, WordingStatus } from '@ketnoi/criteria-engine';

/** A criterion as every list of criteria shows it. */
export interface ListedCriterion {
  readonly criterion: Criterion;
  readonly group: Group | null;
  /** Never absent: what an unfinished draft does not say is PROVISIONAL, so that nothing passes for official. */
  readonly wordingStatus: WordingStatus;
  readonly indicators: readonly Indicator[];
  /** Papers that usually show it. */
  readonly evidenceHints: readonly LocalizedText[];
}

/** The criteria of an edition in its order, each with its wording status (domain.md, section 3 and D2). */
export const listedCriteria = ({ criteria, groups, indicators }: EditionContent): ListedCriterion[] =>
  criteria.map((criterion) => {
    const own = indicators.filter((indicator) => indicator.criterion === criterion.code);
    return {
      criterion,
      group: groups.find(({ code }) => code === criterion.group) ?? null,
      wordingStatus: wordingStatusOf(criterion),
      indicators: own,
      evidenceHints: own.flatMap((indicator) => (indicator.kind === 'EVIDENCE' ? indicator.evidence.types : [])),
    };
  });

export const wordingStatusOf = (criterion: Criterion): WordingStatus => criterion.wordingStatus ?? 'PROVISIONAL';
