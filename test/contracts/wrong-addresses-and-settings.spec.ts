import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from '@ketnoi/platform';
import { openStage, type Stage } from '../support/stage.js';

describe('An address that leads nowhere', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ withoutWorker: true });
  });
  afterAll(() => stage.close());

  it('answers a page to a reader and a code to a program.', async () => {
    const reader = await stage.inject({ method: 'GET', url: '/chua-co', headers: { accept: 'text/html,*/*', 'accept-language': 'en' } });
    expect(reader.statusCode).toBe(404);
    expect(reader.headers['content-type']).toContain('text/html');
    expect(reader.body).toContain('No such page');
    const program = await stage.inject({ method: 'GET', url: '/chua-co' });
    expect(program.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const posted = await stage.inject({ method: 'POST', url: '/chua-co', headers: { accept: 'text/html' } });
    expect(posted.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('has the same form when it is not even well formed.', async () => {
    const answer = await stage.inject({ method: 'GET', url: '/v/%E0%A4%A' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: { code: 'BAD_REQUEST', message: 'Yêu cầu không hợp lệ.', traceId: expect.any(String) } });
  });

  it('A refused operation says why in development only.', async () => {
    const { errors } = await stage.anonymous.ask(`{ nope }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST', traceId: expect.any(String) });
    const open = await openStage({ withoutWorker: true, settings: { NODE_ENV: 'development' } });
    const told = await open.anonymous.ask(`{ nope }`);
    await open.close();
    expect(told.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', reason: 'Cannot query field "nope" on type "Query".' });
  });
});

describe('Settings', () => {
  const problems = (environment: Record<string, string>): readonly string[] => {
    try {
      readSettings(environment);
      return [];
    } catch (error) {
      return (error as SettingsError).problems;
    }
  };

  it('All that is wrong is told together, in words and without a value.', () => {
    expect(problems({ PORT: 'abc', HOST: '999.9.9.9', DATABASE_URL: 'my-secret', DATABASE_POOL: '1', SECRET_KEY: 'short' })).toEqual([
      'PORT: must be a whole number from 1 to 65535',
      'HOST: must be an address such as 127.0.0.1, or the name of a host',
      'DATABASE_URL: must be a postgres:// address',
      'DATABASE_POOL: must be a whole number from 2 to 100',
      'SECRET_KEY: must have at least 32 characters',
    ]);
  });

  it('Production also tells what it refuses, beside what is missing.', () => {
    expect(problems({ NODE_ENV: 'production', DEMONSTRATION: 'true', MAILBOX_PORT: '1025' })).toEqual([
      'DATABASE_URL: is missing',
      'SECRET_KEY: must be set in production',
      'DEMONSTRATION: the demonstration world is refused in production',
      'MAILBOX_PORT: the development mailbox is off in production',
      'PUBLIC_ORIGIN: must be the public address in production',
    ]);
  });

  it('Empty variables count as absent, and what is left has a default.', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://a/b', PORT: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', NODE_ENV: 'development' });
  });
});
