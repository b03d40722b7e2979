import 'reflect-metadata';
import { buildLog, processSettings, SettingsError } from '@ketnoi/platform';
import { startWorker } from './app.js';

const STOP_LIMIT_MS = 25_000;

async function main(): Promise<void> {
  const settings = processSettings();
  const log = buildLog(settings, 'worker');
  const worker = await startWorker({ settings, log });
  log.info('worker ready');
  const stop = (): void => {
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    worker.stop().then(
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
