import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { EnquiryEntity } from '../data/enquiry.entity.js';
import { enquiryFacts, enquiryLifecycle } from '../domain/enquiry.lifecycle.js';
import type { EnquiryOutcome } from '../domain/enquiry.policy.js';
import { lockForAnswering } from '../enquiries-in-a-unit.js';

export interface CloseEnquiryInput {
  readonly enquiryId: Id;
  readonly outcome: EnquiryOutcome;
  readonly idempotencyKey: string;
}

/** Who works at the booth closes an enquiry and says what came of it. Refusal: NOT_ALLOWED_NOW. Fault NOT_FOUND for everybody else. Source: fairs.md, section 3.2. */
@Injectable()
export class CloseEnquiry {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: CloseEnquiryInput): Promise<Result<{ enquiryId: Id }>> {
    const once = { act: 'closeEnquiry', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { enquiry, page, personId } = await lockForAnswering(tx, input.enquiryId);
        const step = advance(enquiryLifecycle, enquiry.state, 'closeEnquiry', enquiryFacts(tx.now, { isAnswerer: true }));
        if (isRefusal(step)) return refused(step);
        await tx.update(EnquiryEntity, enquiry, { state: step.to, closedAt: tx.now, closedBy: personId, outcome: input.outcome });
        const payload = { eventId: enquiry.eventId, pageId: page.id, businessId: page.businessId, outcome: input.outcome };
        await tx.record({ type: step.event, subject: { kind: 'Enquiry', id: enquiry.id }, payload });
        return done({ enquiryId: enquiry.id });
      },
      once,
    );
  }
}
