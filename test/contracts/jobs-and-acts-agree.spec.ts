import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, newId, refusal, refused, system, type Result } from '@ketnoi/common';
import { EventSweeper, QUEUE_BACKEND, UnitOfWork, type QueueBackend, type Tx } from '@ketnoi/platform';
import { openStage, type Stage } from '../support/stage.js';

const REDIS = process.env['TEST_REDIS_URL'];
const backends: [string, string | undefined][] = [['PostgreSQL', undefined], ...(REDIS ? [['Redis', REDIS] as [string, string]] : [])];
const actor = system('contract');
const happened = (id = newId()) => ({ type: 'Happened', subject: { kind: 'Thing', id }, payload: {} });

describe.each(backends)('An act and its job agree, with the queues in %s', (_name, redis) => {
  let stage: Stage;
  let unit: UnitOfWork;
  let queues: QueueBackend;
  beforeAll(async () => {
    stage = await openStage({ withoutWorker: true, ...(redis ? { redis } : {}) });
    unit = stage.api.get(UnitOfWork, { strict: false });
    queues = stage.api.get<QueueBackend>(QUEUE_BACKEND, { strict: false });
  });
  afterAll(() => stage.close());

  const waiting = async (): Promise<number> => Object.values(await queues.counts()).reduce((sum, states) => sum + (states['waiting'] ?? 0), 0);
  const events = async (): Promise<number> => (await stage.sql<{ n: number }>(`SELECT count(*)::int AS n FROM domain_event`))[0]?.n ?? 0;

  it('Of 30 concurrent acts the 10 that commit leave an event and a job each; a throw and a refusal leave nothing.', async () => {
    const [jobsBefore, eventsBefore] = [await waiting(), await events()];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        unit.run(actor, async (tx): Promise<Result<number>> => {
          await tx.record(happened());
          if (i % 3 === 1) throw new Error('the work failed');
          return i % 3 === 2 ? refused(refusal('NOT_ALLOWED_NOW', {})) : done(i);
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.ok)).toHaveLength(10);
    expect((await waiting()) - jobsBefore).toBe(10);
    expect((await events()) - eventsBefore).toBe(10);
  });

  it('Nobody sees a job before its act has committed.', async () => {
    const before = await waiting();
    const seen = await unit.run(actor, async (tx) => {
      await tx.record(happened());
      return done(await waiting());
    });
    expect(seen).toEqual({ ok: true, value: before });
    expect(await waiting()).toBe(before + 1);
  });

  it('An event whose job was lost is queued again after a minute, then after two, under a new job id each time, until it is dispatched.', async () => {
    await stage.sql(`UPDATE domain_event SET dispatched_at = occurred_at`);
    const lost = newId();
    // A crash between commit and queue, as Redis allows it: the row without its job.
    await stage.sql(`INSERT INTO domain_event (id, type, subject_kind, subject_id, actor, payload, occurred_at, sweep_due_at) VALUES ($1, 'Happened', 'Thing', $1, 'system:contract', '{}', $2, $2::timestamptz + interval '1 minute')`, [lost, stage.clock.now()]);
    const sweeper = stage.api.get(EventSweeper, { strict: false });
    const before = await waiting();
    expect(await sweeper.run()).toBe(0);
    stage.clock.set(new Date(stage.clock.now().getTime() + 61_000));
    expect(await sweeper.run()).toBe(1);
    expect(await sweeper.run()).toBe(0);
    stage.clock.set(new Date(stage.clock.now().getTime() + 60_000));
    expect(await sweeper.run()).toBe(1);
    expect(await waiting()).toBe(before + 2);
    await stage.sql(`UPDATE domain_event SET dispatched_at = occurred_at`);
    expect(await sweeper.run()).toBe(0);
  });
});

describe('A unit of work', () => {
  let stage: Stage;
  let unit: UnitOfWork;
  beforeAll(async () => {
    stage = await openStage({ withoutWorker: true });
    unit = stage.api.get(UnitOfWork, { strict: false });
    await stage.sql(`CREATE TABLE counter (id integer PRIMARY KEY, n integer NOT NULL)`);
    await stage.sql(`INSERT INTO counter VALUES (1, 0), (2, 0)`);
  });
  afterAll(() => stage.close());

  const raise = (tx: Tx, id: number) => tx.rows(`UPDATE counter SET n = n + 1 WHERE id = $1`, [id]);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('Two units that wait for each other both succeed: the one that PostgreSQL ends runs again as a whole.', async () => {
    let runs = 0;
    const crossing = (first: number, second: number) =>
      unit.run(actor, async (tx) => {
        runs += 1;
        await raise(tx, first);
        await pause(300);
        await raise(tx, second);
        return done(null);
      });
    expect((await Promise.all([crossing(1, 2), crossing(2, 1)])).map((result) => result.ok)).toEqual([true, true]);
    expect(await stage.sql(`SELECT n FROM counter ORDER BY id`)).toEqual([{ n: 2 }, { n: 2 }]);
    // The fault hit work in progress: without a deadlock there would have been two runs.
    expect(runs).toBe(3);
  });

  it('Twenty uses of one idempotency key are one act with one answer; another input under it is a conflict; another caller has keys of their own.', async () => {
    await stage.sql(`UPDATE counter SET n = 0`);
    const once = { act: 'raise', key: 'contract-key-1', input: { a: 1, b: [2] } };
    const use = (who = actor, input: unknown = once.input) => unit.run(who, async (tx) => done({ n: (await raise(tx, 1), newId()) }), { ...once, input });
    const answers = await Promise.all(Array.from({ length: 20 }, () => use()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expect(use(actor, { a: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await use(system('somebody-else'));
    expect(await stage.sql(`SELECT n FROM counter WHERE id = 1`)).toEqual([{ n: 2 }]);
    // Control: without the key each of three uses counts.
    await Promise.all([1, 2, 3].map(() => unit.run(actor, async (tx) => done(await raise(tx, 2)))));
    expect(await stage.sql(`SELECT n FROM counter WHERE id = 2`)).toEqual([{ n: 3 }]);
  });

  it('A refusal is not kept under its key: the same act may succeed later.', async () => {
    const once = { act: 'later', key: 'contract-key-2', input: {} };
    const first = await unit.run(actor, async (tx) => (await raise(tx, 1), refused(refusal('NOT_ALLOWED_NOW', {}))), once);
    const second = await unit.run(actor, async () => done('now'), once);
    expect([first.ok, second]).toEqual([false, { ok: true, value: 'now' }]);
  });
});
