// Compiles apps, libs and migrations into dist (swc: about a second; types are checked apart, by `npm run types`).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { isMain, root } from './support/files.mjs';
import { Problem, run } from './support/problem.mjs';

const SOURCES = ['apps', 'libs', 'migrations'];
const SETTINGS = ['.swcrc', 'package-lock.json'];
const IGNORED = '**/*.spec.ts,apps/web/**';
const dist = resolve(root, 'dist');
const stamp = resolve(dist, '.built-from');

/** Builds when a source was added, changed or removed since. Returns whether it had to. */
export async function buildIfStale() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await build(now);
  return true;
}

/** Into a folder of its own, then swapped in: nothing of deleted sources lingers, and two builds cannot mix their files. */
async function build(sources) {
  const unfinished = `${dist}-${process.pid}`;
  try {
    await compile(unfinished);
    writeFileSync(resolve(unfinished, '.built-from'), sources);
    rmSync(dist, { recursive: true, force: true });
    renameSync(unfinished, dist);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function compile(folder) {
  const swc = resolve(root, 'node_modules/@swc/cli/bin/swc.js');
  const existing = SOURCES.filter((source) => existsSync(resolve(root, source)));
  const child = spawn(process.execPath, [swc, ...existing, '-d', folder, '--ignore', IGNORED, '--quiet'], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Problem('The build failed; the reason stands above.');
}

/** Names, sizes and times of all sources: cheaper than their text, and unlike the newest time it notices a removed file. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...SOURCES.flatMap(filesOf)]) {
    const { size, mtimeMs } = statSync(resolve(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const filesOf = (folder) =>
  existsSync(resolve(root, folder))
    ? readdirSync(resolve(root, folder), { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('apps/web/'))
        .sort()
    : [];

if (isMain(import.meta)) await run(async () => void (await build(fingerprint())));
