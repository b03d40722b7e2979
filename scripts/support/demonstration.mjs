import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { withClient } from '../cluster.mjs';
import { root } from './files.mjs';
import { Problem } from './problem.mjs';
import { startProgram } from './programs.mjs';
import { DATABASE, loadMigrations, programs } from './workplace.mjs';

/**
 * Fills an empty database. A seed that was killed half-way has left half a world: in the embedded database, which nobody
 * else uses, it begins again; a server of the user's is never emptied by us.
 */
export async function seedIfEmpty({ cluster, env, settings }, { say, run }) {
  if (!settings.DEMONSTRATION || !existsSync(programs.seed)) return;
  const { databaseIsEmpty, migrate } = await loadMigrations();
  if (await isHalfSeeded(settings)) {
    if (!cluster) throw new Problem('An earlier seed of this database was interrupted. Empty the database of DATABASE_URL, then start again.');
    say('An earlier seed was interrupted; beginning again · Lần tạo dữ liệu trước bị dừng, đang làm lại …');
    await cluster.dropDatabase(DATABASE);
    await cluster.createDatabase(DATABASE);
    rmSync(resolve(root, settings.DATA_DIR, 'files'), { recursive: true, force: true });
    await migrate(settings);
  }
  if (!(await databaseIsEmpty(settings))) return;
  say('Filling the demonstration world · Đang tạo dữ liệu minh họa …');
  const { code } = await run(startProgram('seed', programs.seed, { env }));
  if (code !== 0) throw new Problem('The seed failed; the reason stands above. `npm run db:reset` empties the database for another try.');
}

/** As the seed itself notes it in the event log. */
const isHalfSeeded = ({ DATABASE_URL }) =>
  withClient(DATABASE_URL, async (client) => {
    const { rows } = await client.query(`SELECT DISTINCT type FROM domain_event WHERE type IN ('DemonstrationBegun', 'DemonstrationFinished')`);
    return rows.length === 1 && rows[0].type === 'DemonstrationBegun';
  });
