// The embedded PostgreSQL: a real server out of an npm package, for machines that have none.
//
// Only the package's programs are used, not its class: the class ties the server to this process, so that one Ctrl-C ends
// it under the applications that still write, and a server left behind by a killed process could never be stopped again.
// pg_ctl starts the server in a session of its own, waits until it answers, and stops whatever server runs on a folder.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isAlive } from './support/alive.mjs';
import { lastLines, prepareLog } from './support/files.mjs';
import { freePort } from './support/ports.mjs';
import { Problem } from './support/problem.mjs';
import { serverPrograms } from './support/server-programs.mjs';
import { refuseForeign, refuseUnreachable, serverUser } from './support/server-user.mjs';

const execute = promisify(execFile);

const SUPERUSER = 'ketnoi';
const START_LIMIT_MS = 10_000;
const TEST_FOLDERS = 'ketnoi-test-';

/** Loses everything with the power: for databases that live as long as a test run. */
const FAST_AND_UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Starts the server of a data folder, or joins the one that runs there already. `stop` ends it with its last user, so
 * that `npm run seed` beside a running `npm start` does not take the database away from it.
 */
export async function startCluster({ dataDir, port = 54329, forTests = false }) {
  const server = describeServer(dataDir);
  prepareFolders(server);
  if (!existsSync(server.folder)) await initialise(server, forTests);
  server.password = readFileSync(server.passwordFile, 'utf8').trim();
  joinUsers(server);
  const { port: actual, reused } = await startOrJoin(server, port, forTests);
  const url = (database) => `postgresql://${SUPERUSER}:${server.password}@127.0.0.1:${actual}/${database}`;
  return {
    port: actual,
    reused,
    folder: server.folder,
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    dropDatabase: (name) => dropDatabase(url('postgres'), name),
    stop: () => stopAsLastUser(server),
  };
}

/** A cluster in a temporary folder, gone after `stop`; `isDurable` is for measuring. First removes what killed runs have left behind. */
export async function startTestCluster({ isDurable = false } = {}) {
  await removeAbandonedTestClusters();
  const dataDir = resolve(tmpdir(), `${TEST_FOLDERS}${process.pid}-${randomBytes(3).toString('hex')}`);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const cluster = await startCluster({ dataDir, port: 0, forTests: !isDurable });
    return { ...cluster, stop: () => cluster.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Creates a database unless it is there. */
export async function createDatabase(adminUrl, name) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** Refused while somebody is connected, such as a running `npm start`. */
export async function dropDatabase(adminUrl, name) {
  const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`);
  await withClient(adminUrl, drop).catch((error) => {
    throw error.code === '55006' ? new Problem(`The database ${name} is in use: stop what uses it first.`) : error;
  });
}

/** One short-lived connection. */
export async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // Without a listener a restarted server would end this process (stack.md, T25); the query in hand fails by itself.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}

function describeServer(dataDir) {
  const base = resolve(dataDir);
  return {
    base,
    folder: resolve(base, 'postgres'),
    passwordFile: resolve(base, 'postgres-password'),
    users: resolve(base, 'postgres-users'),
    log: resolve(base, 'logs/postgres.log'),
    user: serverUser(),
    programs: serverPrograms(),
  };
}

function prepareFolders({ base, folder, log, user, programs }) {
  refuseForeign(folder);
  mkdirSync(base, { recursive: true });
  // Passing through is all that user `postgres` needs; a strict umask would keep it out.
  if (user.uid !== undefined) chmodSync(base, statSync(base).mode | 0o011);
  refuseUnreachable(base, user);
  refuseUnreachable(programs.folder, user);
  prepareLog(log);
  if (user.uid !== undefined) {
    chmodSync(dirname(log), 0o755);
    giveTo(user, log);
  }
}

/** initdb into a folder beside the real one: a start that is killed half-way leaves nothing that looks like a database. */
async function initialise({ folder, passwordFile, user, programs }, forTests) {
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  giveTo(user, unfinished, passwordFile);
  const flags = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    // Never by the machine's locale: without LANG it would make a SQL_ASCII database (stack.md, T10).
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(forTests ? ['--no-sync'] : []),
  ];
  await execute(programs.initdb, flags, { ...user, cwd: '/' }).catch((error) => {
    throw new Problem(`The embedded PostgreSQL could not be set up in ${folder}:\n${error.stderr || error.message}`);
  });
  renameSync(unfinished, folder);
}

/**
 * Connects first, since the server outlives a killed Node (stack.md, T11). Several tries: right after a kill its last
 * children may still hold the shared memory for a moment. The server itself judges a stale postmaster.pid; never delete it.
 */
async function startOrJoin(server, wantedPort, forTests) {
  for (const deadline = Date.now() + START_LIMIT_MS; ; await sleep(300)) {
    const running = await runningPort(server);
    if (running) return { port: running, reused: true };
    const port = await freePort(wantedPort);
    const { size } = statSync(server.log);
    try {
      await controlServer(server, ['start', '-w', '-t', '60', '-l', server.log, '-o', serverOptions(port, forTests)]);
      return { port, reused: false };
    } catch {
      if (Date.now() < deadline) continue;
      leaveUsers(server);
      throw new Problem(`The embedded PostgreSQL did not start. Its last words (${server.log}):\n${lastLines(server.log, size)}`);
    }
  }
}

const serverOptions = (port, forTests) =>
  [
    `port=${port}`,
    // Old OpenSSL inside: loopback only, and no socket file in a shared folder.
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(forTests ? FAST_AND_UNSAFE : []),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/** Where the server of this folder answers, if it does. Waits while one is starting, recovering or shutting down. */
async function runningPort(server) {
  for (const deadline = Date.now() + 60_000; ; await sleep(200)) {
    const port = noteOf(server)?.port;
    if (!port) return undefined;
    try {
      const found = await withClient(`postgresql://${SUPERUSER}:${server.password}@127.0.0.1:${port}/postgres`, (client) =>
        client.query('SHOW data_directory'),
      );
      return realpathSync(found.rows[0].data_directory) === realpathSync(server.folder) ? port : undefined;
    } catch (error) {
      const isStartingOrStopping = error.code === '57P03';
      if (!isStartingOrStopping || Date.now() > deadline) return undefined;
    }
  }
}

/** What the server noted about itself in postmaster.pid: line 1 its process, line 4 its port. */
function noteOf({ folder }) {
  const file = resolve(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

const controlServer = ({ folder, user, programs }, parameters) =>
  execute(programs.pg_ctl, [...parameters, '-D', folder, '-s'], { ...user, cwd: '/' });

/** Each process that uses the server leaves its number in a folder; numbers of dead ones do not count. */
function joinUsers({ users }) {
  mkdirSync(users, { recursive: true });
  writeFileSync(resolve(users, String(process.pid)), '');
}

const leaveUsers = ({ users }) => rmSync(resolve(users, String(process.pid)), { force: true });

function otherUsers({ users }) {
  if (!existsSync(users)) return [];
  const [alive, dead] = [true, false].map((answer) => readdirSync(users).filter((pid) => isAlive(Number(pid)) === answer));
  for (const pid of dead) rmSync(resolve(users, pid), { force: true });
  return alive.filter((pid) => Number(pid) !== process.pid);
}

async function stopAsLastUser(server) {
  leaveUsers(server);
  if (otherUsers(server).length === 0) await stopServer(server);
}

async function stopServer(server) {
  if (!isAlive(noteOf(server)?.pid)) return;
  // "fast" breaks off open transactions; "immediate" is for a server that does not even manage that, and recovers.
  await controlServer(server, ['stop', '-w', '-t', '20', '-m', 'fast']).catch(() =>
    controlServer(server, ['stop', '-w', '-t', '5', '-m', 'immediate']).catch(() => {}),
  );
}

async function removeAbandonedTestClusters() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(TEST_FOLDERS))) {
    const server = describeServer(resolve(tmpdir(), name));
    const isYoung = isAlive(Number(basename(name).slice(TEST_FOLDERS.length).split('-')[0]));
    if (isYoung || otherUsers(server).length > 0) continue;
    await stopServer(server);
    rmSync(server.base, { recursive: true, force: true });
  }
}

function giveTo({ uid, gid }, ...paths) {
  if (uid !== undefined) for (const path of paths) chownSync(path, uid, gid);
}
