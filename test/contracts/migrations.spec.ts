import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { migrate, revertLastMigration } from '@ketnoi/platform';
import pg from 'pg';
import { createEmptyDatabase } from '../support/database.js';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createEmptyDatabase(`spec_${randomBytes(6).toString('hex')}`);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const target = () => ({ DATABASE_URL: database.url, DATABASE_POOL: 2 });

/** Tables, columns, constraints, indexes, functions and triggers of our schema, as text. */
async function shape(): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('trigger %s %s', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text NOT LIKE 'bullmq.%'
    UNION ALL SELECT format('function %s %s', proname, md5(prosrc)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY 1`);
  return rows.map((row) => row.line);
}

describe('The schema', () => {
  it('Goes up, all the way down and up again, and is the same; a second run changes nothing.', async () => {
    const { applied } = await migrate(target());
    expect(applied.length).toBeGreaterThan(1);
    const first = await shape();
    expect(await migrate(target())).toEqual({ applied: [] });
    for (let i = 0; i < applied.length; i += 1) await revertLastMigration(target());
    expect((await shape()).filter((line) => !line.includes('schema_migration'))).toEqual([]);
    expect((await migrate(target())).applied).toEqual(applied);
    expect(await shape()).toEqual(first);
  });

  it('No number is a float and no instant lacks its zone.', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT format('%s.%s', table_name, column_name) AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'money', 'timestamp without time zone')`,
    );
    expect(rows).toEqual([]);
  });
});
