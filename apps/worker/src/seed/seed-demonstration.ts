import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { localDateOf, SettableClock, system } from '@ketnoi/common';
import { ImportPlaces } from '@ketnoi/places';
import { NestLog, type Log, type Settings } from '@ketnoi/platform';
import { Cast, everybody } from './acts/cast.js';
import { publishCriteria } from './acts/criteria.js';
import { everythingSeenFrom } from './acts/everything.js';
import type { Stage } from './acts/fairs/fair-act.js';
import { PlaceBook } from './acts/place-book.js';
import { beginOrRefuse, finish, SeedRefused } from './emptiness.js';
import type { Play } from './play.js';
import { addScale } from './scale/add-scale.js';
import type { ScaleSize } from './scale/scale-size.js';
import { must, useOf, type Use } from './use.js';
import { SeedModule } from './seed.module.js';
import { SilentQueues } from './silent-queues.js';
import { BUSINESSES } from './world/businesses.js';
import { REPRESENTED_VILLAGE, type DemoSignIn } from './world/cast-list.js';

export interface SeedOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** The instant up to which the past is replayed. */
  readonly now: Date;
  /** The folder `data` of the repository. */
  readonly data: string;
  /** How much is added for measuring, if anything. */
  readonly scale?: ScaleSize | null;
  /** Told what is being done, line by line. */
  readonly say: (line: string) => void;
}

/** When the people of the Department began to use the product. */
const BEGINNING = new Date('2021-03-01T01:00:00.000Z');
const SAY_EVERY = 40;

/**
 * Fills an empty database with the demonstration world: real places, crafts and criteria, invented people and businesses,
 * their acts replayed from 2021 to today by the use cases themselves. The same on every run but for ids, codes and
 * passwords that nobody knows. Then adds the scale that is asked for, also to a world that stands already. Throws SeedRefused in production and where somebody's data stands.
 */
export async function seedDemonstration(options: SeedOptions): Promise<void> {
  const { settings, log, now, scale, say } = options;
  if (settings.NODE_ENV === 'production') throw new SeedRefused('The demonstration world is refused in production: its passwords are public.');
  const clock = new SettableClock(BEGINNING);
  const module = SeedModule.with({ settings, log, clock, queues: new SilentQueues() });
  const app = await NestFactory.createApplicationContext(module, { logger: new NestLog(log), abortOnError: false });
  try {
    const use = useOf(app);
    if (await beginOrRefuse(use, { isScaled: Boolean(scale) })) {
      const play = await raiseTheCurtain(use, clock, options);
      await playEverything(play, options);
      clock.set(now);
      await finish(use);
    }
    clock.set(now);
    if (scale) await addScale({ use, size: scale, now, say });
  } finally {
    await app.close();
  }
}

/** Places, people, roles and criteria: what has to be there before anybody can act. */
async function raiseTheCurtain(use: Use, clock: SettableClock, { data, say }: SeedOptions): Promise<Play> {
  say('Places, crafts and villages …');
  const imported = must(await use(ImportPlaces).run(system('seed'), { folder: join(data, 'places') }));
  if (imported.issues.length > 0) throw new Error(`data/places: ${JSON.stringify(imported.issues[0])}`);
  const places = await PlaceBook.read(use, [...new Set(BUSINESSES.map(({ village }) => village)), REPRESENTED_VILLAGE]);
  const cast = await enterCast(use, clock, { data, say });
  await cast.represent('villager', places.villageId(REPRESENTED_VILLAGE));
  say('Criteria sets …');
  const { setCode, edition } = await publishCriteria(use, clock, cast, join(data, 'criteria'));
  let keys = 0;
  return { use, clock, as: (key) => cast.as(key), gains: (key, grant) => cast.gains(key, grant), places, setCode, edition, key: () => `seed-${String((keys += 1)).padStart(6, '0')}` };
}

async function enterCast(use: Use, clock: SettableClock, { data, say }: Pick<SeedOptions, 'data' | 'say'>): Promise<Cast> {
  const signIns = JSON.parse(readFileSync(join(data, 'demo-sign-ins.json'), 'utf8')) as DemoSignIn[];
  const people = everybody(signIns);
  const cast = new Cast(use, clock);
  for (const [nth, { key, signIn }] of people.entries()) {
    say(`People: ${nth + 1} of ${people.length}, ${signIn.name}`);
    await cast.enter(key, signIn);
  }
  // The administrator first, who then gives the others theirs.
  const roles = people.flatMap(({ key, role }) => (role && !NOT_OF_THE_NETWORK.includes(role.role) ? [{ key, role }] : []));
  const first = (role: DemoSignIn): number => (role.role === 'DEPARTMENT_ADMIN' ? 0 : 1);
  for (const { key, role } of roles.sort((a, b) => first(a.role) - first(b.role))) await cast.give(key, role);
  return cast;
}

/** Roles in a business, a village or an event come with these. */
const NOT_OF_THE_NETWORK: readonly DemoSignIn['role'][] = ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF', 'VILLAGE_REPRESENTATIVE', 'ORGANIZER', 'GATE_STAFF', 'PERSON'];

async function playEverything(play: Play, { now, data, say }: SeedOptions): Promise<void> {
  const stage: Stage = { players: new Map(), fairs: new Map() };
  const acts = everythingSeenFrom(now, data);
  for (const [nth, act] of acts.entries()) {
    if (act.opens) say(act.opens);
    else if (nth % SAY_EVERY === 0) say(`Replaying ${localDateOf(act.at)}: ${nth + 1} of ${acts.length} acts`);
    play.clock.set(act.at);
    try {
      await act.perform(play, stage);
    } catch (error) {
      throw new Error(`${act.at.toISOString()} ${act.what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
