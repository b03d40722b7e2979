// `npm test`: the build, a PostgreSQL of its own, a migrated template that each spec file clones, and jest.
// Passes on a machine with Node alone. What follows `--` goes to jest: `npm run spec -- membership`.
// `--project=rules` runs only the rules, which need no database. `--size=whole` runs the races at full size (test/support/size.ts).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';
import { createDatabase, dropDatabase, startTestCluster } from './cluster.mjs';
import { root } from './support/files.mjs';
import { onInterrupt } from './support/interrupt.mjs';
import { Problem, run } from './support/problem.mjs';
import { loadMigrations, loadSettings, programs } from './support/workplace.mjs';

const TEMPLATE = 'ketnoi_template';
// Half a minute instead of five seconds: a hook may start the whole API on a busy machine, and a hang is told all the same.
const TEST_TIMEOUT = '--testTimeout=30000';
const OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const wordOf = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const [project, size] = [wordOf('project'), wordOf('size')];
const given = process.argv.slice(2).filter((one) => !/^--(project|size)=/.test(one));

// Only noted: jest hears Ctrl-C by itself, and the database is stopped whatever happens.
let running;
let isInterrupted = false;
onInterrupt(() => {
  isInterrupted = true;
  running?.kill('SIGTERM');
});

await run(async () => {
  if (project === 'rules') return jest({});
  await buildIfStale();
  const database = await openDatabase();
  try {
    await makeTemplate(database.adminUrl);
    return await jest({ TEST_DATABASE_URL: database.adminUrl, TEST_TEMPLATE: TEMPLATE });
  } finally {
    await database.stop();
    tellWhatDidNotRun();
  }
});

/** CI and developers may bring a server: TEST_DATABASE_URL is a user who may create databases. */
async function openDatabase() {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (adminUrl) return { adminUrl, stop: async () => {} };
  const cluster = await startTestCluster();
  return { adminUrl: cluster.url('postgres'), stop: cluster.stop };
}

async function makeTemplate(adminUrl) {
  if (isInterrupted) return;
  await dropDatabase(adminUrl, TEMPLATE);
  await createDatabase(adminUrl, TEMPLATE);
  const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseOf(adminUrl, TEMPLATE) };
  const [{ readSettings }, { migrate }] = await Promise.all([loadSettings(), loadMigrations()]);
  await migrate(readSettings(env));
  if (!existsSync(programs.importPlaces)) return;
  const code = await execute([programs.importPlaces], { ...env, LOG_LEVEL: env.LOG_LEVEL ?? 'error' });
  if (code !== 0) throw new Problem('The reference data could not be imported into the template; the reason stands above.');
}

function databaseOf(url, name) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function jest(env) {
  const isBounded = given.some((one) => /^(-i|-w|--runInBand|--maxWorkers)/.test(one));
  const parameters = [
    ...(isBounded ? [] : ['--maxWorkers=2']),
    TEST_TIMEOUT,
    ...given,
    // Last, since this option of jest takes every word that follows for another project.
    ...(project ? ['--selectProjects', project] : []),
  ];
  return execute([resolve(root, 'node_modules/jest/bin/jest.js'), ...parameters], {
    ...process.env,
    NODE_ENV: 'test',
    ...(size ? { TEST_SIZE: size } : {}),
    NODE_OPTIONS: [process.env.NODE_OPTIONS, OPTIONS].filter(Boolean).join(' '),
    ...env,
  });
}

/** Runs one Node program to its end and answers its exit code. */
async function execute(parameters, env) {
  if (isInterrupted) return 130;
  running = spawn(process.execPath, parameters, { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(running, 'exit');
  return isInterrupted ? 130 : (code ?? 1);
}

function tellWhatDidNotRun() {
  if (process.env.TEST_REDIS_URL) return;
  console.log('\nNot run: the queues on Redis, since TEST_REDIS_URL names no server (.ci/run brings one). They ran on PostgreSQL.');
}
