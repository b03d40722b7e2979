import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { EnquiryEntity } from '../data/enquiry.entity.js';
import { enquiryFacts, enquiryLifecycle } from '../domain/enquiry.lifecycle.js';
import { lockForAnswering, write } from '../enquiries-in-a-unit.js';

export interface AnswerEnquiryInput {
  readonly enquiryId: Id;
  /** The answer; of a call, a note of what was said. */
  readonly text: string;
  /** Answered by telephone. */
  readonly byPhone: boolean;
  readonly idempotencyKey: string;
}

/** Who works at the booth answers a new enquiry. Refusal: NOT_ALLOWED_NOW. Fault NOT_FOUND for everybody else. Source: fairs.md, section 3.2. */
@Injectable()
export class AnswerEnquiry {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AnswerEnquiryInput): Promise<Result<{ enquiryId: Id }>> {
    const once = { act: 'answerEnquiry', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { enquiry, page, personId } = await lockForAnswering(tx, input.enquiryId);
        const step = advance(enquiryLifecycle, enquiry.state, 'answerEnquiry', enquiryFacts(tx.now, { isAnswerer: true }));
        if (isRefusal(step)) return refused(step);
        const messageId = await write(tx, enquiry.id, { side: 'BUSINESS', kind: input.byPhone ? 'CALL' : 'TEXT', personId, text: input.text });
        await tx.update(EnquiryEntity, enquiry, { state: step.to, answeredAt: tx.now, firstAnsweredAt: enquiry.firstAnsweredAt ?? tx.now });
        const payload = { eventId: enquiry.eventId, pageId: page.id, businessId: page.businessId, messageId };
        await tx.record({ type: step.event, subject: { kind: 'Enquiry', id: enquiry.id }, payload });
        return done({ enquiryId: enquiry.id });
      },
      once,
    );
  }
}
