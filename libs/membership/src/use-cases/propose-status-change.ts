import { Injectable } from '@nestjs/common';
import { advance, badInput, cleanText, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { CertificateEntity } from '../data/certificate.entity.js';
import { StatusProposalEntity } from '../data/status-event.entity.js';
import { certificateLifecycle } from '../domain/certificate.lifecycle.js';
import type { ProposedCause } from '../domain/membership.policy.js';
import { ACT_OF, factsOfStatusChange } from '../status-proposals.js';
import { membershipOf } from '../status-changes.js';

export interface ProposeStatusChangeInput {
  readonly certificateId: Id;
  readonly kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN';
  readonly cause: ProposedCause;
  /** Told to the holder once confirmed. */
  readonly text: string;
  readonly idempotencyKey: string;
}

/**
 * The first of two persons of the Department proposes to suspend, reinstate or withdraw a certificate; nothing changes yet.
 * Source: compliance.md, section 6; trust.md P30 (two persons, fresh sign-in).
 * Refusals: SIGN_IN_NOT_FRESH, CAUSE_DOES_NOT_FIT, WITHDRAWAL_TOO_EARLY, ON_ANOTHER_SIDE, PROPOSAL_ALREADY_OPEN, NOT_ALLOWED_NOW.
 */
@Injectable()
export class ProposeStatusChange {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: ProposeStatusChangeInput): Promise<Result<{ certificateId: Id; proposalId: Id }>> {
    const text = cleanText(input.text, { min: 1, max: 2000, multiline: true });
    if (!text.ok) throw badInput({ path: 'input.text', code: text.code });
    const once = { act: 'proposeStatusChange', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const certificate = await tx.lock(CertificateEntity, input.certificateId);
        const { personId, status, facts } = await factsOfStatusChange(tx, certificate, { kind: input.kind, cause: input.cause, proposedBy: null });
        const step = advance(certificateLifecycle, status, ACT_OF[input.kind], facts);
        if (isRefusal(step)) return refused(step);
        const { kind, cause, certificateId } = input;
        const proposal = await tx.insert(StatusProposalEntity, {
          version: 1,
          certificateId,
          kind,
          cause,
          text: text.value,
          proposedBy: personId,
          proposedAt: tx.now,
          answeredBy: null,
          answeredAt: null,
          answer: null,
        });
        const { businessId } = await membershipOf(tx, certificate);
        await tx.record({ type: 'StatusChangeProposed', subject: { kind: 'Certificate', id: certificateId }, payload: { businessId, proposalId: proposal.id } });
        return done({ certificateId, proposalId: proposal.id });
      },
      once,
    );
  }
}
