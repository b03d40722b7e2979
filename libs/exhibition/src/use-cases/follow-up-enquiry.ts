import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { BoothPageEntity } from '../data/booth-page.entity.js';
import { EnquiryEntity } from '../data/enquiry.entity.js';
import { enquiryFacts, enquiryLifecycle } from '../domain/enquiry.lifecycle.js';
import { followUpUntil } from '../domain/enquiry.policy.js';
import { clockFrom, write } from '../enquiries-in-a-unit.js';

export interface FollowUpEnquiryInput {
  /** Of the sender's link. */
  readonly token: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

const PER_ADDRESS = { act: 'follow-up-enquiry', times: 30, perSeconds: 3_600 };

/**
 * The sender writes again, within 30 days of the answer, and the clock begins anew. Who holds the signed link is the sender.
 * Refusals: FOLLOW_UP_TOO_LATE, NOT_ALLOWED_NOW. Faults: NOT_FOUND for a wrong link, RATE_LIMITED. Source: fairs.md, section 3.2.
 */
@Injectable()
export class FollowUpEnquiry {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits, private readonly links: MailedLinks) {}

  async run(actor: Actor, input: FollowUpEnquiryInput, address: string): Promise<Result<{ enquiryId: Id }>> {
    await this.limits.count(PER_ADDRESS, address);
    const enquiryId = this.links.idOf(input.token);
    if (!enquiryId) throw notFound('enquiry');
    const once = { act: 'followUpEnquiry', key: input.idempotencyKey, input: { enquiryId, text: input.text } };
    return this.unit.run(actor, (tx) => followUp(tx, enquiryId, input.text), once);
  }
}

async function followUp(tx: Tx, enquiryId: Id, text: string): Promise<Result<{ enquiryId: Id }>> {
  const enquiry = await tx.lock(EnquiryEntity, enquiryId);
  const facts = { isSender: true, followUpUntil: enquiry.answeredAt && followUpUntil(enquiry.answeredAt) };
  const step = advance(enquiryLifecycle, enquiry.state, 'followUpEnquiry', enquiryFacts(tx.now, facts));
  if (isRefusal(step)) return refused(step);
  const page = await tx.findOne(BoothPageEntity, { id: enquiry.pageId });
  if (!page) throw notFound('enquiry');
  const clock = await clockFrom(tx);
  const messageId = await write(tx, enquiry.id, { side: 'SENDER', kind: 'TEXT', personId: enquiry.personId, text });
  await tx.update(EnquiryEntity, enquiry, { ...clock, state: step.to, sentAt: tx.now });
  const payload = { eventId: enquiry.eventId, pageId: page.id, businessId: page.businessId, messageId, dueAt: clock.dueAt.toISOString() };
  await tx.record({ type: step.event, subject: { kind: 'Enquiry', id: enquiry.id }, payload });
  return done({ enquiryId: enquiry.id });
}
