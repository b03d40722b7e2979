import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { disagreements, doubles } from '../support/allocation-findings.js';
import { ApiProcesses } from '../support/api-processes.js';
import { RACED_ACTS, type Answer } from '../support/booth-acts.js';
import { BoothRush } from '../support/booth-rush.js';
import { Crowd, type CrowdedFair, type CrowdWishes } from '../support/crowded-fair.js';
import { until } from '../support/processes.js';
import { sized } from '../support/size.js';
import { openStage, type Stage } from '../support/stage.js';

const PROCESSES = 4;
const CROWDS = 8;
const { attempts: ATTEMPTS, members: MEMBERS, ...FAIR } = sized({
  small: { attempts: 600, members: 24, booths: 30, shared: 2, organizers: 4 },
  whole: { attempts: 10_000, members: 150, booths: 200, shared: 5, organizers: 8 },
});
const WHOLE_RACE_MS = 420_000;

let stage: Stage;
let crowd: Crowd;
let running: Promise<ApiProcesses>[] = [];

beforeAll(async () => {
  if (!existsSync('dist/apps/api/src/main.js')) throw new Error('The API is not built: run the specifications by `npm test`.');
  stage = await openStage({ withoutWorker: true });
  // The processes go by the real clock.
  stage.clock.set(new Date());
  crowd = await Crowd.of(stage, MEMBERS);
}, 120_000);
afterEach(async () => {
  for (const started of await Promise.allSettled(running)) if (started.status === 'fulfilled') await started.value.end();
  running = [];
});
afterAll(() => stage.close());

/** A fair with the crowd, and the processes that serve it. */
async function raceOn(wishes: CrowdWishes, count: number, file?: string): Promise<{ fair: CrowdedFair; processes: ApiProcesses; rush: BoothRush }> {
  const starting = ApiProcesses.start(stage, count, file);
  running.push(starting);
  const [fair, processes] = await Promise.all([crowd.comesToAFair(wishes), starting]);
  return { fair, processes, rush: new BoothRush(stage, processes, fair) };
}

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** For the log of the run: how much was tried, and how it went. */
function told(title: string, { attempts, answers }: BoothRush): void {
  const retried = answers.filter(({ cuts }) => cuts > 0);
  const figures = {
    attempts,
    answers: answers.length,
    done: counted(ways(answers)),
    refused: counted(answers.flatMap(({ refusal }) => refusal ?? [])),
    faults: counted(answers.flatMap(({ fault }) => fault ?? [])),
    retried: { refused: retried.length - ways(retried).length, done: ways(retried).length },
    toldTwice: toldTwice(answers),
  };
  process.stdout.write(`${title}: ${JSON.stringify(figures)}\n`);
}

const ways = (answers: readonly Answer[]): string[] => answers.filter(({ allocation }) => allocation).map(({ act }) => act);

/** Keys that two processes answered with an allocation. */
const toldTwice = (answers: readonly Answer[]): number =>
  Object.values(counted(answers.filter(({ allocation }) => allocation).map(({ key }) => key))).filter((times) => times > 1).length;

/** Kills the second process when it has work; answers how many requests it had not answered. */
async function killedInTheMiddle(processes: ApiProcesses, rush: BoothRush): Promise<number> {
  await until('the middle of the race', () => rush.attempts >= ATTEMPTS / 2 && processes.inFlight(1) >= 2, WHOLE_RACE_MS);
  return processes.kill(1);
}

/** The control of the last comparison: an act that nobody was told of, and an answer of which the database knows nothing. */
async function theLookNotices(eventId: string, answers: readonly Answer[]): Promise<void> {
  const one = answers.find(({ act, allocation }) => act === 'holdBooth' && allocation);
  if (!one) throw new Error('nothing was held');
  const forgotten = answers.filter(({ key }) => key !== one.key);
  const invented = { ...one, key: newId(), allocation: { id: newId(), state: 'HELD' } } as const;
  expect((await disagreements(stage, eventId, forgotten)).untold).toEqual([`BoothHeld ${one.allocation?.id}`]);
  const { lost, wentBack } = await disagreements(stage, eventId, [...answers, invented]);
  expect([lost, wentBack]).toEqual([[`BoothHeld ${invented.allocation.id}`], [`holdBooth: ${invented.allocation.id} was HELD and is NOWHERE`]]);
}

describe('Booths for which everybody reaches at once', () => {
  it(`are given once each and within every allowance, and no answer is lost, though one of ${PROCESSES} processes is killed in the middle of it.`, async () => {
    const { fair, processes, rush } = await raceOn(FAIR, PROCESSES);
    const [cut] = await Promise.all([killedInTheMiddle(processes, rush), rush.run(ATTEMPTS, CROWDS)]);
    told('One booth once', rush);

    // The fault hit work in progress; every act of people took part, and some keys were used twice.
    expect(cut).toBeGreaterThanOrEqual(1);
    expect(rush.answers.filter(({ cuts }) => cuts > 0).length).toBeGreaterThanOrEqual(1);
    expect(new Set(ways(rush.answers))).toEqual(new Set(RACED_ACTS));
    expect(toldTwice(rush.answers)).toBeGreaterThanOrEqual(1);
    expect(rush.attempts).toBeGreaterThanOrEqual(ATTEMPTS);

    expect(await doubles(stage, fair.id)).toEqual({ givenTwice: [], onceGivenTwice: [], beyondAllowance: [], outOfOrder: [] });
    expect(await disagreements(stage, fair.id, rush.answers)).toEqual({ faults: [], lost: [], untold: [], wentBack: [], toldApart: [] });
    const [database] = await stage.sql<{ deadlocks: number }>(`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`);
    expect(database).toEqual({ deadlocks: 0 });
    await theLookNotices(fair.id, rush.answers);
  }, WHOLE_RACE_MS);

  it('Control: where units lock nothing and no index refuses, a rush on few booths gives them twice and too many to one, and the same look finds it.', async () => {
    const { fair, rush } = await raceOn({ booths: 12, shared: 0, organizers: 4 }, 2, 'test/support/careless-api.mjs');
    await checkThenInsert(fair.id);
    let found = { givenTwice: 0, onceGivenTwice: 0, beyondAllowance: 0 };
    for (let attempts = 80; attempts <= 400 && Object.values(found).includes(0); attempts += 80) {
      await rush.run(attempts, 4);
      const { givenTwice, onceGivenTwice, beyondAllowance } = await doubles(stage, fair.id);
      found = { givenTwice: givenTwice.length, onceGivenTwice: onceGivenTwice.length, beyondAllowance: beyondAllowance.length };
    }
    told('Control', rush);
    process.stdout.write(`Found: ${JSON.stringify(found)}\n`);
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0);
  }, 120_000);
});

/** The two indexes look away from this fair, and between the look and the insert there is time for others to look. */
async function checkThenInsert(eventId: string): Promise<void> {
  const but = `WHERE state IN ('HELD', 'OFFERED', 'CONFIRMED') AND event_id <> '${eventId}'`;
  await stage.sql(`DROP INDEX booth_taken_once, within_allowance`);
  await stage.sql(`CREATE UNIQUE INDEX booth_taken_once ON booth_allocation (booth_id, position) ${but}`);
  await stage.sql(`CREATE UNIQUE INDEX within_allowance ON booth_allocation (application_id, nth) ${but}`);
  await stage.sql(`CREATE FUNCTION hesitate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$`);
  await stage.sql(`CREATE TRIGGER hesitate BEFORE INSERT ON booth_allocation FOR EACH ROW WHEN (NEW.event_id = '${eventId}') EXECUTE FUNCTION hesitate()`);
}
