import { badInput, isId, notFound, searchableText, type Id, type InputIssue } from '@ketnoi/common';
import type { ProductEntity } from '../data/product.entity.js';
import { HIGHEST_PRICE, LARGEST_MINIMUM_ORDER, LONGEST_LEAD_TIME_DAYS } from '../domain/business-limits.policy.js';

export interface ProductInput {
  readonly nameVi: string;
  readonly nameEn?: string | null;
  readonly aboutVi?: string | null;
  readonly aboutEn?: string | null;
  readonly materialVi?: string | null;
  readonly materialEn?: string | null;
  readonly craftId?: Id | null;
  /** Whole đồng from which one piece is sold; a hint and no offer. */
  readonly priceHint?: number | null;
  /** Pieces. */
  readonly minimumOrder?: number | null;
  readonly leadTimeDays?: number | null;
}

type Given =
  | 'nameVi' | 'nameEn' | 'aboutVi' | 'aboutEn' | 'materialVi' | 'materialEn'
  | 'craftId' | 'priceHint' | 'minimumOrder' | 'leadTimeDays' | 'search';

/** The columns that a person gives. Faults: BAD_USER_INPUT for numbers out of range (trust.md, I4, I5), NOT_FOUND for a craft that is no identifier. */
export function productColumns(input: ProductInput): Pick<ProductEntity, Given> {
  const { nameVi, nameEn = null, aboutVi = null, aboutEn = null, materialVi = null, materialEn = null } = input;
  const { craftId = null, priceHint = null, minimumOrder = null, leadTimeDays = null } = input;
  const issues = [
    ...outOfRange('priceHint', priceHint, 0, HIGHEST_PRICE),
    ...outOfRange('minimumOrder', minimumOrder, 1, LARGEST_MINIMUM_ORDER),
    ...outOfRange('leadTimeDays', leadTimeDays, 0, LONGEST_LEAD_TIME_DAYS),
  ];
  if (issues.length > 0) throw badInput(...issues);
  if (craftId !== null && !isId(craftId)) throw notFound('craft');
  return {
    nameVi, nameEn, aboutVi, aboutEn, materialVi, materialEn, craftId, minimumOrder, leadTimeDays,
    priceHint: priceHint === null ? null : String(priceHint),
    search: searchableText([nameVi, nameEn, materialVi, materialEn]),
  };
}

const outOfRange = (field: string, value: number | null, min: number, max: number): InputIssue[] =>
  value === null || (Number.isSafeInteger(value) && value >= min && value <= max) ? [] : [{ path: `input.${field}`, code: 'NUMBER_RANGE', facts: { min, max } }];
