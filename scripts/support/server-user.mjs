import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from './problem.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * Who runs PostgreSQL: it refuses root, so root lends it to the user `postgres`, who is made where missing.
 * Spread into the options of a spawn; empty for everybody else.
 */
export function serverUser() {
  if (!isRoot) return {};
  try {
    return idsOf('postgres');
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/sh', 'postgres'], { stdio: 'ignore' });
    return idsOf('postgres');
  }
}

const idsOf = (name) => ({ uid: idOf('-u', name), gid: idOf('-g', name) });
const idOf = (which, name) => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));

/** Says which folder keeps that user out, before initdb fails with words that nobody understands. */
export function refuseUnreachable(path, { uid, gid }) {
  if (uid === undefined) return;
  for (const folder of ancestorsOf(nearestExisting(path))) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const mayEnter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (mode & mayEnter) continue;
    throw new Problem(
      `PostgreSQL refuses to run as root and runs as user "postgres", who may not enter ${folder} (mode ${(mode & 0o777).toString(8)}).\n` +
        'Start as an ordinary user, or move the project (DATA_DIR: only the data) to a folder open to others, or set DATABASE_URL.',
    );
  }
}

/** Says that the data of somebody else was met, such as a first start by root and the second by a person. */
export function refuseForeign(folder) {
  if (isRoot || !process.getuid || !existsSync(folder) || statSync(folder).uid === process.getuid()) return;
  throw new Problem(`The database in ${folder} belongs to another user of this machine: start as that user, or choose another DATA_DIR.`);
}

const nearestExisting = (path) => (existsSync(path) ? realpathSync(path) : nearestExisting(dirname(path)));

const ancestorsOf = (path) => (path === dirname(path) ? [path] : [...ancestorsOf(dirname(path)), path]);
