import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withClient } from '../../scripts/cluster.mjs';
import { root } from '../../scripts/support/files.mjs';

const EDITION = 'SPCN-HN-CRAFT-2021';
const LAYER = 'a'.repeat(64);

/** Fills a migrated database with reference data by the SQL beside this file, in the order of the names. Each file is one transaction, with all constraints and triggers. */
export async function fill(url, { signal }) {
  await withClient(url, async (client) => {
    const settings = { today: todayInHanoi(), ...(await results(client)) };
    for (const [name, value] of Object.entries(settings)) await client.query(`SELECT set_config($1, $2, false)`, [`bench.${name}`, value]);
    for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.sql')).sort()) {
      signal.throwIfAborted();
      await client.query(readFileSync(resolve(import.meta.dirname, file), 'utf8')).catch((error) => {
        throw new Error(`bench/data/${file}: ${error.message}`, { cause: error });
      });
    }
    // As autovacuum leaves them: no first query pays for hint bits, and plans know the tables.
    await client.query('VACUUM ANALYZE');
  });
}

/** Windows stand around today, so that the fair is open in whatever year this runs. */
const todayInHanoi = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** What the engine says of a business that meets everything, and of one to which the first role does not apply: as long and as deep as in real life. */
async function results(client) {
  const { canonicalText, engineVersion, score } = await import(pathToFileURL(resolve(root, 'dist/libs/criteria-engine/src/index.js')).href);
  const { rows } = await client.query(`SELECT draft, encode(sha256(convert_to(draft, 'UTF8')), 'hex') AS hash FROM edition WHERE code = $1`, [EDITION]);
  const edition = JSON.parse(rows[0].draft);
  const textOf = (isExempt) => {
    const asOf = '2026-01-05';
    const result = score(edition, answersOf(edition, isExempt), { asOf, layer: 'EXAMINER', hashes: { edition: rows[0].hash, layer: LAYER } });
    if (result.outcome !== 'MET') throw new Error(`engine ${engineVersion} says ${result.outcome} of best answers`);
    return canonicalText(result);
  };
  return { result_met: textOf(false), result_with_exemptions: textOf(true) };
}

function answersOf({ facts, indicators }, isExempt) {
  const roles = facts.map(({ code }, nth) => ({ code, state: 'ANSWERED', value: !(isExempt && nth === 0) }));
  const given = indicators.map((one) => ({ code: one.code, state: 'ANSWERED', value: valueOf(one) }));
  return [...roles, ...given];
}

const valueOf = ({ kind, options }) => (kind === 'EVIDENCE' ? [{ use: 'ACCEPTED' }] : options.find(({ fraction }) => fraction === '1').code);
