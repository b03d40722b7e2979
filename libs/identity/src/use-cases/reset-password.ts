import { Injectable } from '@nestjs/common';
import { ANONYMOUS, badInput, done, normaliseEmail, refused, type Id, type Result } from '@ketnoi/common';
import { ActLimits, UnitOfWork } from '@ketnoi/platform';
import { linkNotValid } from '../domain/identity.refusals.js';
import { MailedLinks } from '../mailed-links.js';
import { Passwords } from '../passwords.js';

const PER_ACCOUNT = { act: 'request-password-reset', times: 5, perSeconds: 3_600 };
const PER_ADDRESS = { act: 'request-password-reset-address', times: 30, perSeconds: 3_600 };

/** Mails a link to set a new password. The answer is the same whether the address has an account or not. */
@Injectable()
export class RequestPasswordReset {
  constructor(private readonly unit: UnitOfWork, private readonly links: MailedLinks, private readonly limits: ActLimits) {}

  async run(input: { readonly email: string }, from: { readonly address: string }): Promise<Result<{ email: string }>> {
    const email = normaliseEmail(input.email);
    if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
    await this.limits.count(PER_ADDRESS, from.address);
    await this.limits.count(PER_ACCOUNT, email.value.comparisonKey);
    return this.unit.run(ANONYMOUS, async (tx) => {
      const [person] = await tx.rows<{ id: Id }>(`SELECT id FROM person WHERE email_key = $1`, [email.value.comparisonKey]);
      if (person) {
        const linkId = await this.links.create(tx, 'RESET_PASSWORD', person.id);
        await tx.record({ type: 'PasswordResetRequested', subject: { kind: 'Person', id: person.id }, payload: { linkId } });
      }
      return done({ email: email.value.address });
    });
  }
}

/** Sets a new password by the mailed link and ends every sign-in of the person. Who could open the mail also proved the address. */
@Injectable()
export class ResetPassword {
  constructor(private readonly unit: UnitOfWork, private readonly links: MailedLinks, private readonly passwords: Passwords) {}

  async run(input: { readonly token: string; readonly password: string }): Promise<Result<{ personId: Id }>> {
    this.passwords.check(input.password, 'input.password', []);
    const hash = await this.passwords.hash(input.password);
    return this.unit.run(ANONYMOUS, async (tx) => {
      const personId = await this.links.consume(tx, 'RESET_PASSWORD', input.token);
      if (!personId) return refused(linkNotValid());
      await tx.rows(
        `UPDATE person SET password_hash = $2, email_verified_at = coalesce(email_verified_at, $3), version = version + 1 WHERE id = $1`,
        [personId, hash, tx.now],
      );
      await tx.rows(`UPDATE sign_in SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [personId, tx.now]);
      await tx.record({ type: 'PasswordChanged', subject: { kind: 'Person', id: personId }, payload: {} });
      return done({ personId });
    });
  }
}
