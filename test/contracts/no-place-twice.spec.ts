import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import pg from 'pg';
import { ApiProcesses } from '../support/api-processes.js';
import type { Told } from '../support/businesses.js';
import { Fair } from '../support/events.js';
import { until } from '../support/processes.js';
import { DOCUMENTS, onTicket, Visiting } from '../support/registrations.js';
import { sized } from '../support/size.js';
import { openStage, type Stage } from '../support/stage.js';

const PROCESSES = 3;
/** Places of each of two days as rows, and of both together as a counter: all of them bind. */
const { perDay: PER_DAY, callers: CALLERS, crowds: CROWDS } = sized({ small: { perDay: 40, callers: 160, crowds: 24 }, whole: { perDay: 1_000, callers: 3_000, crowds: 48 } });
/** More than a PLACES quota may have, so that it counts; what is too much is taken beforehand. */
const COUNTED = 2_001;
const WHOLE_RACE_MS = 300_000;

let stage: Stage;
let processes: ApiProcesses | null = null;
beforeAll(async () => {
  if (!existsSync('dist/apps/api/src/main.js')) throw new Error('The API is not built: run the specifications by `npm test`.');
  stage = await openStage({ withoutWorker: true });
  stage.clock.set(new Date());
});
afterEach(async () => {
  await processes?.end();
  processes = null;
});
afterAll(() => stage.close());

/** The first day is wanted most: it fills before both days together do, and the rest come on the second one. */
const WISHES = [[0], [0], [1], [0, 1]];

interface Race {
  readonly fair: Fair;
  readonly kindId: string;
  /** Heads that the counter of both days together still takes. */
  readonly together: number;
}

async function aFairWithFewPlaces(): Promise<Race> {
  const fair = await Fair.announced(stage, { in: 9 });
  const [first, second] = fair.days;
  const places = [{ day: first, size: PER_DAY }, { day: second, size: PER_DAY }, { size: COUNTED }];
  const kind = await onTicket(stage.as(fair.organizer), 'addTicketKind', await Visiting.kindOf(fair, { places, maxParty: 3 }));
  const together = Math.floor(PER_DAY * 1.5);
  await stage.sql(`UPDATE quota SET taken = size - $2 WHERE event_id = $1 AND mode = 'COUNTER'`, [fair.id, together]);
  return { fair, kindId: String(kind['id']), together };
}

/** Heads by day and in all, by the registrations themselves; and whether places, counter and takes say the same. */
async function sold(eventId: string) {
  const [heads] = await stage.sql<{ first: number; second: number; all: number }>(
    `SELECT coalesce(sum(r.party) FILTER (WHERE d.days @> ARRAY[f.first]), 0)::int AS first, coalesce(sum(r.party) FILTER (WHERE d.days @> ARRAY[f.first + 1]), 0)::int AS second, coalesce(sum(r.party), 0)::int AS all
       FROM registration r CROSS JOIN LATERAL (SELECT array_agg(day) AS days FROM registration_day WHERE registration_id = r.id) d
       CROSS JOIN (SELECT from_date AS first FROM event_window WHERE event_id = $1 AND kind = 'ON_SITE') f WHERE r.event_id = $1 AND r.state = 'CONFIRMED'`,
    [eventId],
  );
  return heads ?? { first: 0, second: 0, all: 0 };
}

const booksThatDiffer = (eventId: string, together: number): Promise<object[]> =>
  stage.sql(
    `SELECT q.id, q.mode FROM quota q LEFT JOIN LATERAL (SELECT coalesce(sum(n), 0) AS n FROM registration_take WHERE quota_id = q.id) t ON true
      WHERE q.event_id = $1 AND t.n <> CASE q.mode WHEN 'COUNTER' THEN q.taken - (q.size - $2::integer) ELSE (SELECT count(*) FROM quota_place WHERE quota_id = q.id AND registration_id IS NOT NULL) END`,
    [eventId, together],
  );

interface Answer {
  readonly email: string;
  readonly told: Told;
  readonly cuts: number;
}

/** One visitor, who asks the next process with the same key when the first one is gone; each from a network address of its own. */
async function visitor(api: ApiProcesses, { fair, kindId }: Race, nth: number): Promise<Answer> {
  const email = `khach-${nth}@vi-du.example`;
  const days = WISHES[nth % WISHES.length]?.map((day) => fair.days[day]);
  const input = { ticketKindId: kindId, name: 'Khách', email, days, party: 1 + (nth % 2), idempotencyKey: newId() };
  const from = `127.0.${1 + (nth % 200)}.${1 + Math.floor(nth / 200)}`;
  let at = nth % api.count;
  for (let cuts = 0; cuts < 5; cuts += 1) {
    if (!api.isUp(at)) at = api.upAfter(at);
    const answer = await api.ask<Record<string, Told>>(at, null, DOCUMENTS.register, { input }, from);
    if (answer?.errors) throw new Error(JSON.stringify(answer.errors));
    const told = answer?.data['register'];
    if (told?.['code'] === 'REGISTRATION_BUSY') continue;
    if (told) return { email, told, cuts };
  }
  throw new Error('never answered');
}

/** All of them, so many at a time. */
async function everybody(api: ApiProcesses, race: Race, answers: Answer[]): Promise<void> {
  let next = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    for (let nth = next++; nth < CALLERS; nth = next++) answers.push(await visitor(api, race, nth));
  };
  await Promise.all(Array.from({ length: CROWDS }, oneAfterTheOther));
}

describe('Places for which everybody reaches at once', () => {
  it(`are sold to the last one and not once more, over days and quotas that overlap, though one of ${PROCESSES} processes is killed in the middle of it.`, async () => {
    const race = await aFairWithFewPlaces();
    const api = (processes = await ApiProcesses.start(stage, PROCESSES));
    const answers: Answer[] = [];
    const killing = until('the middle of the race', () => answers.length >= CALLERS / 8 && api.inFlight(1) >= 2, WHOLE_RACE_MS).then(() => api.kill(1));
    const [cut] = await Promise.all([killing, everybody(api, race, answers)]);

    expect(cut).toBeGreaterThanOrEqual(1);
    expect(answers.filter(({ cuts }) => cuts > 0).length).toBeGreaterThanOrEqual(1);
    const registered = answers.filter(({ told }) => told.__typename === 'RegistrationReceived').map(({ email }) => email);
    const refused = answers.filter(({ told }) => told.code === 'PLACES_FULL');
    expect(registered.length + refused.length).toBe(CALLERS);
    const heads = await sold(race.fair.id);
    process.stdout.write(`No place twice: ${JSON.stringify({ callers: CALLERS, cut, registered: registered.length, refused: refused.length, heads, perDay: PER_DAY, together: race.together })}\n`);

    // Both quotas that bind are full to the last place; the other day is not beyond its own.
    expect([heads.first, heads.all, heads.second <= PER_DAY]).toEqual([PER_DAY, race.together, true]);
    expect(await booksThatDiffer(race.fair.id, race.together)).toEqual([]);
    // Everybody who was told so is registered, and nobody else is.
    const known = await stage.sql<{ email: string }>(`SELECT p.email FROM registration r JOIN person p ON p.id = r.person_id WHERE r.event_id = $1 AND r.state = 'CONFIRMED' ORDER BY 1`, [race.fair.id]);
    expect(known.map(({ email }) => email)).toEqual([...registered].sort());
  }, WHOLE_RACE_MS);

  it('A single place and many callers: one gets it, and a caller who cannot see it free yet waits instead of hearing "full".', async () => {
    const fair = await Fair.announced(stage, { in: 12 });
    const kind = await onTicket(stage.as(fair.organizer), 'addTicketKind', await Visiting.kindOf(fair, { places: [{ size: 1 }] }));
    const holder = new pg.Client(stage.settings.DATABASE_URL);
    await holder.connect();
    // Somebody holds the place and is about to give it up by rolling back.
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM quota_place p JOIN quota q ON q.id = p.quota_id WHERE q.event_id = $1 FOR UPDATE OF p`, [fair.id]);
    const asking = onTicket(stage.anonymous, 'register', { ticketKindId: kind['id'], name: 'Khách', email: 'cho@vi-du.example', days: [fair.firstDay], idempotencyKey: newId() });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await asking).toMatchObject({ __typename: 'RegistrationReceived' });
  });

  it('Control: where callers look first and write then, more are sold than there are, and the same count finds it.', async () => {
    const race = await aFairWithFewPlaces();
    const clients = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new pg.Client(stage.settings.DATABASE_URL);
        await client.connect();
        return client;
      }),
    );
    const careless = async (client: pg.Client, nth: number): Promise<void> => {
      const { rows } = await client.query<{ n: number }>(`SELECT coalesce(sum(party), 0)::int AS n FROM registration WHERE event_id = $1 AND state = 'CONFIRMED'`, [race.fair.id]);
      if ((rows[0]?.n ?? 0) + 1 > race.together) return;
      await client.query('SELECT pg_sleep(0.01)');
      await client.query(
        `WITH p AS (INSERT INTO person (id, name, email, email_key, locale, created_at) VALUES ($1, 'Khách', $2, $2, 'vi', now()) RETURNING id)
         INSERT INTO registration (id, event_id, ticket_kind_id, person_id, state, name, party, registered_at) SELECT $3, $4, $5, id, 'CONFIRMED', 'Khách', 1, now() FROM p`,
        [newId(), `vo-y-${nth}@vi-du.example`, newId(), race.fair.id, race.kindId],
      );
    };
    try {
      for (let round = 0; round < race.together; round += 1) await Promise.all(clients.map((client, nth) => careless(client, round * clients.length + nth)));
      expect((await sold(race.fair.id)).all).toBeGreaterThan(race.together);
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  }, WHOLE_RACE_MS);
});
