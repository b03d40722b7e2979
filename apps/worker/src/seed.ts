import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@ketnoi/common';
import { buildLog, processSettings, SettingsError } from '@ketnoi/platform';
import { SeedRefused } from './seed/emptiness.js';
import { readScaleSize } from './seed/scale/scale-size.js';
import { seedDemonstration } from './seed/seed-demonstration.js';

/** The repository's own files, seen from dist/apps/worker/src. */
const DATA = fileURLToPath(new URL('../../../../data', import.meta.url));

/** `npm run seed`: the demonstration world in an empty database; `-- --businesses 5000 --booths 12000` adds so many for measuring. Exit code 1 with one sentence where that is refused. */
async function main(): Promise<void> {
  const scale = readScaleSize(process.argv.slice(2));
  const settings = processSettings();
  const clock = new SystemClock();
  const began = clock.now().getTime();
  const log = buildLog({ LOG_LEVEL: settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL }, 'seed');
  await seedDemonstration({ settings, log, now: clock.now(), data: DATA, scale, say });
  say(`The demonstration world stands after ${((clock.now().getTime() - began) / 1000).toFixed(0)} s.`);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  const isReadable = error instanceof SeedRefused || error instanceof SettingsError;
  process.stderr.write(`${isReadable ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
