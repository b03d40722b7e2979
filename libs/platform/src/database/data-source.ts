import { AbstractLogger, DataSource, type EntityTarget, type LogMessage, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import type { Settings } from '../settings/settings.schema.js';
import { SnakeNaming } from './snake-naming.js';
import { statements } from './statements.js';

/** Ours comes first: the queue owns tables with names like `event` and `job` in its own schema. */
const SEARCH_PATH = '-c search_path=public,bullmq';

class CountingLogger extends AbstractLogger {
  override logQuery(query: string): void {
    statements.add(query);
  }

  override logQueryError(): void {}

  protected writeLog(_level: string, _message: LogMessage | LogMessage[]): void {}
}

/** The writing pool. The schema comes from migrations only; `synchronize` is refused by construction. */
export function buildDataSource(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
  entities: readonly EntityTarget<ObjectLiteral>[],
  onIdleError: (error: Error) => void,
  migrations: readonly (new () => MigrationInterface)[] = [],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.DATABASE_URL,
    entities: [...entities] as never[],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    logger: new CountingLogger('all'),
    synchronize: false,
    installExtensions: false,
    poolSize: settings.DATABASE_POOL,
    connectTimeoutMS: 10_000,
    applicationName: 'ketnoi',
    // An idle connection that PostgreSQL ends must not end the process.
    poolErrorHandler: onIdleError,
    extra: { options: SEARCH_PATH, keepAlive: true, idle_in_transaction_session_timeout: 30_000, statement_timeout: 30_000 },
  });
}
