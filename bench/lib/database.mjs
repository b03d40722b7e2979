import { createDatabase, startTestCluster, withClient } from '../../scripts/cluster.mjs';
import { Problem } from '../../scripts/support/problem.mjs';
import { startProgram } from '../../scripts/support/programs.mjs';
import { loadMigrations, loadSettings, programOf } from '../../scripts/support/workplace.mjs';
import { fill } from '../data/fill.mjs';
import { parentOf } from './cpu.mjs';

const DATABASE = 'ketnoi_bench';

/** An embedded PostgreSQL that keeps what it says it keeps (fsync and all), migrated and filled by the product's own means and bench/data. */
export async function openFilledDatabase({ environment, closers, signal }) {
  const cluster = await startTestCluster({ isDurable: true });
  closers.push(cluster.stop);
  await createDatabase(cluster.url('postgres'), DATABASE);
  const url = cluster.url(DATABASE);
  const env = { ...environment, DATABASE_URL: url };
  const [{ readSettings }, { migrate }] = await Promise.all([loadSettings(), loadMigrations()]);
  signal.throwIfAborted();
  await migrate(readSettings(env));
  for (const name of ['import-places', 'import-criteria']) await runProgram(name, env, { signal });
  await fill(url, { signal });
  return { url, ...(await serverOf(url)) };
}

async function runProgram(name, env, { signal }) {
  signal.throwIfAborted();
  const program = startProgram(name, programOf('worker', name), { env, log: `${env.DATA_DIR}/${name}.log` });
  signal.addEventListener('abort', () => void program.stop({ ms: 5_000 }), { once: true });
  const { code, words } = await program.ended;
  signal.throwIfAborted();
  if (code !== 0) throw new Problem(`${name} failed:\n${words}`);
}

const serverOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version, current_setting('fsync') AS fsync`);
    const [{ pid, version, fsync }] = rows;
    if (fsync !== 'on') throw new Problem('The database of the bench is not durable; its figures would say nothing.');
    return { postmaster: parentOf(pid), version: version.split(' ')[0] };
  });
