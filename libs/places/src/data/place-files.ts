import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowIssue, SourceFile } from '../domain/source-rows.js';

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Reads one comma-separated file with a header line. A file that is missing or broken reads as empty, with the reason as an issue. */
export async function readPlaceFile(folder: string, name: string, columns: readonly string[]): Promise<{ file: SourceFile; issues: RowIssue[] }> {
  const empty: SourceFile = { name, rows: [] };
  const problem = (line: number, column: string | null, rule: string, detail: string): RowIssue => ({ file: name, line, column, rule, detail });
  const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => error);
  if (!Buffer.isBuffer(bytes)) return { file: empty, issues: [problem(1, null, 'FILE_UNREADABLE', bytes.code ?? bytes.message)] };
  if (!isUtf8(bytes)) return { file: empty, issues: [problem(1, null, 'FILE_NOT_UTF8', '')] };
  let header: string[] = [];
  try {
    const takeHeader = (names: string[]): string[] => (header = names);
    const parsed = parse(bytes, { bom: true, columns: takeHeader, info: true, skip_empty_lines: true }) as unknown as Parsed[];
    const missing = columns.filter((column) => !header.includes(column));
    const issues = missing.map((column) => problem(1, column, 'COLUMN_MISSING', header.join(',')));
    const rows = parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
    return issues.length > 0 ? { file: empty, issues } : { file: { name, rows }, issues: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { file: empty, issues: [problem(Number(error['lines'] ?? 1), null, error.code, error.message)] };
  }
}
