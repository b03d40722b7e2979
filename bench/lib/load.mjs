import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const ANSWER_LIMIT_MS = 30_000;
const MOST_REQUESTS = 100_000;

/**
 * Asks the same thing over so many kept connections, each one request at a time, for so long; then lets the last answers come in.
 * An answer that is not as long as the first one ends the run: errors are quick and would look like speed.
 */
export async function load({ port, body, bytes, connections, ms, signal }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  const begun = performance.now();
  const worker = async () => {
    while (performance.now() - begun < ms && latencies.length < MOST_REQUESTS) {
      signal.throwIfAborted();
      const sent = performance.now();
      const { status, length } = await post({ port, body, agent });
      if (status !== 200 || length !== bytes) throw new Error(`an answer of ${length} bytes with status ${status} instead of ${bytes} bytes`);
      latencies.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
    return { latencies, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    agent.destroy();
  }
}

/** One request whose answer is kept. */
export async function ask({ port, body }) {
  const chunks = [];
  const { status, length } = await post({ port, body, keep: (chunk) => chunks.push(chunk) });
  const text = Buffer.concat(chunks).toString('utf8');
  if (status !== 200) throw new Error(`status ${status}: ${text.slice(0, 500)}`);
  return { bytes: length, answer: JSON.parse(text) };
}

export const bodyOf = (query, variables) => Buffer.from(JSON.stringify({ query, variables }));

function post({ port, body, agent, keep = () => {} }) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers, timeout: ANSWER_LIMIT_MS }, (response) => {
      let length = 0;
      response.on('data', (chunk) => {
        length += chunk.length;
        keep(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode, length }));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${ANSWER_LIMIT_MS / 1_000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
