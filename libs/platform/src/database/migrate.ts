import { readdirSync } from 'node:fs';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { DataSource, MigrationInterface } from 'typeorm';
import { loadOfficialDays } from '../calendar/load-official-days.js';
import type { Settings } from '../settings/settings.schema.js';
import { buildDataSource } from './data-source.js';

const MIGRATIONS = new URL('../../../../migrations/', import.meta.url);

type Target = Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>;

/**
 * Brings the database to the newest schema: ours in plain SQL, then the queue's own, then the
 * official days that terms are counted by. Repeatable; concurrent starters wait.
 * Throws with the reason when PostgreSQL is older than 15.
 */
export async function migrate(settings: Target): Promise<{ applied: string[] }> {
  return withClient(settings, async (client) => {
    const { rows } = await client.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`);
    if ((rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or later is needed.');
    await client.query(`SELECT pg_advisory_lock(hashtext('ketnoi.migrate'))`);
    const applied = await ours(settings);
    await runMigrations(client);
    await loadOfficialDays(client);
    return { applied };
  });
}

/** Undoes our last migration; the queue's schema has no way down. */
export async function revertLastMigration(settings: Target): Promise<void> {
  const source = await openForMigration(settings);
  try {
    await source.undoLastMigration({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** Whether nobody has used this database yet: whatever happened in it was done by the product itself, such as an import. */
export async function databaseIsEmpty(settings: Target): Promise<boolean> {
  return withClient(settings, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT 1 FROM domain_event WHERE actor NOT LIKE 'system:%') AS used`);
    return !rows[0]?.used;
  });
}

/** Whether every migration of this build has run: part of readiness. */
export async function pendingMigrations(settings: Target): Promise<boolean> {
  const source = await openForMigration(settings);
  try {
    return await source.showMigrations();
  } finally {
    await source.destroy();
  }
}

async function ours(settings: Target): Promise<string[]> {
  const source = await openForMigration(settings);
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function openForMigration(settings: Target): Promise<DataSource> {
  const files = readdirSync(MIGRATIONS).filter((name) => /^\d{12}-.+\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'));
  const classes: MigrationClass[] = [];
  // One after the other: the loader of the specifications trips over modules that are imported at once.
  for (const name of files.sort()) classes.push(...Object.values((await import(new URL(name, MIGRATIONS).href)) as Record<string, MigrationClass>));
  return buildDataSource(settings, [], () => undefined, classes).initialize();
}

type MigrationClass = new () => MigrationInterface;

async function withClient<T>(settings: Target, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: settings.DATABASE_URL, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
