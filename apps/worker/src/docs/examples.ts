import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the tour: test/examples/<number>-<name>.graphql or .http, with a .json beside it. See test/examples/README.md. */
export interface Example {
  /** Name of the file without its ending; they run in this order. */
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  /** In the words of the tour: `anybody`, `the owner` … */
  readonly askedBy: string;
  readonly language: 'graphql' | 'http';
  /** The operation, or the request line with its headers. */
  readonly request: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The instant of the step; none where the one before it is meant. */
  readonly at?: string;
  /** What GraphQL answers; of an HTTP request its status, and its JSON or the texts that its page shows. Placeholders stand for what differs each time. */
  readonly answer: unknown;
}

export const readExamples = (folder: string): Example[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => /^\d\d-[a-z0-9-]+\.(graphql|http)$/.test(file))
    .sort()
    .map((file) => readExample(folder, file));

function readExample(folder: string, file: string): Example {
  const [name = '', language] = file.split('.');
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const length = lines.findIndex((line) => !line.startsWith('#'));
  const [title, ...words] = lines.slice(0, length).map((line) => line.replace(/^#\s*/, ''));
  const askedBy = words.pop()?.match(/^Asked by: (.+)\.$/)?.[1];
  if (!title || words.length === 0 || !askedBy) throw new Error(`${file} begins with a title, a sentence and "Asked by: somebody.", each behind a #`);
  const { variables = {}, answer, at } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Partial<Example>;
  return { name, title, sentence: words.join(' '), askedBy, language: language === 'http' ? 'http' : 'graphql', request: lines.slice(length).join('\n').trim(), variables, ...(at ? { at } : {}), answer };
}
