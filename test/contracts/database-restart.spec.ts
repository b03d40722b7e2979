import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { migrate, newToken, tokenHash } from '@ketnoi/platform';
import pg from 'pg';
import { startCluster, startTestCluster, type Cluster } from '../../scripts/cluster.mjs';
import { TestMailbox } from '../support/mailbox.js';
import { freePort, Program, until } from '../support/processes.js';

const PERSONS = 240;
const AT_ONCE = 6;

let cluster: Cluster;
let again: Cluster | null = null;
let api: Program;
let worker: Program;
let folder: string;
let port: number;
const mailbox = new TestMailbox();

beforeAll(async () => {
  cluster = await startTestCluster();
  await cluster.createDatabase('restart');
  const url = cluster.url('restart');
  await migrate({ DATABASE_URL: url, DATABASE_POOL: 2 });
  // The test cluster is quick and forgetful; here an acknowledged commit has to be written.
  await once(`ALTER DATABASE restart SET synchronous_commit = on`);
  await mailbox.open();
  folder = await mkdtemp(join(tmpdir(), 'ketnoi-restart-'));
  port = await freePort();
  const environment = { NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder, PORT: String(port), SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` };
  api = Program.start('dist/apps/api/src/main.js', environment);
  worker = Program.start('dist/apps/worker/src/main.js', environment);
  await until('ready', async () => (await ready()) === 200);
}, 60_000);

afterAll(async () => {
  await Promise.all([api?.end(), worker?.end()]);
  await mailbox.close();
  await (again ?? cluster)?.stop();
  await cluster?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const ready = (): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (response) => response.status,
    () => 0,
  );

async function once<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: (again ?? cluster).url('restart') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Persons who have yet to prove their address: each asks for the mail again, which is one act and one mail. */
async function waitingPersons(): Promise<{ id: string; token: string; email: string }[]> {
  const persons = Array.from({ length: PERSONS }, (_, i) => ({ id: newId(), token: newToken(), email: `nguoi-${i}@vi-du.example` }));
  for (const { id, token, email } of persons) {
    await once(
      `WITH p AS (INSERT INTO person (id, name, email, email_key, locale, password_hash, created_at) VALUES ($1, 'Người chờ', $2, $2, 'vi', 'none', now()) RETURNING id)
       INSERT INTO sign_in (id, person_id, token_hash, device, signed_in_at, expires_at) SELECT $3, id, $4, 'spec', now(), now() + interval '1 day' FROM p`,
      [id, email, newId(), tokenHash(token)],
    );
  }
  return persons;
}

async function requestVerification(token: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: 'mutation { requestVerification }' }),
  });
  const { data } = (await response.json()) as { data?: { requestVerification?: boolean } | null };
  return data?.requestVerification === true;
}

describe('A database that ends in the middle of work', () => {
  it('ends no process of ours, loses nothing that was acknowledged, and every mail goes out once.', async () => {
    const persons = await waitingPersons();
    const acknowledged: string[] = [];
    let failed = 0;
    const queue = [...persons];
    const load = Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let person = queue.shift(); person; person = queue.shift()) {
          const ok = await requestVerification(person.token).catch(() => false);
          if (ok) acknowledged.push(person.id);
          else failed += 1;
        }
      }),
    );
    await until('half of the work', () => acknowledged.length > PERSONS / 4);
    const pids = [api.pid, worker.pid];
    const postmaster = Number(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGQUIT');
    await until('unready', async () => (await ready()) === 503);
    expect(await fetch(`http://127.0.0.1:${port}/health/live`).then((response) => response.status)).toBe(200);
    again = await startCluster({ dataDir: dirname(cluster.folder), port: cluster.port, forTests: true });
    await until('ready again', async () => (await ready()) === 200);
    await load;

    // The fault hit work in progress: some were served before, some failed, some came after.
    expect(failed).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(PERSONS / 4);
    expect([api.isAlive, worker.isAlive, api.pid, worker.pid]).toEqual([true, true, ...pids]);
    const recorded = await once<{ id: string }>(`SELECT DISTINCT subject_id AS id FROM domain_event WHERE type = 'VerificationRequested'`);
    expect(acknowledged.filter((id) => !recorded.some((row) => row.id === id))).toEqual([]);
    await until('every event dispatched and every delivery sent', async () => {
      const [open] = await once<{ n: number }>(
        `SELECT (SELECT count(*) FROM domain_event WHERE dispatched_at IS NULL)::int + (SELECT count(*) FROM delivery WHERE state NOT IN ('SENT', 'SKIPPED'))::int AS n`,
      );
      return open?.n === 0;
      // A worker whose claim was committed but not answered leaves the delivery to its lease of five minutes.
    }, 360_000);
    const sent = await once<{ message_id: string; uncertain: number }>(`SELECT message_id, uncertain_count AS uncertain FROM delivery WHERE state = 'SENT'`);
    const received = mailbox.mails.map((mail) => mail.messageId);
    expect([...new Set(received)].sort()).toEqual(sent.map((row) => row.message_id).sort());
    const uncertain = sent.reduce((sum, row) => sum + row.uncertain, 0);
    expect(received.length - new Set(received).size).toBeLessThanOrEqual(uncertain);
  }, 450_000);

  it('Control: a process whose idle pool has no error listener does die of it.', async () => {
    const file = join(folder, 'careless.mjs');
    await writeFile(file, `import pg from ${JSON.stringify(import.meta.resolve('pg'))};\nconst pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });\nawait pool.query('SELECT 1');\nsetInterval(() => undefined, 1000);\n`);
    const careless = Program.start(file, { DATABASE_URL: cluster.url('restart') });
    await until('its connection idle', async () => (await once<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = '' AND state = 'idle'`))[0]?.n === 1);
    await once(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '' AND state = 'idle' AND pid <> pg_backend_pid()`);
    await until('its end', () => !careless.isAlive);
    expect([api.isAlive, worker.isAlive]).toEqual([true, true]);
  });
});
