import { Injectable } from '@nestjs/common';
import { ANONYMOUS, badInput, done, newId, normaliseEmail, type Email, type Locale, type Result } from '@ketnoi/common';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { MailedLinks } from '../mailed-links.js';
import { Passwords } from '../passwords.js';

export interface SignUpInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}

const PER_ADDRESS = { act: 'sign-up', times: 20, perSeconds: 3_600 };

/**
 * Opens an account and mails a link to prove the address. An address that already has an account gets the same answer;
 * only its holder learns of it, by mail (trust P18). As long as the address is not proved, or its person is a visitor without
 * a password, that mail asks for a password instead: the one of this sign-up is not kept. Faults: BAD_USER_INPUT for e-mail and password, RATE_LIMITED per network address.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly links: MailedLinks,
    private readonly limits: ActLimits,
  ) {}

  async run(input: SignUpInput, from: { readonly address: string }): Promise<Result<{ email: string }>> {
    await this.limits.count(PER_ADDRESS, from.address);
    const email = normaliseEmail(input.email);
    if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
    this.passwords.check(input.password, 'input.password', [input.name, email.value.address]);
    const passwordHash = await this.passwords.hash(input.password);
    return this.unit.run(ANONYMOUS, async (tx) => {
      const created = await this.create(tx, input, email.value, passwordHash);
      if (created) {
        const linkId = await this.links.create(tx, 'VERIFY_EMAIL', created);
        await tx.record({ type: 'PersonSignedUp', subject: { kind: 'Person', id: created }, payload: { linkId } });
      } else {
        await this.tellTheHolder(tx, email.value);
      }
      return done({ email: email.value.address });
    });
  }

  /** The constraint decides who is first; null when the address is taken. */
  private async create(tx: Tx, input: SignUpInput, email: Email, passwordHash: string): Promise<string | null> {
    const [row] = await tx.rows<{ id: string }>(
      `INSERT INTO person (id, name, email, email_key, locale, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT person_email_once DO NOTHING RETURNING id`,
      [newId(), input.name, email.address, email.comparisonKey, input.locale, passwordHash, tx.now],
    );
    return row?.id ?? null;
  }

  private async tellTheHolder(tx: Tx, email: Email): Promise<void> {
    const [holder] = await tx.rows<{ id: string; usable: boolean }>(
      `SELECT id, email_verified_at IS NOT NULL AND password_hash IS NOT NULL AS usable FROM person WHERE email_key = $1`,
      [email.comparisonKey],
    );
    if (!holder) return;
    // Nobody has proved this address: whoever signed up first may be a stranger, and a link that proves it would give the
    // stranger's password an account. So the holder sets a password, which ends what came before.
    if (!holder.usable) await this.links.end(tx, 'VERIFY_EMAIL', holder.id);
    const linkId = holder.usable ? null : await this.links.create(tx, 'RESET_PASSWORD', holder.id);
    await tx.record({ type: 'SignUpRepeated', subject: { kind: 'Person', id: holder.id }, payload: { linkId } });
  }
}
