import pg from 'pg';

const admin = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('Run the specifications by `npm test`: it brings the database.');
  return url;
};

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: admin() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database without a table, for the specification of the migrations. */
export const createEmptyDatabase = (name: string): Promise<Database> => create(name, 'template1');

/** A database of one spec file, cloned from the migrated template. */
export const cloneDatabase = (name: string): Promise<Database> => create(name, process.env['TEST_TEMPLATE'] ?? 'ketnoi_template');

export interface Database {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

async function create(name: string, template: string): Promise<Database> {
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = Object.assign(new URL(admin()), { pathname: `/${name}` }).href;
  return { url, drop: () => asAdmin(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))) };
}
