import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { ConfirmBooth, DeclineOffer, HoldBooth, MoveBooth, OfferBooth, ReleaseBooth, VacateBooth } from '@ketnoi/exhibition';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { forgetAllocations } from './allocation-after.js';
import { AnswerOfferInput, GiveBackBoothInput, HoldBoothInput, MoveBoothInput, OfferBoothInput } from './allocation.inputs.js';
import { BoothAllocationModel } from './allocation.model.js';
import { HoldExpired, NotEligible } from './allocation.refusals.js';

const HoldBoothResult = resultUnion('HoldBoothResult', BoothAllocationModel);
const OfferBoothResult = resultUnion('OfferBoothResult', BoothAllocationModel, [NotEligible, HoldExpired]);
const ConfirmBoothResult = resultUnion('ConfirmBoothResult', BoothAllocationModel, [NotEligible, HoldExpired]);
const DeclineOfferResult = resultUnion('DeclineOfferResult', BoothAllocationModel, [HoldExpired]);
const ReleaseBoothResult = resultUnion('ReleaseBoothResult', BoothAllocationModel);
const MoveBoothResult = resultUnion('MoveBoothResult', BoothAllocationModel, [HoldExpired]);
const VacateBoothResult = resultUnion('VacateBoothResult', BoothAllocationModel);

type Answer = Promise<BoothAllocationModel | RefusalModel>;

@Resolver()
export class AllocationMutationsResolver {
  constructor(
    private readonly holding: HoldBooth,
    private readonly offering: OfferBooth,
    private readonly releasing: ReleaseBooth,
    private readonly moving: MoveBooth,
  ) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => HoldBoothResult, { description: 'Keeps a booth for an accepted application for three days.' })
  async holdBooth(@Args('input') input: HoldBoothInput, @Context() context: RequestContext): Answer {
    return answer(await this.holding.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => OfferBoothResult, { description: 'Offers a booth to an accepted application that is eligible now.' })
  async offerBooth(@Args('input') input: OfferBoothInput, @Context() context: RequestContext): Answer {
    return answer(await this.offering.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => ReleaseBoothResult, { description: 'Takes a hold or an offer back, with a reason.' })
  async releaseBooth(@Args('input') input: GiveBackBoothInput, @Context() context: RequestContext): Answer {
    return answer(await this.releasing.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => MoveBoothResult, { description: 'Gives an exhibitor another booth of the same kind; answers the new one.' })
  async moveBooth(@Args('input') input: MoveBoothInput, @Context() context: RequestContext): Answer {
    return answer(await this.moving.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }
}

@Resolver()
export class BoothAnswerMutationsResolver {
  constructor(private readonly confirming: ConfirmBooth, private readonly declining: DeclineOffer, private readonly vacating: VacateBooth) {}

  @Access('verified')
  @Mutation(() => ConfirmBoothResult, { description: 'Takes the booth that is offered to my business, before the offer is over.' })
  async confirmBooth(@Args('input') input: AnswerOfferInput, @Context() context: RequestContext): Answer {
    return answer(await this.confirming.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }

  @Access('verified')
  @Mutation(() => DeclineOfferResult, { description: 'Does without the booth that is offered.' })
  async declineOffer(@Args('input') input: AnswerOfferInput, @Context() context: RequestContext): Answer {
    return answer(await this.declining.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }

  @Access('verified')
  @Mutation(() => VacateBoothResult, { description: 'Gives a confirmed booth back: an owner until set-up begins, an organizer with a reason.' })
  async vacateBooth(@Args('input') input: GiveBackBoothInput, @Context() context: RequestContext): Answer {
    return answer(await this.vacating.run(context.actor, input), context, ({ allocationId }) => allocationAfter(allocationId, context));
  }
}

/** The allocation as it stands after the act. */
async function allocationAfter(allocationId: Id, context: RequestContext): Promise<BoothAllocationModel> {
  forgetAllocations(context);
  const row = await context.loaders.allocationById.load(allocationId);
  if (!row) throw notFound('booth_allocation');
  return BoothAllocationModel.from(row);
}
