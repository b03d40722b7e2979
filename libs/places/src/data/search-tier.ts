/** Numbers of the four parameters that a search takes. */
export interface SearchParameters {
  readonly folded: string;
  readonly foldedName: string;
  readonly marked: string;
  readonly markedName: string;
}

/**
 * How well a row fits what was typed, as SQL; the smaller, the better. Exact marks before folded words, the name before its
 * surroundings, a name that was typed in full before one that merely starts so (domain.md, D8).
 */
export const searchTier = (row: string, { folded, foldedName, marked, markedName }: SearchParameters): string => `CASE
  WHEN ${row}.name_marked = ${markedName} THEN 0
  WHEN string_to_array(${row}.name_marked, ' ') <@ string_to_array(${markedName}, ' ') THEN 1
  WHEN to_tsvector('simple', ${row}.name_marked) @@ to_tsquery('simple', ${marked}) THEN 2
  WHEN to_tsvector('simple', ${row}.marked) @@ to_tsquery('simple', ${marked}) THEN 3
  WHEN ${row}.name_search = ${foldedName} THEN 4
  WHEN string_to_array(${row}.name_search, ' ') <@ string_to_array(${foldedName}, ' ') THEN 5
  WHEN to_tsvector('simple', ${row}.name_search) @@ to_tsquery('simple', ${folded}) THEN 6
  ELSE 7 END`;

/** The folded words, which decide what is found at all. */
export const isFound = (row: string, folded: string): string => `to_tsvector('simple', ${row}.search) @@ to_tsquery('simple', ${folded})`;
