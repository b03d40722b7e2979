// The peer that nothing ordinary can beat by much: Fastify, and one prepared query whose JSON PostgreSQL builds. It knows this one operation only.
// Node parses nothing of the answer and adds nothing to it.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const { DATABASE_URL, DATABASE_POOL, PORT } = process.env;
const text = readFileSync(new URL('hall.sql', import.meta.url), 'utf8');
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL), options: '-c default_transaction_read_only=on' });
pool.on('error', () => {});

/** Place and business of the last booth seen, out of the product's cursor. */
const positionOf = (cursor) => (cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')).slice(1) : [null, null]);

const server = Fastify();
server.post('/graphql', async ({ body: { variables } }, reply) => {
  const { code, first, after, hallId = null } = variables;
  const values = [code, first, ...positionOf(after), hallId, new Date()];
  const { rows } = await pool.query({ name: 'hall', text, values });
  return reply.type('application/json; charset=utf-8').send(rows[0].answer);
});
server.get('/health/ready', async () => (await pool.query('SELECT 1')).rows);

process.once('SIGTERM', () => void server.close().then(() => pool.end()));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
