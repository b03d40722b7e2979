import type { SourceFile } from '../domain/source-rows.js';

/** A data file as a specification writes it: the header, then the rows; no cell holds a comma. */
export const sourceFile = (name: string, header: string, ...lines: readonly string[]): SourceFile => ({
  name,
  rows: lines.map((line, index) => {
    const cells = line.split(',');
    return { line: index + 2, cells: Object.fromEntries(header.split(',').map((column, at) => [column, cells[at] ?? ''])) };
  }),
});
