import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { Determine, ReturnApplication, StartApplication, SubmitApplication, WithdrawApplication } from '@ketnoi/membership';
import { MissingAnswers, NoReturnsLeft } from '../assessment/assessment.refusals.js';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { ApplicationModel } from './application.model.js';
import { DetermineInput, ReturnApplicationInput, StartApplicationInput, SubmitApplicationInput, WithdrawApplicationInput } from './membership.inputs.js';
import { RenewalTooEarly, ReturnDeadlinePassed } from './membership.refusals.js';

const StartApplicationResult = resultUnion('StartApplicationResult', ApplicationModel, [RenewalTooEarly]);
const SubmitApplicationResult = resultUnion('SubmitApplicationResult', ApplicationModel, [MissingAnswers, ReturnDeadlinePassed]);
const ReturnApplicationResult = resultUnion('ReturnApplicationResult', ApplicationModel, [NoReturnsLeft]);
const WithdrawApplicationResult = resultUnion('WithdrawApplicationResult', ApplicationModel);
const DetermineResult = resultUnion('DetermineResult', ApplicationModel);

@Resolver()
export class ApplicationMutationsResolver {
  constructor(
    private readonly starting: StartApplication,
    private readonly submitting: SubmitApplication,
    private readonly returning: ReturnApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly determining: Determine,
  ) {}

  @Access('verified')
  @Mutation(() => StartApplicationResult, { description: 'Begins an application under the edition in effect today, which it keeps.' })
  async startApplication(@Args('input') input: StartApplicationInput, @Context() context: RequestContext): Promise<ApplicationModel | RefusalModel> {
    return answer(await this.starting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access('verified')
  @Mutation(() => SubmitApplicationResult, { description: 'Hands the application in: what was answered and attached is sealed.' })
  async submitApplication(@Args('input') input: SubmitApplicationInput, @Context() context: RequestContext): Promise<ApplicationModel | RefusalModel> {
    return answer(await this.submitting.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access({ roles: ['ASSESSOR'] })
  @Mutation(() => ReturnApplicationResult, { description: 'Gives an application back to be supplemented, with the deadline its edition promises.' })
  async returnApplication(@Args('input') input: ReturnApplicationInput, @Context() context: RequestContext): Promise<ApplicationModel | RefusalModel> {
    return answer(await this.returning.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access('verified')
  @Mutation(() => WithdrawApplicationResult, { description: 'Takes an application back that is not decided; its assessment stops.' })
  async withdrawApplication(@Args('input') input: WithdrawApplicationInput, @Context() context: RequestContext): Promise<ApplicationModel | RefusalModel> {
    return answer(await this.withdrawing.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }

  @Access({ roles: ['DEPARTMENT_SIGNATORY'] })
  @Mutation(() => DetermineResult, { description: 'Signs what was computed from the sealed layer; by somebody who examined nothing in the case. Membership and certificate come with it.' })
  async determine(@Args('input') input: DetermineInput, @Context() context: RequestContext): Promise<ApplicationModel | RefusalModel> {
    return answer(await this.determining.run(context.actor, input), context, ({ applicationId }) => applicationAfter(applicationId, context));
  }
}

/** The application as it stands after the act; what was loaded before no longer counts. */
async function applicationAfter(applicationId: Id, { loaders }: RequestContext): Promise<ApplicationModel> {
  for (const loader of [loaders.applicationById, loaders.assessmentById, loaders.actsByApplicationId, loaders.determinationsByAssessmentId]) loader.clearAll();
  for (const loader of [loaders.layersByAssessmentId, loaders.missingByAssessmentId, loaders.businessById]) loader.clearAll();
  const row = await loaders.applicationById.load(applicationId);
  if (!row) throw notFound('application');
  return ApplicationModel.from(row);
}
