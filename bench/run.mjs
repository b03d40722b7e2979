// `npm run bench`: the product beside its peers on one machine, in one run. Ratios hold elsewhere, milliseconds do not.
// --quick: a trend in less than a minute. --accept: the figures become the accepted ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { buildIfStale } from '../scripts/build.mjs';
import { onInterrupt } from '../scripts/support/interrupt.mjs';
import { Problem, run } from '../scripts/support/problem.mjs';
import { openFilledDatabase } from './lib/database.mjs';
import { demandEqualAnswers } from './lib/equality.mjs';
import { ask, bodyOf } from './lib/load.mjs';
import { machineNow } from './lib/machine.mjs';
import { resultOf, tableOf, write } from './lib/report.mjs';
import { measure, warmUp } from './lib/rounds.mjs';
import { startServers } from './lib/servers.mjs';
import { statementsPerRequest } from './lib/statements.mjs';
import { hall } from './suites/hall.mjs';

const MODES = { full: { rounds: 5, ms: 4_000, warmMs: 6_000 }, quick: { rounds: 3, ms: 1_500, warmMs: 3_000 } };
/** Longer than any run takes; a run that hangs ends all the same. */
const LIMIT_MS = 8 * 60_000;
const LEVELS = [1, 32];

const given = process.argv.slice(2);
const mode = given.includes('--quick') ? 'quick' : 'full';
const stop = new AbortController();
onInterrupt(() => stop.abort(new Problem('Stopped.')));
setTimeout(() => stop.abort(new Problem(`The bench was not done after ${LIMIT_MS / 60_000} minutes.`)), LIMIT_MS).unref();

await run(async () => {
  const unknown = given.find((one) => !['--quick', '--accept'].includes(one));
  if (unknown) throw new Problem(`Unknown: ${unknown}. Known are --quick and --accept.`);
  const folder = mkdtempSync(resolve(tmpdir(), 'ketnoi-bench-'));
  const closers = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    return await bench(hall, { folder, closers });
  } finally {
    // The last one started ends first: nobody loses the database under his feet.
    for (const close of closers.reverse()) await Promise.resolve().then(close).catch(say);
  }
});

async function bench(suite, { folder, closers }) {
  const { signal } = stop;
  const machine = machineNow();
  await buildIfStale();
  say('Filling a database …');
  const environment = environmentIn(folder);
  const database = await openFilledDatabase({ environment, closers, signal });
  say('Starting the servers …');
  const servers = await startServers({ environment, url: database.url, closers, signal });
  const compared = await demandEqualAnswers(suite, servers);
  const body = bodyOf(suite.query, suite.measured);
  const sides = await Promise.all(servers.map(async (server) => ({ ...server, body, bytes: (await ask({ port: server.port, body })).bytes })));
  const statements = await statementsPerRequest(sides[0]);
  const levels = await levelsOf(sides, { postmaster: database.postmaster, signal });
  const bytes = Object.fromEntries(sides.map((side) => [side.key, side.bytes]));
  const result = resultOf(suite, { machine: { ...machine, postgres: database.version }, mode, bytes, statements, compared, levels });
  say(`\n${tableOf(suite, sides, result)}\n\nWritten: ${write(result, { isWanted: given.includes('--accept') })}`);
  return result.verdict.startsWith('worse') || statements > suite.mostStatements ? 1 : 0;
}

async function levelsOf(sides, { postmaster, signal }) {
  const { rounds, ms, warmMs } = MODES[mode];
  say('Warming up …');
  await warmUp(sides, { ms: warmMs, signal });
  const levels = [];
  for (const connections of LEVELS) levels.push(await measure(sides, { connections, rounds, ms, postmaster, signal, say }));
  return levels;
}

/** What every process gets, and nothing of this shell's own settings: production, with a secret that guards nothing. */
function environmentIn(folder) {
  const { PATH = '', HOME = '' } = process.env;
  return {
    PATH, HOME, NODE_ENV: 'production', DATA_DIR: folder, HOST: '127.0.0.1', PUBLIC_ORIGIN: 'https://ketnoi.example', DATABASE_POOL: '10',
    SECRET_KEY: 'a-secret-of-the-bench-that-guards-nothing', SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'info',
  };
}

function say(text) {
  console.log(text);
}
