import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../build.mjs';
import { startCluster } from '../cluster.mjs';
import { root } from './files.mjs';
import { freePort } from './ports.mjs';
import { Problem } from './problem.mjs';

export const DATABASE = 'ketnoi';

const built = (path) => resolve(root, 'dist', path);
export const programOf = (app, name) => built(`apps/${app}/src/${name}.js`);
export const programs = {
  api: programOf('api', 'main'),
  worker: programOf('worker', 'main'),
  seed: programOf('worker', 'seed'),
  importPlaces: programOf('worker', 'import-places'),
  renderDocs: programOf('worker', 'render-docs'),
  printSchema: programOf('api', 'print-schema'),
};

/**
 * Parts of libs/platform that scripts need. Not through its index: that loads Nest, the queues and the mail server as
 * well, which costs each start more than a second.
 */
const partOfPlatform = (path) => import(pathToFileURL(built(`libs/platform/src/${path}`)).href);
export const loadSettings = () => partOfPlatform('settings/settings.js');
export const loadReference = () => partOfPlatform('settings/settings.reference.js');
export const loadMigrations = () => partOfPlatform('database/migrate.js');

/** The build, the settings (with those of .env) and nothing running yet. */
export async function prepare() {
  readDotEnv();
  await buildIfStale();
  const { readSettings } = await loadSettings();
  const env = await withDefaults(process.env);
  // Before anything is started, so that all wrong settings are told at once; the address is filled in by `openDatabase`.
  const isEmbedded = !env.DATABASE_URL && env.NODE_ENV !== 'production';
  const settings = readSettings(isEmbedded ? { ...env, DATABASE_URL: 'postgresql://embedded' } : env);
  return { env, settings };
}

export function readDotEnv() {
  if (existsSync(resolve(root, '.env'))) process.loadEnvFile(resolve(root, '.env'));
}

/** What a machine without any configuration needs. In production nothing is guessed, the embedded PostgreSQL included. */
async function withDefaults(given) {
  if (given.NODE_ENV === 'production') return given;
  // A mail of the demonstration arrives at once, also at night.
  const env = { NODE_ENV: 'development', DEMONSTRATION: 'true', QUIET_HOURS: 'off', ...given };
  const origin = `http://localhost:${env.PORT || 3000}`;
  // A wrong PORT is told once, as PORT.
  if (URL.canParse(origin)) env.PUBLIC_ORIGIN ||= origin;
  if (!env.SMTP_URL) {
    env.MAILBOX_PORT ||= String(await freePort(1025));
    env.SMTP_URL = `smtp://127.0.0.1:${env.MAILBOX_PORT}`;
  }
  return env;
}

/** Refuses a REDIS_URL that nobody answers at, in words and at once: the programs themselves would wait for it. */
export async function demandRedis({ REDIS_URL }) {
  if (!REDIS_URL) return;
  const { hostname, port } = new URL(REDIS_URL);
  const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 5_000 });
  try {
    await Promise.race([once(socket, 'connect'), once(socket, 'timeout').then(() => Promise.reject(Object.assign(new Error('no answer in 5 s'), { code: 'ETIMEDOUT' })))]);
  } catch (error) {
    const why = error.code ?? error.message;
    throw new Problem(
      `Nothing answers at REDIS_URL (${why}). Start that Redis, or leave REDIS_URL empty: the queues then live in PostgreSQL.\n` +
        `REDIS_URL không trả lời (${why}). Hãy bật Redis đó, hoặc để trống REDIS_URL: hàng đợi khi đó nằm trong PostgreSQL.`,
    );
  } finally {
    socket.destroy();
  }
}

/** The database of DATABASE_URL, or else the embedded one, migrated. `close` stops what this started. */
export async function openDatabase({ env, settings }) {
  const dataDir = resolve(root, settings.DATA_DIR);
  const [cluster, { migrate }] = await Promise.all([env.DATABASE_URL ? undefined : startCluster({ dataDir }), loadMigrations()]);
  const close = async () => cluster?.stop();
  try {
    await cluster?.createDatabase(DATABASE);
    const DATABASE_URL = env.DATABASE_URL || cluster.url(DATABASE);
    const { applied } = await migrate({ ...settings, DATABASE_URL }).catch(explain);
    return { cluster, applied, close, env: { ...env, DATABASE_URL }, settings: { ...settings, DATABASE_URL } };
  } catch (error) {
    await close();
    throw error;
  }
}

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', '28P01', '28000', '3D000'];
/** What the driver says, without a code, about a server that hangs up or keeps silent. */
const NO_POSTGRESQL = ['Connection terminated unexpectedly', 'timeout expired'];

function explain(error) {
  if (!UNREACHABLE.includes(error.code) && !NO_POSTGRESQL.includes(error.message)) throw error;
  const why = error.code ? `${error.code}: ${error.message}` : error.message;
  throw new Problem(`The database of DATABASE_URL does not let us in (${why}).\nKhông vào được cơ sở dữ liệu của DATABASE_URL (${why}).`);
}
