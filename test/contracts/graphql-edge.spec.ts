import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const post = (payload: string, headers: Record<string, string> = {}) =>
  stage.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload });
const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));
const aliases = (n: number, field: string) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
const nested = (n: number) => `{ me { roles ${'{ __typename '.repeat(n)}${'}'.repeat(n)} } }`;

const REFUSED = { errors: [{ message: 'Yêu cầu không hợp lệ.', extensions: { code: 'BAD_REQUEST', traceId: expect.any(String) } }] };

describe('A hostile request is refused before anything runs, always with the same words', () => {
  it.each([
    ['G1: a thousand aliases', aliases(1_000, '__typename')],
    ['G2: a hundred sign-ins in one request', aliases(100, `me { id }`)],
    ['G4: eight hundred levels', nested(800)],
    ['G6: fragments in a ring', `query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }`],
    ['G7: a chain of ten thousand fragments', `query { ...f0 } ${Array.from({ length: 10_000 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} }`).join(' ')}`.slice(0, 200_000)],
    ['G8: two thousand directives', `{ __typename ${'@include(if: true) '.repeat(300)} }`],
    ['G9: ten thousand fields', `{ ${'__typename '.repeat(10_000)} }`],
    ['G17: a guessed field', `{ meh { id } }`],
    ['G18: a syntax error', `{ me { `],
  ])('%s.', async (_name, query) => {
    const response = await ask(query);
    expect(response.statusCode).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject(REFUSED);
    expect(response.body).not.toMatch(/did you mean|limit|depth|alias|token|mySignIns/i);
  });

  it('G3: a batch is refused.', async () => {
    const response = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(response.statusCode).toBe(400);
  });

  it('G10: a body over 256 kB is refused as too large.', async () => {
    expect((await ask(`{ __typename # ${'x'.repeat(300_000)}\n }`)).statusCode).toBe(413);
  });

  it.each([
    ['form', 'application/x-www-form-urlencoded', 'query={__typename}'],
    ['text', 'text/plain', '{"query":"{ __typename }"}'],
    ['multipart', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--'],
  ])('G19: a %s body never executes.', async (_kind, type, payload) => {
    const response = await post(payload, { 'content-type': type });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
    expect(response.body).not.toContain('Query');
  });

  it('G19: a mutation by GET is refused, and so is a GET without the header that a form cannot send.', async () => {
    const mutation = await stage.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent('mutation { requestVerification }')}`, headers: { 'apollo-require-preflight': '1' } });
    expect([400, 405]).toContain(mutation.statusCode);
    const simple = await stage.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent('{ __typename }')}` });
    expect(simple.statusCode).toBe(400);
  });

  it('G5: fragments that double eighteen times are refused, alone and beside what costs too much.', async () => {
    const doubling = Array.from({ length: 18 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ');
    const response = await ask(`query { ...f0 } ${doubling} fragment f18 on Query { __typename }`);
    expect(response.statusCode).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject(REFUSED);
    const dear = 'businesses(first: 50) { nodes { products(first: 50) { nodes { business { products(first: 50) { nodes { id } } } } } } }';
    expect((await ask(`{ ${dear} }`)).statusCode).toBe(400);
    expect((await ask(`query { ...f0 ${dear} } ${doubling} fragment f18 on Query { __typename }`)).statusCode).toBe(400);
  });

  it('G18: a persisted query cannot be registered: its hash alone stays unknown.', async () => {
    const query = '{ __typename }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    await post(JSON.stringify({ query, extensions }));
    // Apollo answers this one with 200 so that its clients try again; what counts is that nothing ran.
    expect(JSON.parse((await post(JSON.stringify({ extensions }))).body)).toMatchObject(REFUSED);
  });
});

describe('A value of the wrong form is told with its place, never as an error of ours', () => {
  const signIns = `query ($first: PageSize!, $after: String) { mySignIns(first: $first, after: $after) { nodes { id } } }`;

  it.each([99_999_999, -1, 0, null, 2 ** 31, '10', 1.5])('G11: a page of %p.', async (first) => {
    const may = await stage.aPerson();
    const { errors } = await stage.as(may).ask(signIns, { first });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'first' }] });
  });

  it('G13: infinity, as a literal, is no page size.', async () => {
    const may = await stage.aPerson();
    const { errors } = await stage.as(may).ask(`{ mySignIns(first: 1e999) { nodes { id } } }`);
    expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(errors?.[0]?.extensions.code);
  });

  it.each(['x', 'WyJvdGhlciIsIiIsImEiXQ', '\u0000'])('G20: a cursor that is not of this list: %p.', async (after) => {
    const may = await stage.aPerson();
    const { errors } = await stage.as(may).ask(signIns, { first: 5, after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'after', code: 'CURSOR_FORM' }] });
  });

  it('G15: prototype words in variables and JSON have no effect.', async () => {
    const response = await post('{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":{"y":2}}}');
    expect(response.statusCode).toBeLessThan(500);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('The socket', () => {
  it('G23: an upgrade that resets in the middle does not end the process; upgrades are refused.', async () => {
    await stage.api.listen(0, '127.0.0.1');
    const { port } = stage.api.getHttpServer().address() as { port: number };
    const upgrade = 'GET /anything HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    for (let i = 0; i < 20; i += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(upgrade);
          socket.resetAndDestroy();
        });
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    }
    const status = await new Promise<number>((resolve, reject) => {
      httpRequest({ port, path: '/graphql', headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }, (response) => resolve(response.statusCode ?? 0)).on('error', reject).end();
    });
    expect(status).toBe(404);
    expect((await ask('{ __typename }')).statusCode).toBe(200);
  });
});
