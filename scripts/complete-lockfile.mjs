// `npm run lock:complete`: adds to package-lock.json the optional packages of other platforms that npm left out.
//
// A registry mirror may carry the binaries of some platforms only. npm then writes a lock without the others, and its own
// `npm ci` refuses that lock ("Missing: …-darwin-arm64@ from lock file"). An entry with version and platform is enough:
// elsewhere it is skipped as optional, and on its platform npm fetches it by that version.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './support/files.mjs';
import { Problem, run } from './support/problem.mjs';

const OS = { darwin: 'darwin', win32: 'win32', windows: 'win32', linux: 'linux', android: 'android', freebsd: 'freebsd', openharmony: 'openharmony' };
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

await run(async () => {
  const file = resolve(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, path, name))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, entry)]),
  );
  const byPath = ([one], [other]) => (one < other ? -1 : 1);
  lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(byPath));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${missing.length} packages of other platforms added to package-lock.json.`);
});

/** As npm resolves: beside the package that asks, or in any folder above it. */
function isLocked({ packages }, path, name) {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  return path !== '' && isLocked({ packages }, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

function entryOf(name, version, { dev }) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Problem(`${name} is wanted as "${version}": only an exact version can be written down unseen.`);
  const words = name.split('/').at(-1).split('-');
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = words.find((word) => CPU.includes(word));
  if (!os && !cpu) throw new Problem(`${name} does not tell its platform: add it to package-lock.json by hand.`);
  const libc = os === 'linux' && words.map((word) => LIBC[word]).find(Boolean);
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, ...(os && { os: [os] }) };
}
