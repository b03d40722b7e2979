import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let officer: Caller;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true, settings: { REQUIRE_SECOND_FACTOR: 'true' } });
  officer = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_EDITOR' }] });
});
afterAll(() => stage.close());

const roles = async () => (await stage.as(officer).act<{ me: { roles: unknown[] } }>(`{ me { roles { role } } }`)).me.roles;
const prove = async (code: string) =>
  (await stage.as(officer).act<{ proveSecondFactor: object }>(`mutation ($code: String!) { proveSecondFactor(code: $code) { __typename ... on Refusal { code } } }`, { code })).proveSecondFactor;
const codeNow = (secret: string) => generate({ secret, epoch: Math.floor(stage.clock.now().getTime() / 1_000) });

describe('The second factor', () => {
  it('An officer holds no high role until this device has proved it; each code works once.', async () => {
    expect(await roles()).toEqual([]);
    const { enrolSecondFactor } = await stage.as(officer).act<{ enrolSecondFactor: { secret: string } }>(`mutation { enrolSecondFactor { ... on SecondFactorSecret { secret } } }`);
    const code = await codeNow(enrolSecondFactor.secret);
    expect(await prove(code === '000000' ? '111111' : '000000')).toEqual({ __typename: 'NotAllowedNow', code: 'CODE_NOT_VALID' });
    expect(await roles()).toEqual([]);
    expect(await prove(code)).toEqual({ __typename: 'SecondFactorProved' });
    expect(await roles()).toEqual([{ role: 'DEPARTMENT_EDITOR' }]);
    expect(await prove(code)).toEqual({ __typename: 'NotAllowedNow', code: 'CODE_NOT_VALID' });
  });

  it('The secret is stored encrypted, and a confirmed one cannot be replaced by whoever holds the password.', async () => {
    const [row] = await stage.sql<{ sealed_secret: Buffer }>(`SELECT sealed_secret FROM second_factor WHERE person_id = $1`, [officer.id]);
    expect(row?.sealed_secret.length).toBe(12 + 16 + 32);
    expect(await stage.as(officer).act(`mutation { enrolSecondFactor { ... on Refusal { code } } }`)).toEqual({ enrolSecondFactor: { code: 'SECOND_FACTOR_CONFIRMED' } });
  });
});
