import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, SettableClock, type Locale, type Role, type ScopeKind } from '@ketnoi/common';
import { buildLog, migrate, newToken, QUEUE_BACKEND, readSettings, statements, tokenHash, type QueueBackend, type Settings } from '@ketnoi/platform';
import pg from 'pg';
import { buildApi } from '../../apps/api/src/app.js';
import { startWorker, type Worker } from '../../apps/worker/src/app.js';
import { cloneDatabase, createEmptyDatabase } from './database.js';
import { TestMailbox } from './mailbox.js';

export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

export interface Answered<Data = Record<string, never>> {
  readonly data: Data;
  readonly errors?: readonly { message: string; path?: string[]; extensions: { code: string; issues?: { path: string; code: string; message: string }[] } }[];
}

interface PersonWishes {
  readonly name?: string;
  readonly email?: string;
  readonly locale?: Locale;
  readonly verified?: boolean;
  readonly roles?: readonly { role: Role; scopeKind?: ScopeKind; scopeId?: string | null }[];
}

/** One caller's GraphQL. The answer's shape is the test's own claim; it asserts what it reads. */
export class Asking {
  constructor(private readonly stage: Stage, private readonly token: string | null, private readonly locale: Locale = 'vi') {}

  in(locale: Locale): Asking {
    return new Asking(this.stage, this.token, locale);
  }

  async ask<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Answered<Data>> {
    const response = await this.stage.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': this.locale, ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) },
      payload: JSON.stringify({ query, variables }),
    });
    return JSON.parse(response.body) as Answered<Data>;
  }

  /** Asks and fails the test on any error. */
  async act<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }
}

export class Stage {
  worker: Worker | null = null;
  private sequence = 0;

  constructor(
    readonly settings: Settings,
    readonly api: NestFastifyApplication,
    readonly clock: SettableClock,
    readonly mailbox: TestMailbox,
    private readonly pool: pg.Pool,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  get anonymous(): Asking {
    return new Asking(this, null);
  }

  as(caller: Pick<Caller, 'token'>): Asking {
    return new Asking(this, caller.token);
  }

  inject(request: { method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE'; url: string; headers?: Record<string, string>; payload?: string | Buffer }) {
    return this.api.inject(request);
  }

  async sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, [...values])).rows as Row[];
  }

  /** A person with a live sign-in, put into the tables: for everything that is not about signing up. */
  async aPerson({ name, email, locale = 'vi', verified = true, roles = [] }: PersonWishes = {}): Promise<Caller> {
    this.sequence += 1;
    const person = { id: newId(), name: name ?? `Người thứ ${this.sequence}`, email: email ?? `nguoi-${this.sequence}@vi-du.example`, token: '' };
    const now = this.clock.now();
    await this.sql(
      `INSERT INTO person (id, name, email, email_key, email_verified_at, locale, password_hash, created_at) VALUES ($1, $2, $3, lower($3), $4, $5, 'none', $6)`,
      [person.id, person.name, person.email, verified ? now : null, locale, now],
    );
    person.token = await this.signInOf(person.id);
    for (const { role, scopeKind = 'NETWORK', scopeId = null } of roles) {
      await this.sql(`INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, given_at) VALUES ($1, $2, $3, $4, $5, $6)`, [newId(), person.id, role, scopeKind, scopeId, now]);
    }
    return person;
  }

  /** The token of a new sign-in of a person who exists. */
  async signInOf(personId: string): Promise<string> {
    const [token, now] = [newToken(), this.clock.now()];
    await this.sql(`INSERT INTO sign_in (id, person_id, token_hash, device, signed_in_at, expires_at) VALUES ($1, $2, $3, 'spec', $4, $5)`, [
      newId(), personId, tokenHash(token), now, new Date(now.getTime() + 400 * 24 * 3_600_000),
    ]);
    return token;
  }

  /** Waits until no event waits for its dispatch, no job waits or runs, and every delivery that is due has an outcome. */
  async afterTheQueueIsQuiet(limitMs = 20_000): Promise<void> {
    const queues = this.api.get<QueueBackend>(QUEUE_BACKEND, { strict: false });
    const end = Date.now() + limitMs;
    for (let quiet = 0; quiet < 2; ) {
      const counts = Object.values(await queues.counts()).reduce((sum, queue) => sum + (queue['waiting'] ?? 0) + (queue['active'] ?? 0), 0);
      const [open] = await this.sql<{ n: number }>(`SELECT count(*)::int AS n FROM domain_event WHERE dispatched_at IS NULL`);
      quiet = counts === 0 && open?.n === 0 ? quiet + 1 : 0;
      if (Date.now() > end) throw new Error(`not quiet: ${counts} jobs, ${open?.n} events: ${JSON.stringify(await this.sql(`SELECT type FROM domain_event WHERE dispatched_at IS NULL`))}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** SQL statements sent while the work ran, over both pools of this process. Let the queue be quiet first. */
  async statementsDuring<T>(work: () => Promise<T>): Promise<{ value: T; texts: readonly string[] }> {
    return statements.during(work);
  }

  /** Rows of every table, the queue's jobs included: equal before and after a refusal. Limits count also refused tries, and the queue tells in `event` how earlier jobs went. */
  async written(): Promise<Record<string, number>> {
    const tables = await this.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq') AND format('%s.%s', schemaname, tablename) NOT IN ('public.act_limit', 'bullmq.event') ORDER BY 1`,
    );
    const union = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL ');
    return Object.fromEntries((await this.sql<{ name: string; n: number }>(union)).map(({ name, n }) => [name, n]));
  }

  async startWorker(): Promise<void> {
    this.worker = await startWorker({ settings: this.settings, log: buildLog(this.settings, 'worker'), clock: this.clock }, { ticking: false });
  }

  async close(): Promise<void> {
    await this.worker?.stop();
    await this.api.close();
    await this.mailbox.close();
    await this.pool.end();
    await rm(this.settings.DATA_DIR, { recursive: true, force: true });
    await this.dropDatabase();
  }
}

export interface StageWishes {
  /** No worker: jobs stay where they are. */
  readonly withoutWorker?: boolean;
  readonly redis?: string;
  /** Migrated, without the reference data: for what fills it by itself. */
  readonly emptyDatabase?: boolean;
  /** Settings of the processes beside those of the stage. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A database of its own, the real API and worker over it, and a mail server. Monday 2 March 2026, 10:00 in Hanoi. */
export async function openStage({ withoutWorker = false, emptyDatabase = false, redis, settings: wished = {} }: StageWishes = {}): Promise<Stage> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const database = await (emptyDatabase ? createEmptyDatabase(name) : cloneDatabase(name));
  const mailbox = new TestMailbox();
  await mailbox.open();
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '6',
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    DATA_DIR: await mkdtemp(join(tmpdir(), 'ketnoi-spec-')),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...(redis ? { REDIS_URL: redis } : {}),
    ...wished,
  });
  if (emptyDatabase) await migrate(settings);
  const clock = new SettableClock(new Date('2026-03-02T03:00:00.000Z'));
  const api = await buildApi({ settings, log: buildLog(settings, 'api'), clock });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  // The jobs of the template's events lie in PostgreSQL, where a stage with Redis does not look.
  if (redis) await pool.query(`UPDATE domain_event SET dispatched_at = occurred_at`);
  const stage = new Stage(settings, api, clock, mailbox, pool, database.drop);
  if (!withoutWorker) await stage.startWorker();
  return stage;
}
