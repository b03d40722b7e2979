// `npm run schema` writes apps/api/schema.graphql, `npm run schema:check` compares: the contract is reviewed as SDL.
import { execFileSync } from 'node:child_process';
import { buildIfStale } from './build.mjs';
import { root } from './support/files.mjs';
import { keepGenerated } from './support/generated.mjs';
import { run } from './support/problem.mjs';
import { programs } from './support/workplace.mjs';

await run(async () => {
  await buildIfStale();
  const schema = execFileSync(process.execPath, [programs.printSchema], { cwd: root, encoding: 'utf8', maxBuffer: 32 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
  return keepGenerated('apps/api/schema.graphql', schema, { isCheck: process.argv.includes('--check'), command: 'schema' }) ? 0 : 1;
});
