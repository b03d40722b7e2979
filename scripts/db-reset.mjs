// `npm run db:reset`: an empty database again, for `npm start` to migrate and fill. Of the embedded server only.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startCluster, withClient } from './cluster.mjs';
import { root } from './support/files.mjs';
import { Problem, run } from './support/problem.mjs';
import { DATABASE } from './support/workplace.mjs';

await run(async () => {
  if (existsSync(resolve(root, '.env'))) process.loadEnvFile(resolve(root, '.env'));
  if (process.env.DATABASE_URL) throw new Problem('DATABASE_URL names a server of yours: reset that database by its own tools.');
  const cluster = await startCluster({ dataDir: resolve(root, process.env.DATA_DIR || '.data') });
  try {
    // Refused while somebody is connected, such as a running `npm start`.
    await withClient(cluster.url('postgres'), (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE}`));
    console.log(`The database ${DATABASE} is gone; npm start makes it anew.`);
  } catch (error) {
    if (error.code === '55006') throw new Problem('The database is in use: stop npm start first.');
    throw error;
  } finally {
    await cluster.stop();
  }
});
