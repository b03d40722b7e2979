import type { Tx } from '@ketnoi/platform';

/** A row by its columns; bytes as `\x…`. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows of one shape by one statement; the table itself says what type each column has. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.rows(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

/** So many values of a sequence. */
export async function nextValues(tx: Tx, sequence: string, count: number): Promise<number[]> {
  const rows = await tx.rows<{ value: string }>(`SELECT nextval('${sequence}') AS value FROM generate_series(1, $1::integer)`, [count]);
  return rows.map(({ value }) => Number(value));
}
