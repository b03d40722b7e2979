import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root } from './files.mjs';

/** Whether the committed file says what it should; writes it unless only checking. Tells each drift. */
export function keepGenerated(path, text, { isCheck, command }) {
  const file = resolve(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true;
  if (isCheck) {
    console.error(`${path} is not what the sources say: run \`npm run ${command}\` and look at the difference.`);
    return false;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path} written.`);
  return true;
}
