import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { AnswerEnquiry, CloseEnquiry, EnquiryQueries, FollowUpEnquiry, SendEnquiry } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AnswerEnquiryInput, CloseEnquiryInput, FollowUpEnquiryInput, SendEnquiryInput } from './enquiry.inputs.js';
import { EnquiryModel, EnquirySentModel, FollowUpTooLate, SentEnquiryModel } from './enquiry.model.js';

const SendEnquiryResult = resultUnion('SendEnquiryResult', EnquirySentModel);
const AnswerEnquiryResult = resultUnion('AnswerEnquiryResult', EnquiryModel);
const FollowUpEnquiryResult = resultUnion('FollowUpEnquiryResult', SentEnquiryModel, [FollowUpTooLate]);
const CloseEnquiryResult = resultUnion('CloseEnquiryResult', EnquiryModel);

@Resolver()
export class EnquiryMutationsResolver {
  constructor(
    private readonly sending: SendEnquiry,
    private readonly answering: AnswerEnquiry,
    private readonly following: FollowUpEnquiry,
    private readonly closing: CloseEnquiry,
    private readonly reads: EnquiryQueries,
  ) {}

  @Access('anyone')
  @Mutation(() => SendEnquiryResult, { description: 'Asks an exhibitor, without an account, while its page is open.' })
  async sendEnquiry(@Args('input') input: SendEnquiryInput, @Context() context: RequestContext): Promise<EnquirySentModel | RefusalModel> {
    const result = await this.sending.run(context.actor, input, context);
    return answer(result, context, async ({ token }) => Object.assign(new EnquirySentModel(), { token, enquiry: await this.sentAfter(token) }));
  }

  @Access('verified')
  @Mutation(() => AnswerEnquiryResult, { description: 'Answers a new enquiry; for who works at the booth.' })
  async answerEnquiry(@Args('input') input: AnswerEnquiryInput, @Context() context: RequestContext): Promise<EnquiryModel | RefusalModel> {
    return answer(await this.answering.run(context.actor, input), context, ({ enquiryId }) => enquiryAfter(enquiryId, context));
  }

  @Access('anyone')
  @Mutation(() => FollowUpEnquiryResult, { description: 'Writes again, by the sender’s link, within 30 days of an answer.' })
  async followUpEnquiry(@Args('input') input: FollowUpEnquiryInput, @Context() context: RequestContext): Promise<SentEnquiryModel | RefusalModel> {
    return answer(await this.following.run(context.actor, input, context.address), context, () => this.sentAfter(input.token));
  }

  @Access('verified')
  @Mutation(() => CloseEnquiryResult, { description: 'Closes an enquiry and says what came of it; for who works at the booth.' })
  async closeEnquiry(@Args('input') input: CloseEnquiryInput, @Context() context: RequestContext): Promise<EnquiryModel | RefusalModel> {
    return answer(await this.closing.run(context.actor, input), context, ({ enquiryId }) => enquiryAfter(enquiryId, context));
  }

  private async sentAfter(token: string): Promise<SentEnquiryModel> {
    const row = await this.reads.sentBy(token);
    if (!row) throw notFound('enquiry');
    return SentEnquiryModel.from(row);
  }
}

/** The enquiry as it stands after the act. */
async function enquiryAfter(enquiryId: Id, { loaders }: RequestContext): Promise<EnquiryModel> {
  loaders.messagesByEnquiryId.clearAll();
  const row = await loaders.enquiryById.clearAll().load(enquiryId);
  if (!row) throw notFound('enquiry');
  return EnquiryModel.from(row);
}
