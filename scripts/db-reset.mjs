// `npm run db:reset`: an empty database again, for `npm start` to migrate and fill. Of the embedded server only.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startCluster } from './cluster.mjs';
import { root } from './support/files.mjs';
import { Problem, run } from './support/problem.mjs';
import { DATABASE, readDotEnv } from './support/workplace.mjs';

await run(async () => {
  readDotEnv();
  if (process.env.DATABASE_URL) throw new Problem('DATABASE_URL names a server of yours: reset that database by its own tools.');
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  const cluster = await startCluster({ dataDir });
  try {
    await cluster.dropDatabase(DATABASE);
    // No row knows these any more.
    rmSync(resolve(dataDir, 'files'), { recursive: true, force: true });
    console.log(`The database ${DATABASE} and its files are gone; npm start makes them anew.`);
  } finally {
    await cluster.stop();
  }
});
