import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS } from './dependency-reasons.js';
import { cell, GENERATED, table } from './markdown.js';

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
}

type Versions = Readonly<Record<string, string>>;

/** A row for each package that package.json names. Fails on one without a reason, and on a reason without its package. */
export function dependencyPage(root: string): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Versions; devDependencies: Versions };
  const named = { ...dependencies, ...devDependencies };
  const strangers = [...Object.keys(named).filter((name) => !REASONS[name]), ...Object.keys(REASONS).filter((name) => !named[name])];
  if (strangers.length > 0) throw new Error(`package.json and apps/worker/src/docs/dependency-reasons.ts differ in: ${strangers.join(', ')}`);
  return `# Dependencies

${GENERATED} The reasons stand in [dependency-reasons.ts](../apps/worker/src/docs/dependency-reasons.ts), everything else in the packages themselves. Versions are pinned exactly; the floor of ours is Node 20.19.

## In production
${rows(root, dependencies)}

## To build and test
${rows(root, devDependencies)}
`;
}

function rows(root: string, versions: Versions): string {
  return table(
    ['package', 'version', 'licence', 'its Node', 'why it is here', 'instead of'],
    Object.keys(versions).map((name) => {
      const { version, license = 'none named', engines } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
      const [why = '', insteadOf = ''] = REASONS[name] ?? [];
      return [`\`${name}\``, version, license, engines?.node ?? 'not said', why, insteadOf].map(cell);
    }),
  );
}
