import { Injectable } from '@nestjs/common';
import { ANONYMOUS, done, refused, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { linkNotValid } from '../domain/identity.refusals.js';
import { MailedLinks } from '../mailed-links.js';

/** Proves an address by the link that was mailed to it. The link works once; opening it changes nothing, using it does (trust K1). */
@Injectable()
export class VerifyEmail {
  constructor(private readonly unit: UnitOfWork, private readonly links: MailedLinks) {}

  run(token: string): Promise<Result<{ personId: Id }>> {
    return this.unit.run(ANONYMOUS, async (tx) => {
      const personId = await this.links.consume(tx, 'VERIFY_EMAIL', token);
      if (!personId) return refused(linkNotValid());
      await tx.rows(`UPDATE person SET email_verified_at = coalesce(email_verified_at, $2), version = version + 1 WHERE id = $1`, [personId, tx.now]);
      await tx.record({ type: 'EmailVerified', subject: { kind: 'Person', id: personId }, payload: {} });
      return done({ personId });
    });
  }
}
