import { tryFailureOf } from './delivery-outcome.policy.js';

const failed = (code: string, isPermanent = false, isUncertain = false) => ({ code, isPermanent, isUncertain });

describe('What a failed try means', () => {
  it.each([
    ['an unknown mailbox', { responseCode: 550 }, failed('SMTP_550', true)],
    ['a busy server', { responseCode: 450 }, failed('SMTP_450')],
    ['a server that closes its service', { responseCode: 421 }, failed('SMTP_421')],
    ['our own credentials refused', { responseCode: 535, code: 'EAUTH' }, failed('SMTP_535')],
    ['nobody listening', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', syscall: 'connect' }, failed('ECONNREFUSED')],
    ['an unknown host', { code: 'EDNS' }, failed('EDNS')],
    ['no connection in time', { code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT' }, failed('ETIMEDOUT')],
    ['no answer in time', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, failed('ETIMEDOUT', false, true)],
    ['a connection lost on the way', { code: 'ECONNECTION' }, failed('ECONNECTION', false, true)],
    ['a reset', { code: 'ESOCKET', originalCode: 'ECONNRESET', syscall: 'read' }, failed('ECONNRESET', false, true)],
    ['something else', new Error('to nobody@vi-du.example'), failed('UNKNOWN_ERROR')],
    ['a code with an address in it', { code: 'nobody@vi-du.example' }, failed('UNKNOWN_ERROR')],
    ['nothing', undefined, failed('UNKNOWN_ERROR')],
  ])('%s', (_what, error, expected) => {
    expect(tryFailureOf(error)).toEqual(expected);
  });
});
