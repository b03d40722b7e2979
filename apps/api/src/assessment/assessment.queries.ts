import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { AssessmentQueries, DEPARTMENT_ROLES } from '@ketnoi/assessment';
import { isId, notFound } from '@ketnoi/common';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { AssessmentConnection, AssessmentModel, ConflictDeclarationModel, DeskCandidateModel } from './assessment.model.js';

@Resolver()
export class AssessmentQueriesResolver {
  constructor(private readonly cases: AssessmentQueries) {}

  @Access('verified')
  @Query(() => AssessmentModel, { description: 'NOT_FOUND also where you may not see it.' })
  async assessment(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<AssessmentModel> {
    const row = isId(id) ? await loaders.assessmentById.load(id) : null;
    if (!row) throw notFound('assessment');
    return AssessmentModel.from(row);
  }

  @Access({ roles: ['ASSESSOR'] })
  @Query(() => AssessmentConnection, { description: 'Open cases in which a duty is yours, the oldest first.' })
  async myAssignedAssessments(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<AssessmentModel>> {
    const rows = await this.cases.assignedTo(actor, { first, after: positionAfter(after, 'myAssignedAssessments') });
    return toConnection(rows, first, 'myAssignedAssessments', ({ id }) => ({ key: '', id }), (row) => AssessmentModel.from(row));
  }

  @Access({ roles: DEPARTMENT_ROLES })
  @Query(() => [DeskCandidateModel], { description: 'Assessors who could review the case, by name; at most 200.' })
  async deskCandidates(@Args('assessmentId', { type: () => ID }) assessmentId: string, @Context() { actor, loaders }: RequestContext): Promise<DeskCandidateModel[]> {
    const row = isId(assessmentId) ? await loaders.assessmentById.load(assessmentId) : null;
    if (!row) throw notFound('assessment');
    return (await this.cases.deskCandidates(actor, assessmentId)).map((candidate) => DeskCandidateModel.from(candidate));
  }

  @Access({ roles: ['ASSESSOR', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', ...DEPARTMENT_ROLES] })
  @Query(() => [ConflictDeclarationModel], { description: 'Latest declarations about a subject: yours; everybody’s for the Department.' })
  async conflictDeclarations(@Args('subjectId', { type: () => ID }) subjectId: string, @Context() { actor }: RequestContext): Promise<ConflictDeclarationModel[]> {
    if (!isId(subjectId)) throw notFound('subject');
    return (await this.cases.declarationsBySubjectIds(actor, [subjectId])).map((row) => ConflictDeclarationModel.from(row));
  }
}
