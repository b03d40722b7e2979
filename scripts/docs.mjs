// `npm run docs` writes what is generated from the code, `npm run docs:check` names what has drifted.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildIfStale } from './build.mjs';
import { root } from './support/files.mjs';
import { keepGenerated } from './support/generated.mjs';
import { run } from './support/problem.mjs';
import { loadReference, programs } from './support/workplace.mjs';

const isCheck = process.argv.includes('--check');

await run(async () => {
  await buildIfStale();
  const { renderEnvExample, renderConfiguration } = await loadReference();
  const texts = { '.env.example': renderEnvExample(), 'docs/configuration.md': renderConfiguration() };
  const kept = Object.entries(texts).map(([path, text]) => keepGenerated(path, text, { isCheck, command: 'docs' }));
  return [...kept, renderDocs()].every(Boolean) ? 0 : 1;
});

/** Lifecycles, mails and permissions come from the apps, which know them; the program tells its own drift. */
function renderDocs() {
  if (!existsSync(programs.renderDocs)) {
    console.log('Not looked at: lifecycles, mails and permissions, since this build has no render-docs.');
    return true;
  }
  return spawnSync(process.execPath, [programs.renderDocs, isCheck ? '--check' : '--write'], { cwd: root, stdio: 'inherit' }).status === 0;
}
