import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AttachEvidence, DetachEvidence, SaveAnswers } from '@ketnoi/assessment';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AttachEvidenceInput, DetachEvidenceInput, SaveAnswersInput, valueOf } from './assessment.inputs.js';
import { AssessmentModel } from './assessment.model.js';
import { assessmentAfter } from './assessment-after.js';

const SaveAnswersResult = resultUnion('SaveAnswersResult', AssessmentModel);
const AttachEvidenceResult = resultUnion('AttachEvidenceResult', AssessmentModel);
const DetachEvidenceResult = resultUnion('DetachEvidenceResult', AssessmentModel);

/** What the people of an applicant do with their own layer. */
@Resolver()
export class AnswerMutationsResolver {
  constructor(
    private readonly saving: SaveAnswers,
    private readonly attaching: AttachEvidence,
    private readonly detaching: DetachEvidence,
  ) {}

  @Access('verified')
  @Mutation(() => SaveAnswersResult, { description: 'Saves some answers of the SELF layer, in any order, as often as you like.' })
  async saveAnswers(@Args('input') input: SaveAnswersInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    const answers = input.answers.map(({ code, state, value, reason }) => ({ code, state: state ?? null, value: valueOf(value), reason: reason ?? null }));
    const saved = await this.saving.run(context.actor, { assessmentId: input.assessmentId, answers });
    return answer(saved, context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }

  @Access('verified')
  @Mutation(() => AttachEvidenceResult, { description: 'Offers a sent file as evidence for one indicator of the SELF layer.' })
  async attachEvidence(@Args('input') input: AttachEvidenceInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    return answer(await this.attaching.run(context.actor, input), context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }

  @Access('verified')
  @Mutation(() => DetachEvidenceResult, { description: 'Takes a file away from an indicator of the SELF layer.' })
  async detachEvidence(@Args('input') input: DetachEvidenceInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    return answer(await this.detaching.run(context.actor, input), context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }
}
