/** Products with a photo that a page shows at least; fairs.md asks for 5 once events can set it. */
export const PRODUCTS_NEEDED = 3;
export const FACTS_NEEDED = 3;

/** What a page is made of, as it stands in its draft. */
export interface PageDraft {
  readonly hasHeadline: boolean;
  readonly hasHero: boolean;
  readonly hasHeroAlt: boolean;
  readonly facts: number;
  readonly beats: number;
  /** On the shelf and with at least one photo. */
  readonly productsWithPhoto: number;
  /** Chosen, but taken off the shelf since. */
  readonly archivedProducts: number;
  readonly answerers: number;
}

export const PAGE_PARTS = ['HEADLINE', 'HERO', 'HERO_ALT', 'FACTS', 'STORY', 'PRODUCTS_WITH_PHOTO', 'NO_ARCHIVED_PRODUCT', 'ANSWERER'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

export interface MissingPart {
  readonly part: PagePart;
  readonly have: number;
  readonly needed: number;
}

/**
 * What a page still needs before it can be shown; empty when it is ready. Texts count in Vietnamese, the first language.
 * Source: fairs.md, section 3.1, Readiness.
 */
export function missingParts(draft: PageDraft): MissingPart[] {
  const least = (part: PagePart, have: number, needed: number): MissingPart[] => (have >= needed ? [] : [{ part, have, needed }]);
  return [
    ...least('HEADLINE', Number(draft.hasHeadline), 1),
    ...least('HERO', Number(draft.hasHero), 1),
    ...least('HERO_ALT', Number(draft.hasHeroAlt), 1),
    ...least('FACTS', draft.facts, FACTS_NEEDED),
    ...least('STORY', draft.beats, 1),
    ...least('PRODUCTS_WITH_PHOTO', draft.productsWithPhoto, PRODUCTS_NEEDED),
    ...(draft.archivedProducts > 0 ? [{ part: 'NO_ARCHIVED_PRODUCT' as const, have: draft.archivedProducts, needed: 0 }] : []),
    ...least('ANSWERER', draft.answerers, 1),
  ];
}
