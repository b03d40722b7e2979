import 'reflect-metadata';
import { buildLog, processSettings, SettingsError } from '@ketnoi/platform';
import { buildApi } from './app.js';

const STOP_LIMIT_MS = 25_000;

/** Starts the API and stops it in order on SIGTERM or SIGINT: no new requests, running ones end, connections close. */
async function main(): Promise<void> {
  const settings = processSettings();
  const log = buildLog(settings, 'api');
  const app = await buildApi({ settings, log });
  await app.listen(settings.PORT, settings.HOST);
  log.info({ port: settings.PORT }, 'api ready');
  const stop = (): void => {
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
