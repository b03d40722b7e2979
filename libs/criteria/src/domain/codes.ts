import type { EditionContent } from '@ketnoi/criteria-engine';

/** Every code of an edition that answers, results or later editions may refer to. */
export const codesOf = ({ facts, groups, criteria, indicators }: EditionContent): string[] =>
  [facts, groups, criteria, indicators].flatMap((items) => items.map(({ code }) => code));

/**
 * Codes that one published edition had and its successor gave up: lint E1 refuses them for ever, since a code that
 * comes back would read old answers as answers to a new question. Editions in the order of effectiveFrom.
 */
export const retiredCodes = (published: readonly EditionContent[]): string[] => {
  const given = published.slice(0, -1).flatMap((edition, index) => {
    const kept = new Set(published[index + 1] && codesOf(published[index + 1] as EditionContent));
    return codesOf(edition).filter((code) => !kept.has(code));
  });
  return [...new Set(given)].sort();
};
