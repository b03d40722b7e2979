import pg from 'pg';
import type { Settings } from '../settings/settings.schema.js';
import { statements } from './statements.js';

const DATE = 1082;

/** A calendar day has no zone: it stays the text `2021-12-03` instead of becoming an instant of the server's zone. */
const datesAsText = ((oid: number, format?: 'text' | 'binary') =>
  oid === DATE ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;

/** A named statement: PostgreSQL keeps its plan, so `name` must stand for exactly one text. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** Reads of screens and loaders: prepared statements outside any transaction. A unit of work never uses it. */
export class ReadPool {
  private readonly pool: pg.Pool;

  constructor(settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>, onIdleError: (error: Error) => void) {
    this.pool = new pg.Pool({
      connectionString: settings.DATABASE_URL,
      max: settings.DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 10_000,
      application_name: 'ketnoi-read',
      options: '-c search_path=public -c default_transaction_read_only=on',
      keepAlive: true,
      types: { getTypeParser: datesAsText },
    });
    this.pool.on('error', onIdleError);
    this.pool.on('connect', (client) => client.on('error', onIdleError));
  }

  /** Rows of one statement. Columns are named as the row type wants them: write `AS "createdAt"` in the SQL. */
  async rows<Row>(statement: NamedStatement, values: readonly unknown[] = []): Promise<Row[]> {
    statements.add(statement.text);
    const result = await this.pool.query({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows as Row[];
  }

  /** The first row, or null. */
  async row<Row>(statement: NamedStatement, values: readonly unknown[] = []): Promise<Row | null> {
    const [first] = await this.rows<Row>(statement, values);
    return first ?? null;
  }

  /** Answers whether the database replies within two seconds. */
  async ping(): Promise<boolean> {
    const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
    const reply = this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([reply, timeout]);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
