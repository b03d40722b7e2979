import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { DeliverNotification, SweepDeliveries } from '@ketnoi/notifications';
import { EventSweeper, Mailer } from '@ketnoi/platform';
import { DeliveryEntity } from '../../libs/notifications/src/data/delivery.entity.js';
import { LetterWriter } from '../../libs/notifications/src/letter-writer.js';
import { openStage, type Caller, type Stage } from '../support/stage.js';

const WORKER = resolve('dist/apps/worker/src/main.js');
const MAILS = 40;
const ANSWER_AFTER_MS = 250;
/** Longer than the lease of a claim, and than an event waits for the sweeper. */
const AFTER_THE_LEASE_MS = 6 * 60_000;

let stage: Stage;
let children: ChildProcess[] = [];
/** Mails that the server has taken and not yet answered. */
let midAnswer = 0;

beforeAll(() => {
  if (!existsSync(WORKER)) throw new Error('The worker is not built: run the specifications by `npm test`.');
});
beforeEach(async () => {
  stage = await openStage({ withoutWorker: true });
  // The killed worker is a real process with the real clock.
  stage.clock.set(new Date());
  midAnswer = 0;
  stage.mailbox.answerWith(async () => {
    midAnswer += 1;
    await sleep(ANSWER_AFTER_MS);
    midAnswer -= 1;
    return 'take' as const;
  });
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await stage.close();
});

function startWorkerProcess(): ChildProcess {
  const { DATABASE_URL, SMTP_URL, DATA_DIR } = stage.settings;
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL, SMTP_URL, DATA_DIR, DATABASE_POOL: '6', LOG_LEVEL: 'fatal', QUIET_HOURS: 'off' };
  const child = spawn(process.execPath, [WORKER], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  return child;
}

async function personsAskingForTheirLink(count: number): Promise<Caller[]> {
  const persons: Caller[] = [];
  for (let n = 0; n < count; n += 1) persons.push(await stage.aPerson({ verified: false }));
  await Promise.all(persons.map((person) => stage.as(person).act(`mutation { requestVerification }`)));
  return persons;
}

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await sleep(10)) if (Date.now() > end) throw new Error('did not happen in time');
}

/** A part of the worker that runs in this process. */
function ofWorker<T>(part: Type<T>): T {
  if (!stage.worker) throw new Error('no worker runs');
  return stage.worker.context.get(part, { strict: false });
}

const ledger = () => stage.sql<{ state: string; n: number; uncertain: number }>(`SELECT state, count(*)::int AS n, sum(uncertain_count)::int AS uncertain FROM delivery GROUP BY state ORDER BY state`);
const sentOnce = (persons: readonly Caller[]) => persons.filter(({ email }) => stage.mailbox.of(email).length === 1).length;

/** A worker takes the mails of all these persons and dies with some of them unanswered. */
async function killedWhileAnswered(): Promise<{ persons: Caller[]; inFlight: number }> {
  const persons = await personsAskingForTheirLink(MAILS);
  const worker = startWorkerProcess();
  await until(() => midAnswer >= 3 && stage.mailbox.mails.length >= 3);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  // The queue would bring the dead one's jobs again by itself. It forgets them here, so that the ledger stands alone.
  await stage.sql(`DELETE FROM bullmq.job WHERE state = 'active'`);
  const inFlight = (await ledger()).find(({ state }) => state === 'SENDING')?.n ?? 0;
  // The fault hit work in progress, and left work to do.
  expect(inFlight).toBeGreaterThanOrEqual(3);
  await until(() => midAnswer === 0);
  return { persons, inFlight };
}

async function anotherWorkerTakesOver(): Promise<void> {
  stage.clock.set(new Date(Date.now() + AFTER_THE_LEASE_MS));
  await stage.startWorker();
  await ofWorker(EventSweeper).run();
}

describe('A worker killed while the mail server answers it', () => {
  it('loses no mail and sends none twice but those whose answer it took with it; these carry the same Message-ID and are counted.', async () => {
    const { persons, inFlight } = await killedWhileAnswered();
    await anotherWorkerTakesOver();
    await ofWorker(SweepDeliveries).run();
    await until(async () => (await ledger()).every(({ state }) => state === 'SENT'), 60_000);
    // What the queue will do once it notices that the worker is gone: deliver the dead one's jobs again.
    const jobs = await stage.sql<{ id: string }>(`SELECT id FROM delivery`);
    const redelivered = await Promise.all(jobs.map(({ id }) => ofWorker(DeliverNotification).run(id)));
    expect(new Set(redelivered)).toEqual(new Set([null]));

    const [sent, ...others] = await ledger();
    expect(others).toEqual([]);
    expect(sent).toEqual({ state: 'SENT', n: MAILS, uncertain: inFlight });
    const received = persons.map(({ email }) => stage.mailbox.of(email));
    expect(received.filter((mails) => mails.length === 0)).toEqual([]);
    const twice = received.filter((mails) => mails.length > 1);
    expect(twice.length).toBeLessThanOrEqual(inFlight);
    expect(twice.every((mails) => mails.length === 2 && mails[0]?.messageId === mails[1]?.messageId)).toBe(true);
    const uncertain = await stage.sql<{ id: string }>(`SELECT message_id AS id FROM delivery WHERE uncertain_count > 0`);
    expect(uncertain.map(({ id }) => id)).toEqual(expect.arrayContaining(twice.map(([mail]) => mail?.messageId)));
  }, 180_000);

  it('Control: where nobody sweeps the deliveries, those it held stay as they are; the sweep is what brings them.', async () => {
    const { inFlight } = await killedWhileAnswered();
    await anotherWorkerTakesOver();
    await stage.afterTheQueueIsQuiet();
    const held = (await ledger()).filter(({ state }) => state !== 'SENT');
    expect(held).toEqual(expect.arrayContaining([{ state: 'SENDING', n: inFlight, uncertain: 0 }]));

    await ofWorker(SweepDeliveries).run();
    await until(async () => (await ledger()).every(({ state }) => state === 'SENT'), 60_000);
  }, 180_000);
});

describe('A job that the queue delivers twice at once', () => {
  const jobsOf = () => stage.sql<{ id: string; notificationId: string }>(`SELECT id, notification_id AS "notificationId" FROM delivery`);

  /** The ledger filled and nothing sent: the mail server is away while a worker dispatches. */
  async function filledLedger(): Promise<Caller[]> {
    const persons = await personsAskingForTheirLink(12);
    stage.mailbox.answerWith(() => ({ code: 421 }));
    await stage.startWorker();
    await until(async () => (await ledger()).reduce((sum, { state, n }) => sum + (state === 'RETRY' ? n : 0), 0) === persons.length);
    stage.mailbox.answerWith(() => 'take');
    stage.clock.set(new Date(Date.now() + AFTER_THE_LEASE_MS));
    return persons;
  }

  it('sends its mail once, because only one claims it; without the claim it is sent twice.', async () => {
    const persons = await filledLedger();
    const jobs = await jobsOf();
    await Promise.all([...jobs, ...jobs].map(({ id }) => ofWorker(DeliverNotification).run(id)));
    expect([sentOnce(persons), stage.mailbox.mails.length]).toEqual([persons.length, persons.length]);

    // The control: the same two deliveries of each job, sending first and asking nobody.
    const withoutClaim = async ({ id, notificationId }: { id: string; notificationId: string }) => {
      const written = await ofWorker(LetterWriter).write(Object.assign(new DeliveryEntity(), { id, notificationId, messageId: `<${id}@localhost>` }));
      if ('mail' in written) await ofWorker(Mailer).send(written.mail);
    };
    stage.mailbox.mails.length = 0;
    await Promise.all([...jobs, ...jobs].map(withoutClaim));
    expect([sentOnce(persons), stage.mailbox.mails.length]).toEqual([0, 2 * persons.length]);
  }, 60_000);
});
