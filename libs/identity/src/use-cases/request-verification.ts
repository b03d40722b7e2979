import { Injectable } from '@nestjs/common';
import { done, unauthenticated, type Actor, type Result } from '@ketnoi/common';
import { ActLimits, UnitOfWork } from '@ketnoi/platform';
import { MailedLinks } from '../mailed-links.js';

const PER_PERSON = { act: 'request-verification', times: 5, perSeconds: 3_600 };

/** Sends the link again to a signed-in person who has not proved the address yet; the older link ends. */
@Injectable()
export class RequestVerification {
  constructor(private readonly unit: UnitOfWork, private readonly links: MailedLinks, private readonly limits: ActLimits) {}

  async run(actor: Actor): Promise<Result<{ sent: boolean }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    if (actor.emailVerified) return done({ sent: false });
    await this.limits.count(PER_PERSON, actor.personId);
    return this.unit.run(actor, async (tx) => {
      const linkId = await this.links.create(tx, 'VERIFY_EMAIL', actor.personId);
      await tx.record({ type: 'VerificationRequested', subject: { kind: 'Person', id: actor.personId }, payload: { linkId } });
      return done({ sent: true });
    });
  }
}
