import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import {
  AcceptBoothApplication,
  DeclineBoothApplication,
  PutOnWaitingList,
  SaveBoothApplication,
  StartBoothApplication,
  SubmitBoothApplication,
  WithdrawBoothApplication,
} from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { forgetAllocations } from './allocation-after.js';
import { DecideBoothApplicationInput, SaveBoothApplicationInput, StartBoothApplicationInput, SubmitBoothApplicationInput, WithdrawBoothApplicationInput } from './allocation.inputs.js';
import { BoothApplicationModel } from './allocation.model.js';
import { BoothApplicationIncomplete, CallNotOpen, NotEligible } from './allocation.refusals.js';

const StartBoothApplicationResult = resultUnion('StartBoothApplicationResult', BoothApplicationModel, [CallNotOpen]);
const SaveBoothApplicationResult = resultUnion('SaveBoothApplicationResult', BoothApplicationModel, [CallNotOpen, BoothApplicationIncomplete]);
const SubmitBoothApplicationResult = resultUnion('SubmitBoothApplicationResult', BoothApplicationModel, [CallNotOpen, BoothApplicationIncomplete, NotEligible]);
const WithdrawBoothApplicationResult = resultUnion('WithdrawBoothApplicationResult', BoothApplicationModel);
const AcceptBoothApplicationResult = resultUnion('AcceptBoothApplicationResult', BoothApplicationModel, [NotEligible]);
const PutOnWaitingListResult = resultUnion('PutOnWaitingListResult', BoothApplicationModel);
const DeclineBoothApplicationResult = resultUnion('DeclineBoothApplicationResult', BoothApplicationModel);

type Answer = Promise<BoothApplicationModel | RefusalModel>;

@Resolver()
export class BoothApplicationMutationsResolver {
  constructor(
    private readonly starting: StartBoothApplication,
    private readonly saving: SaveBoothApplication,
    private readonly submitting: SubmitBoothApplication,
    private readonly withdrawing: WithdrawBoothApplication,
  ) {}

  @Access('verified')
  @Mutation(() => StartBoothApplicationResult, { description: 'Begins the application of my business for a booth.' })
  async startBoothApplication(@Args('input') input: StartBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.starting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access('verified')
  @Mutation(() => SaveBoothApplicationResult, { description: 'Changes the application while the call is open.' })
  async saveBoothApplication(@Args('input') input: SaveBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.saving.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access('verified')
  @Mutation(() => SubmitBoothApplicationResult, { description: 'Hands the application in; the certificate has to last to the day that the rule names.' })
  async submitBoothApplication(@Args('input') input: SubmitBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.submitting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access('verified')
  @Mutation(() => WithdrawBoothApplicationResult, { description: 'Takes the application back before set-up begins; its booths are free again.' })
  async withdrawBoothApplication(@Args('input') input: WithdrawBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.withdrawing.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }
}

@Resolver()
export class BoothDecisionMutationsResolver {
  constructor(private readonly accepting: AcceptBoothApplication, private readonly waiting: PutOnWaitingList, private readonly declining: DeclineBoothApplication) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AcceptBoothApplicationResult, { description: 'The business may be given a booth of my event.' })
  async acceptBoothApplication(@Args('input') input: DecideBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.accepting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => PutOnWaitingListResult, { description: 'Puts the application behind those who wait already.' })
  async putOnWaitingList(@Args('input') input: DecideBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.waiting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => DeclineBoothApplicationResult, { description: 'Declines the application, with a reason.' })
  async declineBoothApplication(@Args('input') input: DecideBoothApplicationInput, @Context() context: RequestContext): Answer {
    return answer(await this.declining.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }
}

/** The application as it stands after the act. */
async function applicationAfter(applicationId: Id, context: RequestContext): Promise<BoothApplicationModel> {
  forgetAllocations(context);
  const row = await context.loaders.boothApplicationById.load(applicationId);
  if (!row) throw notFound('booth_application');
  return BoothApplicationModel.from(row);
}
