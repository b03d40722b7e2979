import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/support/ports.mjs';
import { Problem } from '../../scripts/support/problem.mjs';
import { startProgram } from '../../scripts/support/programs.mjs';
import { programs } from '../../scripts/support/workplace.mjs';

const READY_LIMIT_MS = 60_000;

/** Ours as operators run it, and the peer, each a process of its own with the same pool on the same database. */
export async function startServers({ environment, url, closers, signal }) {
  const peers = resolve(import.meta.dirname, '../peers');
  const ours = await startServer({ key: 'ours', name: 'ketnoi', program: programs.api, environment, url, closers, signal });
  const raw = await startServer({ key: 'raw', name: 'raw-fastify', program: resolve(peers, 'raw-fastify/server.mjs'), environment, url, closers, signal });
  return [ours, raw];
}

async function startServer({ key, name, program, environment, url, closers, signal }) {
  const port = await freePort(0);
  const env = { ...environment, DATABASE_URL: url, PORT: String(port) };
  const server = startProgram(name, program, { env, log: `${environment.DATA_DIR}/${name}.log` });
  closers.push(() => server.stop({ ms: 10_000 }));
  const died = server.ended.then(({ words }) => {
    throw new Problem(`${name} has ended:\n${words}`);
  });
  died.catch(() => {});
  await Promise.race([died, untilReady(name, port, signal)]);
  return { key, name, port, pid: server.pid };
}

async function untilReady(name, port, signal) {
  for (const deadline = Date.now() + READY_LIMIT_MS; ; await sleep(100)) {
    signal.throwIfAborted();
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal }).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Problem(`${name} was not ready after ${READY_LIMIT_MS / 1_000} s.`);
  }
}
