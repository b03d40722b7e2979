import DataLoader from 'dataloader';
import { AssessmentQueries, LayerQueries, type IncompleteCriterion } from '@ketnoi/assessment';
import type { Actor } from '@ketnoi/common';
import { manyByKey, oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Cases and what is in them, as this actor may see them. */
export const assessmentLoaders = (find: Find, actor: Actor) => ({
  assessmentById: oneById((ids) => find(AssessmentQueries).byIds(actor, ids)),
  assignmentsByAssessmentId: manyByKey((ids) => find(AssessmentQueries).assignmentsByAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  supplementsByAssessmentId: manyByKey((ids) => find(AssessmentQueries).supplementsByAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  layersByAssessmentId: manyByKey((ids) => find(LayerQueries).byAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  answersByLayerId: manyByKey((ids) => find(LayerQueries).answersByLayerIds(actor, ids), ({ layerId }) => layerId),
  evidenceByLayerId: manyByKey((ids) => find(LayerQueries).evidenceByLayerIds(actor, ids), ({ layerId }) => layerId),
  missingByAssessmentId: new DataLoader<string, IncompleteCriterion[] | null>(async (ids) => {
    const missing = await find(LayerQueries).missingByAssessmentIds(actor, ids);
    return ids.map((id) => missing.get(id) ?? null);
  }),
});
