import { fileURLToPath } from 'node:url';
import { examplePages } from './docs/example-pages.js';
import { readExamples } from './docs/examples.js';
import { dependencyPage } from './docs/dependency-page.js';
import { driftOf, write, type Folder } from './docs/generated-folder.js';
import { lifecyclePages } from './docs/lifecycle-pages.js';
import { mailFiles } from './docs/mail-files.js';

/** The root of the repository, seen from dist/apps/worker/src. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the code itself can tell about the product; needs no database. A folder named here holds nothing that is written by hand. */
const folders = (): readonly Folder[] => [
  { path: 'docs/lifecycles', isWhole: true, files: lifecyclePages() },
  { path: 'docs/mails', isWhole: true, files: mailFiles() },
  { path: 'docs/api', isWhole: true, files: examplePages(readExamples(`${ROOT}test/examples`)) },
  { path: 'docs', isWhole: false, files: { 'dependencies.md': dependencyPage(ROOT) } },
];

/** `node dist/apps/worker/src/render-docs.js --write | --check`: writes the generated documents, or names each that has drifted and exits with 1. */
function main(mode: string | undefined): number {
  if (mode !== '--write' && mode !== '--check') {
    process.stderr.write('Usage: render-docs --write | --check\n');
    return 2;
  }
  const lines = folders().flatMap((folder) => (mode === '--write' ? write(ROOT, folder) : driftOf(ROOT, folder)));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return mode === '--check' && lines.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2]);
