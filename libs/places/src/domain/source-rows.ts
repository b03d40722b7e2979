import { cleanText, parseLocalDate } from '@ketnoi/common';

/** One wrong cell of a data file: where it is and which rule it breaks. */
export interface RowIssue {
  readonly file: string;
  /** Line in the file; the header is line 1. */
  readonly line: number;
  /** Header of the column; null when the whole row or file is meant. */
  readonly column: string | null;
  readonly rule: string;
  /** What was found or expected, for the reader of the list. */
  readonly detail: string;
}

/** A row of a comma-separated file as it was read, by column. */
export interface SourceRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SourceFile {
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

/** Reads cells of one row and remembers what is wrong; a wrong cell reads as its empty value. */
export class RowReader {
  readonly issues: RowIssue[] = [];

  constructor(private readonly file: string, private readonly row: SourceRow) {}

  /** A text of one line; NFC, no control characters. */
  text(column: string, max: number): string {
    const cleaned = cleanText(this.cell(column), { max });
    return cleaned.ok ? cleaned.value : this.wrong(column, cleaned.code, '');
  }

  optional(column: string, max: number): string | null {
    return this.cell(column).trim() === '' ? null : this.text(column, max);
  }

  matching(column: string, pattern: RegExp, rule: string): string {
    const text = this.cell(column);
    return pattern.test(text) ? text : this.wrong(column, rule, '');
  }

  /** The value that a word stands for. */
  meaning<Value>(column: string, of: (word: string) => Value | null, rule: string, fallback: Value): Value {
    return of(this.cell(column)) ?? this.wrong(column, rule, fallback);
  }

  count(column: string): number {
    const text = this.cell(column);
    return /^[0-9]{1,9}$/.test(text) ? Number(text) : this.wrong(column, 'NUMBER_FORM', 0);
  }

  optionalCount(column: string): number | null {
    return this.cell(column) === '' ? null : this.count(column);
  }

  day(column: string): string {
    const day = parseLocalDate(this.cell(column));
    return day.ok ? day.value : this.wrong(column, day.code, '1900-01-01');
  }

  optionalDay(column: string): string | null {
    return this.cell(column) === '' ? null : this.day(column);
  }

  /** Several texts in one cell, separated by `|`. */
  list(column: string, max: number): string[] {
    const parts = this.cell(column).split('|').filter((part) => part !== '');
    return parts.map((part) => {
      const cleaned = cleanText(part, { max });
      return cleaned.ok ? cleaned.value : this.wrong(column, cleaned.code, '');
    });
  }

  /** Remembers a broken rule and answers the value to go on with. */
  wrong<Value>(column: string, rule: string, fallback: Value): Value {
    this.issues.push({ file: this.file, line: this.row.line, column, rule, detail: this.cell(column).slice(0, 80) });
    return fallback;
  }

  private cell(column: string): string {
    return this.row.cells[column] ?? '';
  }
}

export type Located<Row> = Row & { readonly line: number };

/** Reads every row of a file; rows with a wrong cell are listed and left out. */
export function readRows<Row extends object>(file: SourceFile, read: (cells: RowReader) => Row): { rows: Located<Row>[]; issues: RowIssue[] } {
  const issues: RowIssue[] = [];
  const rows: Located<Row>[] = [];
  for (const row of file.rows) {
    const reader = new RowReader(file.name, row);
    const value = read(reader);
    issues.push(...reader.issues);
    if (reader.issues.length === 0) rows.push({ ...value, line: row.line });
  }
  return { rows, issues };
}

/** Rows whose key stood in an earlier row already. */
export function repeated<Row extends { readonly line: number }>(
  file: string,
  column: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): RowIssue[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return [{ file, line: row.line, column, rule: 'ROW_TWICE', detail: key }];
    seen.add(key);
    return [];
  });
}
