import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettableClock } from '@ketnoi/common';
import { buildLog, EventSweeper, migrate, readSettings, type Settings } from '@ketnoi/platform';
import pg from 'pg';
import { buildApi } from '../../../apps/api/src/app.js';
import { startWorker } from '../../../apps/worker/src/app.js';
import { seedDemonstration, type SeedOptions } from '../../../apps/worker/src/seed/seed-demonstration.js';
import { createEmptyDatabase } from '../../support/database.js';
import { TestMailbox } from '../../support/mailbox.js';

/** Monday 2 March 2026, 10:00 in Hanoi. */
export const NOW = new Date('2026-03-02T03:00:00.000Z');
export const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

export interface DemoSignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** The seeded database with an API on it, raised once for all that is told of it. */
export interface World {
  readonly settings: Settings;
  readonly api: NestFastifyApplication;
  /** What the seed said. */
  readonly lines: readonly string[];
  /** Looked at before anybody signed in. */
  readonly aftermath: Readonly<Record<string, number>>;
  readonly seed: (over?: Settings, more?: Pick<SeedOptions, 'scale' | 'say'>) => Promise<void>;
  readonly sql: <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** How many rows there are of each value. */
  readonly counted: (text: string) => Promise<Record<string, number>>;
  readonly ask: <Data>(query: string, variables?: object, token?: string) => Promise<Data>;
  /** The token of somebody of data/demo-sign-ins.json. */
  readonly signIn: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const signIns = JSON.parse(readFileSync(join(DATA, 'demo-sign-ins.json'), 'utf8')) as DemoSignIn[];

/** Every state that a lifecycle knows. */
export const statesOf = (table: { initial: string; acts: readonly { to: string }[] }): string[] => [...new Set([table.initial, ...table.acts.map(({ to }) => to)])].sort();

/** Migrates and seeds a database of its own, as of `NOW`. */
export async function raiseWorld(): Promise<World> {
  const database = await createEmptyDatabase(`seed_${randomBytes(6).toString('hex')}`);
  const mailbox = new TestMailbox();
  await mailbox.open();
  const smtp = { DATABASE_URL: database.url, DATABASE_POOL: '6', SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` };
  const settings = readSettings({ NODE_ENV: 'test', ...smtp, DATA_DIR: await mkdtemp(join(tmpdir(), 'ketnoi-seed-')), LOG_LEVEL: 'silent' });
  await migrate(settings);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const sql: World['sql'] = async <Row>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as Row[];
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const seed: World['seed'] = (over = settings, more = { say }) => seedDemonstration({ settings: over, log: buildLog(over, 'seed'), now: NOW, data: DATA, ...more });
  await seed();
  const aftermath = await whatIsLeftToDo(settings, sql, mailbox);
  const api = await buildApi({ settings, log: buildLog(settings, 'api'), clock: new SettableClock(NOW) });
  const close = async (): Promise<void> => {
    await api.close();
    await pool.end();
    await mailbox.close();
    await rm(settings.DATA_DIR, { recursive: true, force: true });
    await database.drop();
  };
  return { settings, api, lines, aftermath, seed, sql, ...readingOf(sql), ...askingOf(api), close };
}

const readingOf = (sql: World['sql']): Pick<World, 'counted'> => ({
  counted: async (text) =>
    Object.fromEntries((await sql<{ value: string; n: number }>(`SELECT value, count(*)::int AS n FROM (${text}) AS q (value) GROUP BY 1 ORDER BY 1`)).map(({ value, n }) => [value, n])),
});

function askingOf(api: NestFastifyApplication): Pick<World, 'ask' | 'signIn'> {
  const ask = async <Data>(query: string, variables: object = {}, token?: string): Promise<Data> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = JSON.parse((await api.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query, variables }) })).body) as { data: Data; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const signIn = async (email: string): Promise<string> => {
    const password = signIns.find((one) => one.email === email)?.password;
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInStarted { token } } }`;
    return (await ask<{ signIn: { token: string } }>(query, { input: { email, password } })).signIn.token;
  };
  return { ask, signIn };
}

/** What the seed recorded, what it left in queue and ledger, and what a worker makes of it. */
async function whatIsLeftToDo(settings: Settings, sql: World['sql'], mailbox: TestMailbox): Promise<Record<string, number>> {
  const [left] = await sql<Record<string, number>>(
    `SELECT count(*)::int AS recorded, count(*) FILTER (WHERE dispatched_at IS NULL)::int AS undispatched, (SELECT count(*)::int FROM bullmq.job) AS jobs,
            (SELECT count(*)::int FROM notification) AS notifications FROM domain_event`,
  );
  const worker = await startWorker({ settings, log: buildLog(settings, 'worker'), clock: new SettableClock(NOW) }, { ticking: false });
  const swept = await worker.context.get(EventSweeper, { strict: false }).run();
  await worker.stop();
  return { ...left, swept, mails: mailbox.mails.length };
}
