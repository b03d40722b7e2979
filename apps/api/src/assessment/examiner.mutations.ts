import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AssessmentQueries, AssignDeskReviewer, DeclareConflict, DEPARTMENT_ROLES, EndAssignment, JudgeAnswers, SealDesk } from '@ketnoi/assessment';
import { notFound } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { assessmentAfter } from './assessment-after.js';
import { AssignDeskReviewerInput, DeclareConflictInput, EndAssignmentInput, JudgeAnswersInput, SealDeskInput, valueOf } from './assessment.inputs.js';
import { AssessmentModel, ConflictDeclarationModel } from './assessment.model.js';
import { MissingJudgements } from './assessment.refusals.js';

const DeclareConflictResult = resultUnion('DeclareConflictResult', ConflictDeclarationModel);
const AssignDeskReviewerResult = resultUnion('AssignDeskReviewerResult', AssessmentModel);
const EndAssignmentResult = resultUnion('EndAssignmentResult', AssessmentModel);
const JudgeAnswersResult = resultUnion('JudgeAnswersResult', AssessmentModel);
const SealDeskResult = resultUnion('SealDeskResult', AssessmentModel, [MissingJudgements]);

/** Who examines, and what examiners do. */
@Resolver()
export class AssignmentMutationsResolver {
  constructor(
    private readonly declaring: DeclareConflict,
    private readonly assigning: AssignDeskReviewer,
    private readonly ending: EndAssignment,
    private readonly cases: AssessmentQueries,
  ) {}

  @Access({ roles: ['ASSESSOR', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', ...DEPARTMENT_ROLES] })
  @Mutation(() => DeclareConflictResult, { description: 'Says how you stand to a subject. NONE opens the way to an assignment; anything else bars you from its open cases.' })
  async declareConflict(@Args('input') input: DeclareConflictInput, @Context() context: RequestContext): Promise<ConflictDeclarationModel | RefusalModel> {
    const { subjectKind: kind, subjectId: id, ...rest } = input;
    return answer(await this.declaring.run(context.actor, { ...rest, subject: { kind, id } }), context, async ({ declarationId }) => {
      const declarations = await this.cases.declarationsBySubjectIds(context.actor, [id]);
      const own = declarations.find((row) => row.id === declarationId);
      if (!own) throw notFound('declaration');
      return ConflictDeclarationModel.from(own);
    });
  }

  @Access({ roles: DEPARTMENT_ROLES })
  @Mutation(() => AssignDeskReviewerResult, { description: 'Gives a handed-in case to an assessor without conflict.' })
  async assignDeskReviewer(@Args('input') input: AssignDeskReviewerInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    return answer(await this.assigning.run(context.actor, input), context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }

  @Access({ roles: DEPARTMENT_ROLES })
  @Mutation(() => EndAssignmentResult, { description: 'Takes a duty back; what that examiner had not sealed no longer counts.' })
  async endAssignment(@Args('input') input: EndAssignmentInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    return answer(await this.ending.run(context.actor, input), context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }
}

@Resolver()
export class DeskMutationsResolver {
  constructor(private readonly judging: JudgeAnswers, private readonly sealing: SealDesk) {}

  @Access({ roles: ['ASSESSOR'] })
  @Mutation(() => JudgeAnswersResult, { description: 'Judges some answers and files of a case that is yours to review.' })
  async judgeAnswers(@Args('input') input: JudgeAnswersInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    const answers = input.answers.map(({ code, verdict, value, reason }) => ({ code, verdict, value: valueOf(value), reason: reason ?? null }));
    const evidence = input.evidence.map(({ code, evidenceId, accepted, reason }) => ({ code, evidenceId, verdict: accepted ? 'ACCEPTED' : 'REJECTED', reason: reason ?? null }) as const);
    const judged = await this.judging.run(context.actor, { assessmentId: input.assessmentId, answers, evidence });
    return answer(judged, context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }

  @Access({ roles: ['ASSESSOR'] })
  @Mutation(() => SealDeskResult, { description: 'Seals your desk review for good. Its outcome is computed.' })
  async sealDesk(@Args('input') input: SealDeskInput, @Context() context: RequestContext): Promise<AssessmentModel | RefusalModel> {
    return answer(await this.sealing.run(context.actor, input), context, ({ assessmentId }) => assessmentAfter(assessmentId, context));
  }
}
