import { notFound, type Id } from '@ketnoi/common';
import type { RequestContext } from '../graphql/context.js';
import { AssessmentModel } from './assessment.model.js';

/** The case as it stands after an act; what was loaded before no longer counts. */
export async function assessmentAfter(assessmentId: Id, { loaders }: RequestContext): Promise<AssessmentModel> {
  for (const loader of [loaders.assessmentById, loaders.assignmentsByAssessmentId, loaders.layersByAssessmentId, loaders.missingByAssessmentId]) loader.clearAll();
  for (const loader of [loaders.answersByLayerId, loaders.evidenceByLayerId, loaders.supplementsByAssessmentId]) loader.clearAll();
  const row = await loaders.assessmentById.load(assessmentId);
  if (!row) throw notFound('assessment');
  return AssessmentModel.from(row);
}
