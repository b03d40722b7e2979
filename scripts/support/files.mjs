import { existsSync, mkdirSync, openSync, closeSync, readSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The root of the repository: scripts work from any folder they are called in. */
export const root = resolve(import.meta.dirname, '../..');

/** Whether a module is the program itself and not imported by another one. */
export const isMain = (meta) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === meta.filename;

const KEPT_BYTES = 10 * 1024 * 1024;

/** A log file ready to be appended to. One older generation is kept, so that a long-lived folder does not fill the disk. */
export function prepareLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > KEPT_BYTES) renameSync(file, `${file}.1`);
  closeSync(openSync(file, 'a'));
  return file;
}

/** What was written to a file from `offset` on, and where it ends now. */
export function readFrom(file, offset) {
  const size = statSync(file).size;
  const text = Buffer.alloc(Math.max(0, size - offset));
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, text, 0, text.length, offset);
  closeSync(descriptor);
  return { text: text.toString('utf8', 0, length), end: offset + length };
}

/** The last lines of a log, written after `since`: for the sentence that says why something did not start. */
export function lastLines(file, since = 0) {
  if (!existsSync(file)) return '';
  const { text } = readFrom(file, Math.max(since, statSync(file).size - 16_384));
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
