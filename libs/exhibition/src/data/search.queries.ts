import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id } from '@ketnoi/common';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { SEARCH_KINDS, typedWords, type SearchKind } from '../domain/search-words.js';
import type { ShownPhotoRow } from './public-hall.queries.js';
import { searchStatement } from './search.statements.js';

/** Something that was found; everybody may see it. */
export interface SearchHitRow {
  readonly kind: SearchKind;
  readonly tier: number;
  readonly title: string;
  readonly titleEn: string | null;
  /** Of the business, the page or the product. */
  readonly id: Id;
  /** Six characters of the address of a business or product. */
  readonly publicId: string | null;
  readonly businessId: Id;
  readonly businessName: string;
  readonly businessNameEn: string | null;
  readonly pageCode: string | null;
  readonly eventCode: string | null;
  readonly villageId: Id | null;
  readonly craftId: Id | null;
  readonly photo: ShownPhotoRow | null;
}

export interface SearchFilter {
  readonly words?: string | null;
  /** Code of a craft. */
  readonly craft?: string | null;
  readonly villageId?: Id | null;
  /** Code of a criterion that a certificate in force says is met. */
  readonly criterion?: string | null;
  readonly eventId?: Id | null;
  readonly kinds?: readonly SearchKind[] | null;
}

export interface SearchPage {
  readonly first: number;
  /** Position of the last row seen: its key and id. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

/** Below every row: where a first page begins. */
const BEGINNING = { tier: -1, title: '', id: '00000000-0000-0000-0000-000000000000' };

/** Search over businesses, booths and products, by words without marks and by filters. Source: performance.md, section 9. */
@Injectable()
export class SearchQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Exact marks first, then by title; one row more than asked when there are more. */
  async find(filter: SearchFilter, { first, after }: SearchPage): Promise<SearchHitRow[]> {
    const words = typedWords(filter.words);
    if (words && words.folded === null) return [];
    const { craft = null, villageId = null, criterion = null, eventId = null } = filter;
    const { tier, title, id } = positionOf(after);
    const typed = [words?.folded ?? null, words?.marked ?? []];
    const wanted = [craft, villageId, criterion, eventId, filter.kinds ?? SEARCH_KINDS];
    const statement = searchStatement({ words: words !== null, event: eventId !== null });
    return this.reads.rows(statement, [this.clock.now(), ...typed, ...wanted, tier, title, id, first + 1]);
  }
}

/** The sort value of a row, as a cursor carries it. */
export const searchKeyOf = ({ tier, title }: Pick<SearchHitRow, 'tier' | 'title'>): string => `${tier}|${title}`;

function positionOf(after: SearchPage['after']): { tier: number; title: string; id: Id } {
  const [, tier, title] = /^([0-9])\|(.*)$/su.exec(after?.key ?? '') ?? [];
  return after && tier !== undefined && title !== undefined ? { tier: Number(tier), title, id: after.id } : BEGINNING;
}
