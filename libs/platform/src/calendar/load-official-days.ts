import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { z } from 'zod';

const FILE = 'data/holidays-vn.json';

const day = z.object({ date: z.iso.date(), kind: z.string(), holiday: z.string(), certainty: z.string() });
const table = z.object({ years: z.array(z.object({ days: z.array(day) })) });

/** Makes the table of official days equal to the reviewed file. Runs with the migrations, because terms depend on it as on the schema. */
export async function loadOfficialDays(client: pg.ClientBase): Promise<void> {
  const days = table.parse(JSON.parse(readFileSync(fileOfDays(), 'utf8'))).years.flatMap((year) => year.days);
  await client.query(
    `WITH file AS (SELECT * FROM jsonb_to_recordset($1) AS f(date date, kind text, holiday text, certainty text)),
      gone AS (DELETE FROM public_holiday WHERE day NOT IN (SELECT date FROM file))
     INSERT INTO public_holiday (day, kind, holiday, certainty) SELECT date, kind, holiday, certainty FROM file
     ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, holiday = excluded.holiday, certainty = excluded.certainty
       WHERE (public_holiday.kind, public_holiday.holiday, public_holiday.certainty) IS DISTINCT FROM (excluded.kind, excluded.holiday, excluded.certainty)`,
    [JSON.stringify(days)],
  );
}

/** The file lies at the root of the product, above the sources as well as above what is built from them. */
function fileOfDays(): string {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL(FILE, folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error(`${FILE} is missing`);
    folder = above;
  }
  return fileURLToPath(new URL(FILE, folder));
}
