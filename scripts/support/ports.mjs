import { createServer } from 'node:net';

/** Why no program may listen there now, as the system's code such as EADDRINUSE; null when one may. */
export const whyNot = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });

export const isFree = async (port, host = '127.0.0.1') => (await whyNot(port, host)) === null;

/** The wanted port, or the next free one after it. 0 asks the system for any. */
export async function freePort(wanted) {
  if (wanted === 0) return anyPort();
  for (let port = wanted; port < wanted + 200; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

const anyPort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
