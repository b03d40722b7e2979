import { Injectable } from '@nestjs/common';
import { done, refused, unauthenticated, type Actor, type Result } from '@ketnoi/common';
import { ActLimits, Keys, UnitOfWork, type Tx } from '@ketnoi/platform';
import { generateSecret, generateURI, verify } from 'otplib';
import { codeNotValid, secondFactorConfirmed } from '../domain/identity.refusals.js';
import { CLOCK_TOLERANCE_SECONDS } from '../domain/second-factor.policy.js';

const TRIES = { act: 'second-factor', times: 5, perSeconds: 60 };

/** Gives a new secret for an authenticator app. It replaces one that was never confirmed; a confirmed one stays (SECOND_FACTOR_CONFIRMED). */
@Injectable()
export class EnrolSecondFactor {
  constructor(private readonly unit: UnitOfWork, private readonly keys: Keys) {}

  run(actor: Actor): Promise<Result<{ secret: string; uri: string }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const secret = generateSecret();
    return this.unit.run(actor, async (tx) => {
      const [kept] = await tx.rows(
        `INSERT INTO second_factor (person_id, sealed_secret, enrolled_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, enrolled_at = excluded.enrolled_at
           WHERE second_factor.confirmed_at IS NULL RETURNING person_id`,
        [actor.personId, this.keys.seal('second-factor', secret, actor.personId), tx.now],
      );
      if (!kept) return refused(secondFactorConfirmed());
      return done({ secret, uri: generateURI({ issuer: 'Kết Nối', label: actor.personId, secret }) });
    });
  }
}

/**
 * Proves the second factor on this device with the app's six digits; the first proof confirms the enrolment. A code works once,
 * and five wrong ones a minute are the limit (RFC 6238, 5.2). Refusal CODE_NOT_VALID.
 */
@Injectable()
export class ProveSecondFactor {
  constructor(private readonly unit: UnitOfWork, private readonly keys: Keys, private readonly limits: ActLimits) {}

  async run(actor: Actor, code: string): Promise<Result<{ proved: true }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    await this.limits.count(TRIES, actor.personId);
    return this.unit.run(actor, async (tx) => {
      const [factor] = await tx.rows<{ sealed_secret: Buffer; confirmed_at: Date | null; last_time_step: string }>(
        `SELECT sealed_secret, confirmed_at, last_time_step FROM second_factor WHERE person_id = $1 FOR NO KEY UPDATE`,
        [actor.personId],
      );
      if (!factor) return refused(codeNotValid());
      const timeStep = await this.timeStepOf(tx, code, this.keys.open('second-factor', factor.sealed_secret, actor.personId), Number(factor.last_time_step));
      if (timeStep === null) return refused(codeNotValid());
      await tx.rows(`UPDATE second_factor SET last_time_step = $2, confirmed_at = coalesce(confirmed_at, $3) WHERE person_id = $1`, [actor.personId, timeStep, tx.now]);
      await tx.rows(`UPDATE sign_in SET second_factor_at = $2 WHERE id = $1 AND ended_at IS NULL`, [actor.signInId, tx.now]);
      if (!factor.confirmed_at) await tx.record({ type: 'SecondFactorConfirmed', subject: { kind: 'Person', id: actor.personId }, payload: {} });
      return done({ proved: true });
    });
  }

  private async timeStepOf(tx: Tx, code: string, secret: string, afterTimeStep: number): Promise<number | null> {
    if (!/^[0-9]{6}$/.test(code)) return null;
    const epoch = Math.floor(tx.now.getTime() / 1_000);
    const result = await verify({ secret, token: code, epoch, epochTolerance: [CLOCK_TOLERANCE_SECONDS, 0], ...(afterTimeStep > 0 ? { afterTimeStep } : {}) });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }
}
