import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts by file name. */
export type Files = Readonly<Record<string, string>>;

export interface Folder {
  /** From the root of the repository. */
  readonly path: string;
  /** Whether every file in it is generated: one that nothing generates any more is removed. */
  readonly isWhole: boolean;
  readonly files: Files;
}

/** Writes what differs and removes what is left over. Answers a line for each. */
export function write(root: string, folder: Folder): string[] {
  mkdirSync(join(root, folder.path), { recursive: true });
  const changed = changedFiles(root, folder);
  for (const file of changed) writeFileSync(join(root, folder.path, file), folder.files[file] ?? '');
  const old = leftOver(root, folder);
  for (const file of old) rmSync(join(root, folder.path, file));
  return [...changed.map((file) => `${folder.path}/${file} written.`), ...old.map((file) => `${folder.path}/${file} removed.`)];
}

/** A line for each file that is not what the sources say; empty when all is well. */
export function driftOf(root: string, folder: Folder): string[] {
  const say = (file: string): string => `${folder.path}/${file} is not what the sources say: run \`npm run docs\` and look at the difference.`;
  return [...changedFiles(root, folder), ...leftOver(root, folder)].map(say);
}

const changedFiles = (root: string, { path, files }: Folder): string[] =>
  Object.entries(files)
    .filter(([file, text]) => textOf(join(root, path, file)) !== text)
    .map(([file]) => file);

const leftOver = (root: string, { path, isWhole, files }: Folder): string[] =>
  isWhole && existsSync(join(root, path)) ? readdirSync(join(root, path)).filter((file) => files[file] === undefined) : [];

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
