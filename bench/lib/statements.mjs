import { ask } from './load.mjs';

const REQUESTS = 10;

/** SQL statements that one request costs, counted by the product itself over both its pools. The rest of the process is idle meanwhile. */
export async function statementsPerRequest({ port, body }) {
  const before = await countOf(port);
  for (let nth = 0; nth < REQUESTS; nth += 1) await ask({ port, body });
  return ((await countOf(port)) - before) / REQUESTS;
}

async function countOf(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^ketnoi_sql_statements (\d+)$/m.exec(text)[1]);
}
