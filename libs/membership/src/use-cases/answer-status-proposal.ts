import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { CertificateEntity } from '../data/certificate.entity.js';
import { StatusProposalEntity } from '../data/status-event.entity.js';
import { certificateLifecycle } from '../domain/certificate.lifecycle.js';
import { proposalAlreadyAnswered } from '../domain/membership.refusals.js';
import { addStatusEvent, membershipOf } from '../status-changes.js';
import { ACT_OF, factsOfStatusChange } from '../status-proposals.js';

export interface AnswerStatusProposalInput {
  readonly proposalId: Id;
  readonly answer: 'CONFIRMED' | 'REJECTED';
  readonly idempotencyKey: string;
}

/**
 * The second person confirms what the first proposed, and only then the certificate's status changes; or rejects it. Who
 * proposed may take it back, never confirm it: a CHECK says the same. Source: compliance.md, section 6; trust.md P30.
 * Refusals: SECOND_PERSON_NEEDED, SIGN_IN_NOT_FRESH, ON_ANOTHER_SIDE, PROPOSAL_ALREADY_ANSWERED, NOT_ALLOWED_NOW.
 */
@Injectable()
export class AnswerStatusProposal {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AnswerStatusProposalInput): Promise<Result<{ certificateId: Id }>> {
    const once = { act: 'answerStatusProposal', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const known = await tx.findOne(StatusProposalEntity, { id: input.proposalId });
        if (!known) throw notFound('status_proposal');
        // Certificate before proposal, as whoever proposes locks them.
        const certificate = await tx.lock(CertificateEntity, known.certificateId);
        const proposal = await tx.lock(StatusProposalEntity, known.id);
        const { personId, status, facts } = await factsOfStatusChange(tx, certificate, proposal);
        if (proposal.answer !== null) return refused(proposalAlreadyAnswered());
        const answered = { answer: input.answer, answeredBy: personId, answeredAt: tx.now };
        if (input.answer === 'REJECTED') {
          await tx.update(StatusProposalEntity, proposal, answered);
          await this.record(tx, certificate, 'StatusChangeRejected', { proposalId: proposal.id });
          return done({ certificateId: certificate.id });
        }
        const step = advance(certificateLifecycle, status, ACT_OF[proposal.kind], facts);
        if (isRefusal(step)) return refused(step);
        await tx.update(StatusProposalEntity, proposal, answered);
        const { kind, cause, text, proposedBy } = proposal;
        const seq = await addStatusEvent(tx, certificate, { kind, cause, text, decidedBy: proposedBy, confirmedBy: personId });
        await this.record(tx, certificate, step.event, { seq });
        return done({ certificateId: certificate.id });
      },
      once,
    );
  }

  private async record(tx: Tx, certificate: CertificateEntity, type: string, facts: object): Promise<void> {
    const { businessId } = await membershipOf(tx, certificate);
    await tx.record({ type, subject: { kind: 'Certificate', id: certificate.id }, payload: { businessId, ...facts } });
  }
}
