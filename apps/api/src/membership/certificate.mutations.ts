import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { AnswerStatusProposal, ProposeStatusChange } from '@ketnoi/membership';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { CertificateModel } from './certificate.model.js';
import { AnswerStatusProposalInput, ProposeStatusChangeInput } from './membership.inputs.js';
import { SignInNotFresh, WithdrawalTooEarly } from './membership.refusals.js';

const ProposeStatusChangeResult = resultUnion('ProposeStatusChangeResult', CertificateModel, [SignInNotFresh, WithdrawalTooEarly]);
const AnswerStatusProposalResult = resultUnion('AnswerStatusProposalResult', CertificateModel, [SignInNotFresh, WithdrawalTooEarly]);

/** Suspending, reinstating and withdrawing take two persons of the Department, each signed in within ten minutes. */
@Resolver()
export class CertificateMutationsResolver {
  constructor(private readonly proposing: ProposeStatusChange, private readonly answering: AnswerStatusProposal) {}

  @Access({ roles: ['DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY'] })
  @Mutation(() => ProposeStatusChangeResult, { description: 'Proposes to suspend, reinstate or withdraw a certificate; nothing changes until another person confirms.' })
  async proposeStatusChange(@Args('input') input: ProposeStatusChangeInput, @Context() context: RequestContext): Promise<CertificateModel | RefusalModel> {
    return answer(await this.proposing.run(context.actor, input), context, ({ certificateId }) => certificateAfter(certificateId, context));
  }

  @Access({ roles: ['DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY'] })
  @Mutation(() => AnswerStatusProposalResult, { description: 'Confirms what another person proposed, or rejects it.' })
  async answerStatusProposal(@Args('input') input: AnswerStatusProposalInput, @Context() context: RequestContext): Promise<CertificateModel | RefusalModel> {
    const { proposalId, confirmed, idempotencyKey } = input;
    const answered = await this.answering.run(context.actor, { proposalId, answer: confirmed ? 'CONFIRMED' : 'REJECTED', idempotencyKey });
    return answer(answered, context, ({ certificateId }) => certificateAfter(certificateId, context));
  }
}

/** The certificate as it stands after the act; what was loaded before no longer counts. */
async function certificateAfter(certificateId: Id, { loaders }: RequestContext): Promise<CertificateModel> {
  for (const loader of [loaders.certificateById, loaders.statusEventsByCertificateId, loaders.proposalsByCertificateId]) loader.clearAll();
  const row = await loaders.certificateById.load(certificateId);
  if (!row) throw notFound('certificate');
  return CertificateModel.from(row);
}
