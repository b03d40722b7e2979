import { Injectable } from '@nestjs/common';
import { ANONYMOUS, done, normaliseEmail, refused, type Id, type Result } from '@ketnoi/common';
import { ActLimits, newToken, ReadPool, tokenHash, UnitOfWork } from '@ketnoi/platform';
import { wrongCredentials } from '../domain/identity.refusals.js';
import { SIGN_IN_DAYS } from '../domain/invitation.policy.js';
import { credentialsByEmailKey } from '../data/person.queries.js';
import { SignInEntity } from '../data/sign-in.entity.js';
import { Passwords } from '../passwords.js';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

/** What the person's own list shows: where the request came from and with what. */
export interface Caller {
  readonly address: string;
  readonly device: string;
}

const PER_ACCOUNT = { act: 'sign-in-account', times: 10, perSeconds: 60 };
const PER_ADDRESS = { act: 'sign-in-address', times: 100, perSeconds: 600 };

/**
 * Starts a sign-in and answers its bearer token, which is shown this once. The same refusal and the same work whether the
 * account exists or the password is wrong (trust P18). Fault RATE_LIMITED after ten tries a minute for one account.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reads: ReadPool,
    private readonly passwords: Passwords,
    private readonly limits: ActLimits,
  ) {}

  async run(input: SignInInput, caller: Caller): Promise<Result<{ token: string; signInId: Id; personId: Id }>> {
    const email = normaliseEmail(input.email);
    const key = email.ok ? email.value.comparisonKey : 'no-such-address';
    await this.limits.count(PER_ADDRESS, caller.address);
    await this.limits.count(PER_ACCOUNT, key);
    const person = await this.reads.row<{ id: Id; passwordHash: string | null }>(credentialsByEmailKey, [key]);
    const matches = await this.passwords.matches(person?.passwordHash ?? null, input.password);
    if (!person || !matches) return refused(wrongCredentials());
    await this.limits.forget(PER_ACCOUNT, key);
    return this.start(person.id, caller);
  }

  private start(personId: Id, caller: Caller): Promise<Result<{ token: string; signInId: Id; personId: Id }>> {
    const token = newToken();
    return this.unit.run(ANONYMOUS, async (tx) => {
      const known = await tx.rows(`SELECT 1 FROM sign_in WHERE person_id = $1 AND device = $2 LIMIT 1`, [personId, caller.device]);
      const signIn = await tx.insert(SignInEntity, {
        personId,
        tokenHash: tokenHash(token),
        device: caller.device,
        signedInAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + SIGN_IN_DAYS * 24 * 3_600_000),
        secondFactorAt: null,
        endedAt: null,
      });
      await tx.record({ type: 'SignedIn', subject: { kind: 'Person', id: personId }, payload: { signInId: signIn.id, newDevice: known.length === 0 } });
      return done({ token, signInId: signIn.id, personId });
    });
  }
}
