import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { newId } from '@ketnoi/common';
import { DrawMissing } from '@ketnoi/membership';
import { EventSweeper, ExpiredRows } from '@ketnoi/platform';
import { aCast, Candidacy } from '../support/membership.js';
import { openStage, type Stage } from '../support/stage.js';

const MINUTE = 60_000;

let stage: Stage;
afterEach(() => stage.close());

const part = <T>(type: Type<T>): T => stage.api.get(type, { strict: false });
const later = (ms: number): void => stage.clock.set(new Date(stage.clock.now().getTime() + ms));
const jobs = async (name: string): Promise<number> => (await stage.sql<{ n: number }>(`SELECT count(*)::int AS n FROM bullmq.job WHERE name = $1`, [name]))[0]?.n ?? 0;

describe('Events that nobody dispatches', () => {
  beforeEach(async () => {
    stage = await openStage({ withoutWorker: true });
    await stage.sql(`UPDATE domain_event SET dispatched_at = occurred_at`);
  });

  const lose = (count: number, minutesAgo: number): Promise<unknown> =>
    stage.sql(
      `INSERT INTO domain_event (id, type, subject_kind, subject_id, actor, payload, occurred_at, sweep_due_at)
       SELECT gen_random_uuid(), 'Happened', 'Thing', gen_random_uuid(), 'spec', '{}', $1::timestamptz, $1::timestamptz + interval '1 minute' FROM generate_series(1, $2)`,
      [new Date(stage.clock.now().getTime() - minutesAgo * MINUTE), count],
    );

  it('do not stand before a newer one, and wait twice as long each time.', async () => {
    const before = await jobs('dispatch');
    await lose(500, 60);
    await lose(1, 5);
    const sweeper = part(EventSweeper);
    expect([await sweeper.run(), await sweeper.run(), await sweeper.run()]).toEqual([500, 1, 0]);
    // Without waiting longer each time twenty minutes would bring twenty jobs for each of them.
    for (let n = 0; n < 20; n += 1) {
      later(MINUTE);
      for (let more = 1; more > 0; ) more = await sweeper.run();
    }
    const [most] = await stage.sql<{ sweeps: number }>(`SELECT max(sweeps) AS sweeps FROM domain_event`);
    expect(most?.sweeps).toBe(5);
    expect((await jobs('dispatch')) - before).toBe(501 * 5);
  });
});

describe('A certificate whose drawing was lost', () => {
  it('is drawn by the sweep, once its own job had its time.', async () => {
    stage = await openStage({ withoutWorker: true });
    await (await (await Candidacy.started(await aCast(stage))).concluded()).determines();
    await stage.sql(`DELETE FROM bullmq.job WHERE name = 'drawCertificate'`);
    const drawn = () => stage.sql<{ drawn: boolean }>(`SELECT pdf_key IS NOT NULL AS drawn FROM certificate`);
    later(10 * MINUTE);
    expect(await part(DrawMissing).run()).toBe(0);
    expect(await drawn()).toEqual([{ drawn: false }]);
    later(11 * MINUTE);
    expect([await part(DrawMissing).run(), await part(DrawMissing).run()]).toEqual([1, 0]);
    expect(await drawn()).toEqual([{ drawn: true }]);
  });
});

describe('What nobody can need any more', () => {
  it('is removed: keys of retries after seven days, counts of limits after their time; the rest stays.', async () => {
    stage = await openStage({ withoutWorker: true });
    stage.clock.set(new Date());
    const key = (daysAgo: number) =>
      stage.sql(`INSERT INTO idempotency_key (caller, act, key, input_hash, used_at) VALUES ('spec', 'act', $1, 'x', now() - make_interval(days => $2))`, [newId(), daysAgo]);
    await key(6);
    await key(8);
    const address = 'ai-do@vi-du.example';
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
    await stage.anonymous.act(signIn, { input: { email: address, password: 'một câu không phải mật khẩu' } });
    const counts = await stage.sql<{ key: string }>(`SELECT key FROM act_limit`);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.filter(({ key: of }) => of.includes(address) || of.includes('127.0.0.1'))).toEqual([]);
    const kept = () => stage.sql<{ keys: number; limits: number }>(`SELECT (SELECT count(*)::int FROM idempotency_key) AS keys, (SELECT count(*)::int FROM act_limit) AS limits`);
    expect(await part(ExpiredRows).run()).toBe(1);
    expect(await kept()).toEqual([{ keys: 1, limits: counts.length }]);
    later(60 * MINUTE);
    expect(await part(ExpiredRows).run()).toBe(counts.length);
    expect(await kept()).toEqual([{ keys: 1, limits: 0 }]);
  });
});
